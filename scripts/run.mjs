// Runs a TypeScript script: node scripts/run.mjs scripts/scan.ts arguments…
// Silent about itself, so that a script's output can be piped; only a first installation is told.
import { argv, exit } from "node:process";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { requireNode } from "./lib/node-version.mjs";
import { runTool } from "./lib/tools.mjs";

requireNode();
const [script, ...args] = argv.slice(2);
if (!script) {
  console.error("Name the script to run: node scripts/run.mjs scripts/scan.ts arguments…");
  exit(1);
}
await ensureDependencies();
exit(await runTool("tsx", [script, ...args]));

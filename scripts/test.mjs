// npm test: unit tests, then tests in real browsers on the production builds; its last line counts them.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { exit } from "node:process";
import { build } from "./lib/build.mjs";
import { countTests } from "./lib/count-tests.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { howToInstall } from "./lib/find-browser.mjs";
import { findOrInstallBrowser } from "./lib/install-browser.mjs";
import { requireNode } from "./lib/node-version.mjs";
import { ROOT } from "./lib/root.mjs";
import { runTool } from "./lib/tools.mjs";

requireNode();
await ensureDependencies();
for (const name of /** @type {const} */ (["chromium", "firefox"])) {
  const browser = await findOrInstallBrowser(name);
  if (!browser) console.log(`${howToInstall(name)} Until then its tests are skipped.`);
  // Both are built whatever browser is there: unit tests read the built manifests.
  await build(name);
}

const results = join(ROOT, ".output", "test-results.json");
mkdirSync(join(ROOT, ".output"), { recursive: true });
// Results of an earlier run must not be counted when this one does not reach its end.
rmSync(results, { force: true });
const code = await runTool("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`]);

const { passed, failed, skipped } = countTests(read(results));
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
exit(code === 0 && failed > 0 ? 1 : code);

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

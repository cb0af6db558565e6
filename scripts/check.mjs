// npm run check: everything that can be judged without a browser. All steps run, whatever the one before said.
import { exit } from "node:process";
import { buildFolder, tryBuild } from "./lib/build.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { requireNode } from "./lib/node-version.mjs";
import { runToolBehind } from "./lib/tools.mjs";

requireNode();
await ensureDependencies();

/**
 * @typedef {{ readonly name: string, readonly run: (sentence: string) => Promise<import("./lib/command.mjs").Finished> }} Step
 */

/**
 * @param {string} tool
 * @param {readonly string[]} args
 * @returns {Step["run"]}
 */
const tool = (tool, args) => (sentence) => runToolBehind(sentence, tool, args);

/** @type {readonly Step[]} */
const steps = [
  { name: "Format, lint and rooms", run: tool("biome", ["ci", "--colors=off", "."]) },
  { name: "Types of core", run: tool("tsc", ["-p", "core/tsconfig.json"]) },
  { name: "Types of everything", run: tool("tsc", ["-p", "tsconfig.json"]) },
  { name: "Dead code", run: tool("knip", []) },
  { name: "Unit tests", run: tool("vitest", ["run", "--project", "unit*"]) },
  { name: "Build for Chromium", run: (sentence) => tryBuild("chromium", sentence) },
  { name: "Build for Firefox", run: (sentence) => tryBuild("firefox", sentence) },
  { name: "Size budget", run: tool("size-limit", []) },
  {
    name: "Mozilla's lint",
    run: tool("web-ext", ["lint", "--source-dir", buildFolder("firefox"), "--self-hosted", "--no-config-discovery"]),
  },
];

/** @type {{ name: string, failed: boolean, note: string }[]} */
const summary = [];
for (const { name, run } of steps) {
  const { code, output } = await run(name);
  if (code !== 0) console.log(`${output.trim()}\n`);
  summary.push({ name, failed: code !== 0, note: warningsIn(output) });
}

const width = Math.max(...steps.map(({ name }) => name.length));
console.log("");
for (const { name, failed, note } of summary) {
  console.log(`${name.padEnd(width)}  ${failed ? "failed" : "ok"}${note}`);
}
exit(summary.some(({ failed }) => failed) ? 1 : 0);

/**
 * Warnings fail nothing, and are counted so that nobody overlooks them.
 * @param {string} output
 */
function warningsIn(output) {
  const count = Number(/^\s*warnings\s+(\d+)/m.exec(output)?.[1] ?? 0);
  return count > 0 ? ` (${count} warning${count > 1 ? "s" : ""})` : "";
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";
import { runBehind, runShown } from "./command.mjs";
import { ROOT } from "./root.mjs";

/** The package of a tool, where it has another name. */
/** @type {Readonly<Record<string, string>>} */
const PACKAGES = { biome: "@biomejs/biome", tsc: "typescript" };

/**
 * Runs an installed tool in sight. Tools are started by Node from their own file: `npx` costs half a second, and on
 * Windows it is a script that only a shell can start.
 * @param {string} tool
 * @param {readonly string[]} args
 */
export function runTool(tool, args) {
  return runShown(execPath, [toolFile(tool), ...args]);
}

/**
 * @param {string} sentence
 * @param {string} tool
 * @param {readonly string[]} args
 */
export function runToolBehind(sentence, tool, args) {
  return runBehind(sentence, execPath, [toolFile(tool), ...args]);
}

/** @param {string} tool */
function toolFile(tool) {
  const folder = join(ROOT, "node_modules", PACKAGES[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[tool]);
}

import { join } from "node:path";
import { exit } from "node:process";
import { ROOT } from "./root.mjs";
import { runToolBehind } from "./tools.mjs";

/**
 * @typedef {import("./find-browser.mjs").BrowserName} BrowserName
 */

/** WXT's names for the two builds. Edge runs Chrome's. */
const TARGETS = { chromium: "chrome", firefox: "firefox" };

/** @param {BrowserName} name */
export function buildFolder(name) {
  return join(ROOT, ".output", `${TARGETS[name]}-mv3`);
}

/**
 * Makes the production build; ends with what WXT said when it fails.
 * @param {BrowserName} name
 */
export async function build(name) {
  const label = name === "chromium" ? "Chromium" : "Firefox";
  const { code, output } = await tryBuild(name, `Building the extension for ${label}`);
  if (code !== 0) {
    console.error(`${output.trim()}\nThe extension could not be built.`);
    exit(1);
  }
  return buildFolder(name);
}

/**
 * @param {BrowserName} name
 * @param {string} sentence
 */
export function tryBuild(name, sentence) {
  return runToolBehind(sentence, "wxt", ["build", "-b", TARGETS[name]]);
}

import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { runBehind } from "./command.mjs";
import { findBrowser } from "./find-browser.mjs";

/** Debian's own packages; without a font, Chromium draws empty boxes. Ubuntu's only fetch a snap, which cannot read our folders. */
const PACKAGES = { chromium: ["chromium", "fonts-liberation"], firefox: ["firefox-esr", "fonts-liberation"] };

/**
 * Finds the browser, or installs Debian's when that can be done without asking anybody.
 * @param {import("./find-browser.mjs").BrowserName} name
 */
export async function findOrInstallBrowser(name) {
  const found = findBrowser(name);
  if (found || !canInstall()) return found;
  const update = await runBehind("Asking Debian for its list of packages", "apt-get", ["update", "-q"]);
  const install = await runBehind(`Installing ${PACKAGES[name][0]}`, "env", [
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "install",
    "-q",
    "-y",
    "--no-install-recommends",
    ...PACKAGES[name],
  ]);
  if (install.code !== 0) console.error(`${update.output}${install.output}`.trim().split("\n").slice(-10).join("\n"));
  return findBrowser(name);
}

function canInstall() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

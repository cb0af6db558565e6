import { existsSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { env, platform } from "node:process";

/**
 * @typedef {"chromium" | "firefox"} BrowserName
 * @typedef {{ readonly name: BrowserName, readonly path: string }} FoundBrowser
 */

/** @type {Readonly<Record<BrowserName, readonly string[]>>} */
const COMMANDS = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
  ],
  firefox: ["firefox-esr", "firefox"],
};

/** @type {Readonly<Record<BrowserName, readonly string[]>>} */
const MAC_APPLICATIONS = {
  chromium: [
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  firefox: ["Firefox.app/Contents/MacOS/firefox"],
};

/** @type {Readonly<Record<BrowserName, readonly string[]>>} */
const WINDOWS_PROGRAMS = {
  chromium: [
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
  ],
  firefox: ["Mozilla Firefox/firefox.exe"],
};

/**
 * The browser that REPERES_BROWSER names, else the first one installed.
 * @param {BrowserName} [name] only this family
 * @returns {FoundBrowser | undefined}
 */
export function findBrowser(name) {
  const chosen = chosenBrowser();
  if (chosen && (!name || chosen.name === name)) return chosen;
  const families = name ? [name] : /** @type {const} */ (["chromium", "firefox"]);
  for (const family of families) {
    const path = candidates(family).find((candidate) => existsSync(candidate));
    if (path) return { name: family, path };
  }
  return undefined;
}

/**
 * @param {BrowserName} name
 * @returns {FoundBrowser}
 */
export function requireBrowser(name) {
  const found = findBrowser(name);
  if (!found) throw new Error(howToInstall(name));
  return found;
}

/** @param {BrowserName} [name] */
export function howToInstall(name) {
  const wanted = {
    chromium: "Chromium, Google Chrome or Microsoft Edge",
    firefox: "Firefox 147 or newer",
    any: "Chromium, Google Chrome, Microsoft Edge or Firefox",
  };
  return `No browser found: install ${wanted[name ?? "any"]}, or put the path of one in REPERES_BROWSER.`;
}

/** @returns {FoundBrowser | undefined} */
function chosenBrowser() {
  const path = env["REPERES_BROWSER"];
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`REPERES_BROWSER names ${path}, which does not exist.`);
  return { name: /firefox/i.test(basename(path)) ? "firefox" : "chromium", path };
}

/** @param {BrowserName} family */
function candidates(family) {
  if (platform === "darwin") {
    const folders = ["/Applications", join(env["HOME"] ?? "/", "Applications")];
    return folders.flatMap((folder) => MAC_APPLICATIONS[family].map((application) => join(folder, application)));
  }
  if (platform === "win32") {
    const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter((folder) => !!folder);
    return folders.flatMap((folder) => WINDOWS_PROGRAMS[family].map((program) => join(String(folder), program)));
  }
  const folders = [...(env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"].filter(Boolean);
  return COMMANDS[family].flatMap((command) => folders.map((folder) => join(folder, command)));
}

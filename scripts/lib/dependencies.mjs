import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env, execPath, exit, platform } from "node:process";
import { runBehind } from "./command.mjs";
import { ROOT } from "./root.mjs";

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly devOptional?: boolean }} LockedPackage
 */

/** Installs what package-lock.json names, unless exactly that is there already. */
export async function ensureDependencies() {
  if (areInstalled()) return;
  const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
  // npm says where it is when it runs us; else it is on the PATH, where Windows keeps a script that needs a shell.
  const npm = env["npm_execpath"];
  const { code, output } = npm?.endsWith(".js")
    ? await runBehind("Installing the dependencies", execPath, [npm, ...args])
    : await runBehind("Installing the dependencies", "npm", args, { shell: platform === "win32" });
  if (code === 0) return;
  const reasons = output.split("\n").filter((line) => line.startsWith("npm error"));
  console.error(`${reasons.slice(0, 8).join("\n")}\nThe dependencies could not be installed; npm says why above.`);
  exit(1);
}

/** npm writes what it installed beside the packages; optional ones of other systems are rightly missing there. */
function areInstalled() {
  const installed = packagesIn(join(ROOT, "node_modules", ".package-lock.json"));
  const locked = packagesIn(join(ROOT, "package-lock.json"));
  if (!installed || !locked) return false;
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    const present = installed[path];
    return present ? present.version === version : optional === true || devOptional === true;
  });
}

/**
 * @param {string} file
 * @returns {Readonly<Record<string, LockedPackage>> | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Copies a build and names hosts in its manifest, which grants them at load: the question that the browser would ask
 * cannot be answered headless. The background registers its reader for granted hosts when it starts.
 * @param {string} buildDir
 * @param {string} outDir replaced if it exists
 * @param {readonly string[]} hosts match patterns; one without a port matches any port
 */
export async function grantedBuild(buildDir, outDir, hosts) {
  await rm(outDir, { recursive: true, force: true });
  await cp(buildDir, outDir, { recursive: true });
  const file = join(outDir, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: hosts }, null, 2));
  return outDir;
}

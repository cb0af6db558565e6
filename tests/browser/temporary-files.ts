import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/**
 * Gives the run one folder for all its temporary files, and removes it at the end: the shared browsers end together with
 * Vitest's process, which is stopped before it could remove their profiles itself.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "reperes-tests-"));
  process.env["TMPDIR"] = folder;
  process.env["TEMP"] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

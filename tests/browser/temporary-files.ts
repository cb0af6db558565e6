import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/**
 * Gives the run one folder for its temporary files. The shared browsers outlive every test file and end only with
 * Vitest's process, so that their profiles cannot be removed in time: the next run of this repository removes them.
 */
export function setup(): void {
  const repository = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 8);
  const folder = join(tmpdir(), `reperes-tests-${repository}`);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  mkdirSync(folder, { recursive: true });
  process.env["TMPDIR"] = folder;
  process.env["TEMP"] = folder;
}

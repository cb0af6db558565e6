import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "./types";

/** A fresh profile folder, removed at the latest when the process ends by itself. */
export function temporaryProfile(name: BrowserName): string {
  const profile = mkdtempSync(join(tmpdir(), `reperes-${name}-`));
  process.once("exit", () => removeProfile(profile));
  return profile;
}

export function removeProfile(profile: string): void {
  try {
    // A browser that is still ending writes on for a moment.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch {
    // A folder left in the system's temporary files is no reason to fail a test that passed.
  }
}

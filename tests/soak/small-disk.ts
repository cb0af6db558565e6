import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of its own, small enough to be filled in a second. */
export type SmallDisk = {
  readonly folder: string;
  /** Takes every byte that is left. Browsers give some back as they clean up: to be called before each try. */
  fill(): void;
  /** Gives back all that was taken. */
  free(): void;
  /** What is left, in bytes. */
  left(): number;
  end(): void;
};

export type Mounted = { readonly ok: true; readonly disk: SmallDisk } | { readonly ok: false; readonly reason: string };

/** Mounts a file system in memory, which Linux lets its administrator do; anywhere else the reason is given back. */
export function mountSmallDisk(megabytes: number): Mounted {
  const folder = mkdtempSync(join(tmpdir(), "reperes-small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "pipe" });
  } catch (error) {
    rmdirSync(folder);
    return { ok: false, reason: error instanceof Error ? error.message.trim() : String(error) };
  }
  const ballast = join(folder, "ballast");
  return {
    ok: true,
    disk: {
      folder,
      fill: () => fill(ballast),
      free: () => rmSync(ballast, { force: true }),
      left: () => leftIn(folder),
      end() {
        // The last of a browser's processes may hold it for a moment more.
        execFileSync("umount", ["--lazy", folder]);
        rmdirSync(folder);
      },
    },
  };
}

function leftIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Large pieces first, then single pages, until not even one of those goes on. */
function fill(ballast: string): void {
  const file = openSync(ballast, "a");
  try {
    for (const size of [2 ** 20, 2 ** 16, 2 ** 12]) while (isWritten(file, size)) {}
  } finally {
    closeSync(file);
  }
}

function isWritten(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") return false;
    throw error;
  }
}

import { type BackupState, backupName } from "@/core/export/backup-schedule";
import type { ExportFile } from "@/core/export/bundle";
import { notesFileText } from "@/core/export/json";
import { type ReadFile, readNotesFile } from "@/core/import/reperes-json";
import type { Stored } from "@/core/notes/outcome";
import type { Connection } from "./connection";
import { readEverything } from "./note-store";
import { isSealed, seal, unseal } from "./sealed";

/** A backup and when it was begun: what was written after that is not in it. */
export type Backup = ExportFile & { readonly made: string };

export type Backups = {
  /** The file to hand to the browser's downloads: everything, sealed when a passphrase is given. */
  readonly make: (passphrase?: string) => Promise<Stored<Backup>>;
  /** To be called with its `made` once the file is known to be there; only then does the reminder go away. */
  readonly done: (at: string) => Promise<Stored<undefined>>;
  /** What the schedule is worked out from. */
  readonly state: () => Promise<Stored<BackupState>>;
};

export type BackupRead = ReadFile | { readonly at: "needs-passphrase" } | { readonly at: "wrong-passphrase" };

export function createBackups({ use, write }: Connection, now: () => string, app: string): Backups {
  return {
    async make(passphrase) {
      // Before anything is read: a note saved meanwhile is later than the backup, which may not hold it.
      const made = now();
      const read = await use(readEverything);
      if (!read.ok) return read;
      const text = notesFileText({ ...read.value, made, app, scope: "all" });
      const sealed = passphrase !== undefined && passphrase !== "";
      const name = backupName(made.slice(0, 10), sealed);
      return { ok: true, value: { name, made, text: sealed ? await seal(text, passphrase) : text } };
    },
    done: (at) =>
      write(async ({ facts }) => {
        await facts.put({ key: "lastBackup", value: at });
        return undefined;
      }),
    state: () =>
      use(async ({ facts, history }) => {
        const last = await facts.get("lastBackup");
        const changed = await history.orderBy(":id").last();
        return {
          lastAt: last?.key === "lastBackup" ? Date.parse(last.value) : undefined,
          changedAt: changed === undefined ? undefined : Date.parse(changed.at),
        };
      }),
  };
}

/**
 * Opens a backup, sealed or not. Restoring it is an import like any other: it adds, and never wipes. The passphrase is
 * asked for only when the file needs one.
 */
export async function readBackup(file: string, passphrase?: string): Promise<BackupRead> {
  if (!isSealed(file)) return readNotesFile(file);
  if (passphrase === undefined) return { at: "needs-passphrase" };
  const opened = await unseal(file, passphrase);
  return opened.ok ? readNotesFile(opened.text) : { at: "wrong-passphrase" };
}

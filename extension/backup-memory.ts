import * as v from "valibot";
import browser from "webextension-polyfill";
import { type BackupSettings, backupSettingsSchema, NO_BACKUP } from "@/core/export/backup-schedule";

/** In `storage.local`: what the reader chose about backups, and the file that waits for a word. Never a passphrase. */
export const BACKUP_KEY = "backup";

const handedSchema = v.strictObject({ name: v.string(), made: v.string() });
const memorySchema = v.object({
  settings: v.fallback(backupSettingsSchema, NO_BACKUP),
  handed: v.fallback(v.nullable(handedSchema), null),
});

/** A backup that was handed to the browser's downloads, and of which nobody has said that it is there. */
export type HandedBackup = Readonly<v.InferOutput<typeof handedSchema>>;
export type BackupMemory = { readonly settings: BackupSettings; readonly handed: HandedBackup | null };

export async function readBackupMemory(): Promise<BackupMemory> {
  const stored = await browser.storage.local.get(BACKUP_KEY);
  return v.parse(memorySchema, { settings: undefined, handed: null, ...Object(stored[BACKUP_KEY]) });
}

/** One change after the other, from whatever page: two choices made at once must not undo each other. */
export function changeBackupMemory(change: (memory: BackupMemory) => Partial<BackupMemory>): Promise<void> {
  return navigator.locks.request("backup-memory", async () => {
    const memory = await readBackupMemory();
    await browser.storage.local.set({ [BACKUP_KEY]: { ...memory, ...change(memory) } });
  });
}

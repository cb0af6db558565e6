import { type BackupNeed, backupNeed } from "@/core/export/backup-need";
import type { Stored } from "@/core/notes/outcome";
import type { Backups } from "./backup";
import { type BackupMemory, readBackupMemory } from "./backup-memory";

export type BackupSeen = BackupMemory & { readonly need: BackupNeed };

/** What is known of backups and what is to be done; why the notes cannot be read, when they cannot. */
export async function lookAtBackups(backups: Backups, nowMs: number): Promise<Stored<BackupSeen>> {
  const [memory, state] = await Promise.all([readBackupMemory(), backups.state()]);
  if (!state.ok) return state;
  const handedAt = memory.handed === null ? undefined : Date.parse(memory.handed.made);
  return { ok: true, value: { ...memory, need: backupNeed(memory.settings, state.value, handedAt, nowMs) } };
}

import { type BackupNeed, backupNeed } from "@/core/export/backup-need";
import type { Backups } from "./backup";
import { type BackupMemory, readBackupMemory } from "./backup-memory";

export type BackupSeen = BackupMemory & { readonly need: BackupNeed };

/** What is known of backups and what is to be done; undefined while the notes cannot be read, which is said elsewhere. */
export async function lookAtBackups(backups: Backups, nowMs: number): Promise<BackupSeen | undefined> {
  const [memory, state] = await Promise.all([readBackupMemory(), backups.state()]);
  if (!state.ok) return undefined;
  const handedAt = memory.handed === null ? undefined : Date.parse(memory.handed.made);
  return { ...memory, need: backupNeed(memory.settings, state.value, handedAt, nowMs) };
}

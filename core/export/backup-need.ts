import { type BackupSettings, type BackupState, daysSinceBackup, isBackupDue, isReminderDue } from "./backup-schedule";

/** What is to be done about backups now. */
export type BackupNeed = {
  /** Since the last one that is known to be there. */
  readonly days: number | undefined;
  /** A page of ours makes it now, unasked. */
  readonly make: boolean;
  /**
   * Why the reader is told something, if there is a reason. handed: a file went to the downloads, and nobody has said
   * that it is there · passphrase: one is due that only the reader can seal · old: the last one is too old
   */
  readonly remind: "handed" | "passphrase" | "old" | undefined;
};

/**
 * The schedule counts from the last backup that was handed over (`handedAt`, in ms), so that the downloads do not fill
 * with copies; the reminder counts from the last one that is known to be there.
 */
export function backupNeed(
  settings: BackupSettings,
  state: BackupState,
  handedAt: number | undefined,
  nowMs: number,
): BackupNeed {
  const lastAt = handedAt === undefined ? state.lastAt : Math.max(handedAt, state.lastAt ?? handedAt);
  const isDue = isBackupDue(settings, { ...state, lastAt }, nowMs);
  const isOld = isReminderDue(settings, state, nowMs);
  return {
    days: daysSinceBackup(state, nowMs),
    make: isDue && !settings.sealed,
    remind: handedAt !== undefined ? "handed" : isDue && settings.sealed ? "passphrase" : isOld ? "old" : undefined,
  };
}

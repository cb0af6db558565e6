import * as v from "valibot";

/**
 * Backups are opt-in: a readable file in Downloads can put a source in danger, so nothing is written before the reader
 * has asked for it. The passphrase is never stored.
 */
export const backupSettingsSchema = v.strictObject({
  every: v.picklist(["never", "day", "week", "month"]),
  sealed: v.boolean(),
});
export type BackupSettings = Readonly<v.InferOutput<typeof backupSettingsSchema>>;
export const NO_BACKUP: BackupSettings = { every: "never", sealed: true };

const DAY_MS = 86_400_000;
const DAYS = { day: 1, week: 7, month: 30 } as const;
/** Without scheduled backups the reader is reminded after this many days, if notes were written since. */
const REMIND_AFTER_DAYS = 30;

/** What is known of the last backup; times in ms. `changedAt` is the last write of a note. */
export type BackupState = { readonly lastAt: number | undefined; readonly changedAt: number | undefined };

/** Whether a scheduled backup is due. Never when nothing was written since the last one. */
export function isBackupDue({ every }: BackupSettings, state: BackupState, nowMs: number): boolean {
  if (every === "never" || !hasChanges(state)) return false;
  const days = daysSinceBackup(state, nowMs);
  return days === undefined || days >= DAYS[every];
}

/** Whether to say that the last backup is old, or that there is none. */
export function isReminderDue(settings: BackupSettings, state: BackupState, nowMs: number): boolean {
  if (!hasChanges(state)) return false;
  const since = state.lastAt ?? state.changedAt ?? nowMs;
  const patience = settings.every === "never" ? REMIND_AFTER_DAYS : 2 * DAYS[settings.every];
  return nowMs - since >= patience * DAY_MS;
}

/** Whole days since the last backup. A clock that was set back counts as none, not as a negative number. */
export function daysSinceBackup({ lastAt }: BackupState, nowMs: number): number | undefined {
  return lastAt === undefined ? undefined : Math.max(0, Math.floor((nowMs - lastAt) / DAY_MS));
}

function hasChanges({ lastAt, changedAt }: BackupState): boolean {
  return changedAt !== undefined && (lastAt === undefined || changedAt > lastAt);
}

/** A name that says neither what the file is nor what it is from: who looks into Downloads learns nothing. */
export function backupName(day: string, sealed: boolean): string {
  return `archive-${day}${sealed ? "-s" : ""}.json`;
}

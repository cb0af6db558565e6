import type { ComponentChildren } from "preact";
import type { BackupNeed } from "@/core/export/backup-need";
import type { Translate } from "@/locales/keys";

/** What there is to say about backups; nothing at all is said by not drawing it. */
export type Reminder =
  | { readonly why: "handed"; readonly name: string }
  | { readonly why: "passphrase" | "old"; readonly days: number | undefined };

/** The line that what is to be done asks for, if any. */
export function reminderOf(
  need: BackupNeed | undefined,
  handed: { readonly name: string } | null,
): Reminder | undefined {
  if (need?.remind === undefined) return undefined;
  if (need.remind !== "handed") return { why: need.remind, days: need.days };
  return handed === null ? undefined : { why: "handed", name: handed.name };
}

type Props = { readonly reminder: Reminder; readonly t: Translate; readonly children: ComponentChildren };

/** A line that does not block anything: a backup is due, old, or waits for a word. */
export function DataReminder({ reminder, t, children }: Props) {
  return (
    <aside class="data-reminder" aria-label={t("data.backup.title")}>
      <p>{reminderWords(reminder, t)}</p>
      <div class="actions row">{children}</div>
    </aside>
  );
}

function reminderWords(reminder: Reminder, t: Translate): string {
  switch (reminder.why) {
    case "handed":
      return t("data.reminder.handed", { name: reminder.name });
    case "passphrase":
      return t("data.reminder.passphrase");
    case "old":
      return backupAge(reminder.days, t);
  }
}

/** When the last backup was, in words. */
export function backupAge(days: number | undefined, t: Translate): string {
  if (days === undefined) return t("data.age.never");
  return days === 0 ? t("data.age.today") : t("data.age.days", { count: days });
}

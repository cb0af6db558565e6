import { DataReminder, reminderOf } from "@/components/data-reminder";
import type { Translate } from "@/locales/keys";
import type { BackupDesk } from "./view";

type Props = { readonly backup: BackupDesk; readonly isHere: boolean; readonly t: Translate };

/** What there is to say about backups, with what can be done about it; `isHere` in the view where they are made. */
export function BackupReminder({ backup, isHere, t }: Props) {
  const { handed } = backup;
  const reminder = reminderOf(backup.need, handed);
  // Its own view says in any case how old the last one is.
  if (reminder === undefined || (isHere && reminder.why === "old")) return null;
  return (
    <DataReminder reminder={reminder} t={t}>
      {handed !== null && (
        <button type="button" class="data-there" onClick={backup.confirm}>
          {t("data.reminder.there")}
        </button>
      )}
      {handed !== null && !backup.settings.sealed && (
        <button type="button" onClick={() => backup.make(undefined)}>
          {t("data.reminder.again")}
        </button>
      )}
      {!isHere && <a href="#data">{t("data.reminder.go")}</a>}
    </DataReminder>
  );
}

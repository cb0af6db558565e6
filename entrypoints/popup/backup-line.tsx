import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { DataReminder, reminderOf } from "@/components/data-reminder";
import { createBackups } from "@/extension/backup";
import { type BackupSeen, lookAtBackups } from "@/extension/backup-need";
import { openNotebook } from "@/extension/notebook";
import { openNotes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";

/** The popup's word on backups, when there is one to say; what is to be done is done in the notebook. */
export function BackupLine({ t }: { readonly t: Translate }) {
  const [seen, see] = useState<BackupSeen>();
  useEffect(() => {
    // A private window keeps nothing, so that there is nothing to remind of.
    if (browser.extension.inIncognitoContext === true) return;
    const { connection } = openNotes();
    const backups = createBackups(connection, () => new Date().toISOString(), browser.runtime.getManifest().version);
    void lookAtBackups(backups, Date.now()).then(see);
    return connection.close;
  }, []);

  const reminder = seen && reminderOf(seen.need, seen.handed);
  if (reminder === undefined) return null;
  return (
    <DataReminder reminder={reminder} t={t}>
      <button type="button" onClick={() => void openNotebook("data").then(() => window.close())}>
        {t("data.reminder.go")}
      </button>
    </DataReminder>
  );
}

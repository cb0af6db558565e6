import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { DataReminder, reminderOf } from "@/components/data-reminder";
import { NoteFault } from "@/components/note-fault";
import type { Stored } from "@/core/notes/outcome";
import { createBackups } from "@/extension/backup";
import { type BackupSeen, lookAtBackups } from "@/extension/backup-need";
import { openNotebook } from "@/extension/notebook";
import { openNotes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";

/** The popup's word on the notes, when there is one to say: they do not open, or a backup is to be made in the notebook. */
export function NotesLine({ t }: { readonly t: Translate }) {
  const [seen, see] = useState<Stored<BackupSeen>>();
  useEffect(() => {
    // A private window keeps nothing, so that there is nothing to remind of.
    if (browser.extension.inIncognitoContext === true) return;
    const { connection } = openNotes();
    const backups = createBackups(connection, () => new Date().toISOString(), browser.runtime.getManifest().version);
    void lookAtBackups(backups, Date.now()).then(see);
    return connection.close;
  }, []);

  if (seen === undefined) return null;
  if (!seen.ok) return <NoteFault why={seen.why} detail={seen.detail} t={t} />;
  const reminder = reminderOf(seen.value.need, seen.value.handed);
  if (reminder === undefined) return null;
  return (
    <DataReminder reminder={reminder} t={t}>
      <button type="button" onClick={() => void openNotebook("data").then(() => window.close())}>
        {t("data.reminder.go")}
      </button>
    </DataReminder>
  );
}

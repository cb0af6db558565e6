import type { RescueFile } from "@/core/import/rescue-file";
import { plainLine } from "@/core/notes/plain-line";
import type { Translate } from "@/locales/keys";
import { RescueRows } from "./rescue-rows";

/** The stores that have a name in words; a newer Repères may have others. */
const KNOWN = ["notes", "drafts", "history", "snapshots", "purged", "facts"] as const;

type Props = {
  readonly file: RescueFile;
  readonly saved: string | undefined;
  readonly t: Translate;
  readonly onSave: (file: RescueFile) => void;
};

/** What was read: how many rows of each kind, the file of all of them, and the words of notes and drafts. */
export function RescueRead({ file, saved, t, onSave }: Props) {
  const { stores, unread } = file;
  const { notes = [], drafts = [] } = stores;
  return (
    <>
      <ul class="rescue-stores">
        {Object.entries(stores).map(([store, { length }]) => (
          <li key={store}>{t("rescue.rows", { store: storeName(store, t), count: length })}</li>
        ))}
      </ul>
      {unread.length > 0 && <p class="rescue-unread">{t("rescue.unread", { count: unread.length })}</p>}
      <p class="note">
        {t("rescue.warning")} {t("rescue.back")}
      </p>
      <div class="actions row">
        <button type="button" class="main rescue-save" onClick={() => onSave(file)}>
          {t("rescue.save")}
        </button>
      </div>
      <p role="status" class="said">
        {saved !== undefined && t("rescue.saved", { name: saved })}
      </p>
      {drafts.length > 0 && (
        <section class="rescue-drafts">
          <h2>{t("rescue.store.drafts")}</h2>
          <p>{t("rescue.drafts")}</p>
          <RescueRows rows={drafts} t={t} />
        </section>
      )}
      {notes.length > 0 && (
        <section class="rescue-notes">
          <h2>{t("rescue.store.notes")}</h2>
          <RescueRows rows={notes} t={t} />
        </section>
      )}
    </>
  );
}

function storeName(store: string, t: Translate): string {
  const known = KNOWN.find((each) => each === store);
  return known === undefined ? plainLine(store) : t(`rescue.store.${known}`);
}

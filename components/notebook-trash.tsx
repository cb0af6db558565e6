import { useState } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { ColourNames } from "@/core/notes/colours";
import type { Note } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";
import { formatMoment } from "./local-day";
import { NoteItem } from "./note-item";
import { NotePageLine } from "./note-page-line";
import { NotebookErase } from "./notebook-erase";
import { NotebookGroups } from "./notebook-groups";

type Props = {
  /** The last thrown away first. */
  readonly notes: readonly Note[];
  readonly colours: ColourNames;
  /** Whether nothing can be written. */
  readonly isPrivate: boolean;
  readonly language: Language;
  readonly t: Translate;
  readonly onRestore: (note: Note) => void;
  readonly onErase: (ids: readonly string[]) => void;
};

type Asked = { readonly at: "nothing" } | { readonly at: "one"; readonly id: string } | { readonly at: "all" };
const NOTHING: Asked = { at: "nothing" };

/** Notes that were thrown away: each comes back, or is erased for good once the reader has said so twice. */
export function NotebookTrash({ notes, colours, isPrivate, language, t, onRestore, onErase }: Props) {
  const [asked, setAsked] = useState<Asked>(NOTHING);
  if (notes.length === 0) return <p class="nothing">{t("notebook.trash.empty")}</p>;

  const confirm = (ids: readonly string[]) => (
    <NotebookErase
      count={ids.length}
      t={t}
      onErase={() => {
        setAsked(NOTHING);
        onErase(ids);
      }}
      onKeep={() => setAsked(NOTHING)}
    />
  );
  return (
    <>
      <div class="trash-head">
        <p>{t("notebook.trash.count", { count: notes.length })}</p>
        {!isPrivate && asked.at !== "all" && (
          <button type="button" class="text-button" onClick={() => setAsked({ at: "all" })}>
            {t("notebook.trash.eraseAll")}
          </button>
        )}
      </div>
      {asked.at === "all" && confirm(notes.map(({ id }) => id))}
      <NotebookGroups
        groups={new Map([["trash", notes]])}
        t={t}
        title={() => <h2 class="unseen">{t("notebook.views.trash")}</h2>}
        item={(note) => (
          <NoteItem
            note={note}
            {...{ colours, language, t }}
            above={
              <>
                <p class="note-title">{note.page.title ?? t("notebook.untitled")}</p>
                <NotePageLine page={note.page} language={language} t={t} />
                <p class="note-page">
                  {t("notebook.trash.since", { date: formatMoment(note.deletedAt ?? "", language) })}
                </p>
              </>
            }
          >
            {!isPrivate && (
              <button type="button" class="note-restore" onClick={() => onRestore(note)}>
                {t("notebook.trash.restore")}
              </button>
            )}
            {!isPrivate && asked.at === "one" && asked.id === note.id && confirm([note.id])}
            {!isPrivate && !(asked.at === "one" && asked.id === note.id) && (
              <button type="button" class="note-erase" onClick={() => setAsked({ at: "one", id: note.id })}>
                {t("notebook.trash.erase")}
              </button>
            )}
          </NoteItem>
        )}
      />
    </>
  );
}

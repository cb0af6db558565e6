import type { Language } from "@/core/languages";
import type { Draft } from "@/core/notes/draft";
import type { Translate } from "@/locales/keys";
import { formatMoment } from "./local-day";
import { NoteExcerpt } from "./note-excerpt";

type Props = {
  readonly drafts: readonly Draft[];
  readonly language: Language;
  readonly t: Translate;
  readonly onGo: (draft: Draft) => void;
  readonly onDrop: (draft: Draft) => void;
};

/** What was typed and never saved: a crash, a full disk, a closed tab. */
export function NotebookDrafts({ drafts, language, t, onGo, onDrop }: Props) {
  return (
    <section class="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{t("notebook.drafts.title", { count: drafts.length })}</h2>
      <p class="note">{t("notebook.drafts.why")}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.note.id}>
            <article class={`note-item colour-${draft.note.colour}`} data-draft={draft.note.id}>
              <NoteExcerpt text={draft.note.quote.exact} language={draft.note.quote.language} t={t} />
              {draft.note.body.trim() !== "" && <p class="note-body">{draft.note.body}</p>}
              <p class="note-facts">{t("notebook.drafts.typed", { date: formatMoment(draft.savedAt, language) })}</p>
              <div class="note-actions">
                <button type="button" class="draft-go" onClick={() => onGo(draft)}>
                  {t("notebook.drafts.go")}
                </button>
                <button type="button" class="draft-drop" onClick={() => onDrop(draft)}>
                  {t("notebook.drafts.drop")}
                </button>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

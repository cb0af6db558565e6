import type { Language } from "@/core/languages";
import type { ColourNames } from "@/core/notes/colours";
import type { Note } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";
import { formatDate } from "./dates";
import { localDay } from "./local-day";

type Props = {
  readonly note: Note;
  readonly colours: ColourNames;
  readonly language: Language;
  readonly t: Translate;
};

/** What a note is filed under: its colour by the name that the reader gave it, its tags, its day. */
export function NoteFacts({ note, colours, language, t }: Props) {
  const terms = note.understood?.terms.length ?? 0;
  return (
    <p class="note-facts">
      <span class="note-colour">
        <span class="swatch" aria-hidden="true" />
        {colours[note.colour] ?? t(`note.colour.${note.colour}`)}
      </span>
      {note.tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
        </span>
      ))}
      {terms > 0 && <span>{t("notebook.note.terms", { count: terms })}</span>}
      <span>{t("notebook.note.made", { date: formatDate(localDay(note.created), language) })}</span>
      {note.freeSince !== undefined && <span>{t("notebook.note.free")}</span>}
      {note.copyOf !== undefined && <span>{t("notebook.note.copy")}</span>}
    </p>
  );
}

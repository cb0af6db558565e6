import type { ComponentChildren } from "preact";
import type { Language } from "@/core/languages";
import type { ColourNames } from "@/core/notes/colours";
import type { Note } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";
import { NoteExcerpt } from "./note-excerpt";
import { NoteFacts } from "./note-facts";
import { NoteWords } from "./note-words";

type Props = {
  readonly note: Note;
  readonly colours: ColourNames;
  readonly language: Language;
  readonly t: Translate;
  /** Above the passage: the article, where the list is not one of its notes. */
  readonly above?: ComponentChildren;
  /** In place of the passage as it was kept: what became of it. */
  readonly passage?: ComponentChildren;
  /** The buttons. */
  readonly children: ComponentChildren;
};

/** A note in a list, to be read. */
export function NoteItem({ note, colours, language, t, above, passage, children }: Props) {
  return (
    <article class={`note-item colour-${note.colour}`} data-note={note.id}>
      {above}
      {passage ?? <NoteExcerpt text={note.quote.exact} language={note.quote.language ?? note.page.language} t={t} />}
      <NoteWords note={note} t={t} />
      <NoteFacts note={note} colours={colours} language={language} t={t} />
      <div class="note-actions">{children}</div>
    </article>
  );
}

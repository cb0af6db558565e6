import { NotebookDrafts } from "@/components/notebook-drafts";
import type { Language } from "@/core/languages";
import type { Draft } from "@/core/notes/draft";
import type { Notes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";
import { dropDraft } from "./drop-draft";
import type { Sayer } from "./use-said";

type Props = {
  readonly drafts: readonly Draft[];
  /** The note under the reader's hands: its draft is not left behind. */
  readonly writing: string | undefined;
  readonly notes: Notes;
  readonly sayer: Sayer;
  readonly language: Language;
  readonly t: Translate;
  readonly onWrite: (id: string) => void;
};

/** What was typed and never saved, in the notebook and in the panel, with the ways to go on and to erase it. */
export function DraftsLeft({ drafts, writing, notes, sayer, language, t, onWrite }: Props) {
  const left = drafts.filter(({ note }) => note.id !== writing);
  if (left.length === 0) return null;
  return (
    <NotebookDrafts
      {...{ language, t }}
      drafts={left}
      onGo={({ note }) => onWrite(note.id)}
      onDrop={(draft) => void dropDraft(notes, draft, sayer, t)}
    />
  );
}

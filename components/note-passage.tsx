import type { Note } from "@/core/notes/note";
import type { NotePlace } from "@/core/notes/places";
import type { Translate } from "@/locales/keys";
import { NoteExcerpt } from "./note-excerpt";
import { WordDiff } from "./word-diff";

type Props = { readonly note: Note; readonly place: NotePlace; readonly t: Translate };

/** A note's passage as the page has it now, with what changed since; as it was kept where the page has it so, or not. */
export function NotePassage({ note: { quote, page }, place, t }: Props) {
  const language = quote.language ?? page.language;
  if (!("found" in place) || place.found === quote.exact) {
    return <NoteExcerpt text={quote.exact} language={language} t={t} />;
  }
  return <WordDiff before={quote.exact} after={place.found} language={language} t={t} />;
}

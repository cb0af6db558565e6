import type { PassageNoteView } from "@/components/passage-note";
import type { NotePlace } from "./note-places";

/** Notes as the page's card shows them. The day is the reader's own, not that of Greenwich. */
export function passageViews(places: readonly NotePlace[]): readonly PassageNoteView[] {
  const day = new Intl.DateTimeFormat("sv-SE");
  return places.map(({ note: { id, colour, created, written, quote, language }, at }) => ({
    id,
    colour,
    created: day.format(Date.parse(created)),
    written,
    exact: quote.exact,
    language: quote.language ?? language,
    changed: at.state === "anchored" && at.reason === "edited" ? at.text : undefined,
    check: at.state === "to-check" ? { reason: at.reason, found: at.text } : undefined,
  }));
}

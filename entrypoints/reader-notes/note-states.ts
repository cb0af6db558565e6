import { aliasAddress, pageAddress } from "@/core/notes/address";
import type { NoteState, NoteStates } from "@/core/protocol-notes";
import { inDocumentOrder } from "@/page/document-order";
import type { NotePlace, NotePlaces } from "./note-places";

/** Where the notes of the page are, for the panel: in the order of the page, the lost last. */
export function noteStates(document: Document, places: NotePlaces): NoteStates {
  const { canonical, title = document.title } = places.facts();
  const addresses = [pageAddress(location.href), aliasAddress(location.href, canonical)];
  const notes = places.all().toSorted(inPageOrder).flatMap(stateOf);
  return { addresses: addresses.flatMap((address) => address ?? []), title, notes };
}

function inPageOrder({ at: one, note: first }: NotePlace, { at: other, note: second }: NotePlace): number {
  if ("range" in one !== "range" in other) return "range" in one ? -1 : 1;
  if (!("range" in one) || !("range" in other)) return first.quote.position.start - second.quote.position.start;
  const [a, b] = [one.range, other.range];
  return a.startContainer === b.startContainer
    ? a.startOffset - b.startOffset
    : inDocumentOrder(a.startContainer, b.startContainer);
}

function stateOf({ note: { id, refused }, at }: NotePlace): readonly NoteState[] {
  switch (at.state) {
    // That it is free the panel knows from the note itself.
    case "waiting":
    case "free":
      return [];
    case "lost":
      return [{ id, state: "lost", reason: at.reason }];
    case "anchored":
      return [{ id, state: "anchored", reason: at.reason, found: at.text }];
    case "to-check":
      return [{ id, state: "to-check", reason: at.reason, found: at.text, refused: refused.length > 0 }];
  }
}

import type { PlacedNote } from "@/core/protocol-notes";
import type { HighlightName } from "@/page/highlights";
import type { NoteAt } from "./note-places";

/**
 * How a note's passage is drawn: in the reader's colour where it is surely there, with a line besides where its words have
 * changed; never in that colour where it is only likely.
 */
export function highlightsOf({ colour }: Pick<PlacedNote, "colour">, at: NoteAt): readonly HighlightName[] {
  if (at.state === "to-check") return ["check"];
  if (at.state !== "anchored") return [];
  return at.reason === "edited" ? [`kept-${colour}`, "edited"] : [`kept-${colour}`];
}

import type { NoteState, NoteStates } from "@/core/protocol-notes";
import type { Note } from "./note";
import { inPageOrder } from "./order";

/**
 * Where a note is for whoever looks at its page. `seeking`: the page's reader has not looked yet · `unread`: no reader
 * runs there · `free`: kept without a passage, because its reader said so
 */
export type NotePlace = NoteState | { readonly id: string; readonly state: "seeking" | "unread" | "free" };
export type PlacedNote = { readonly note: Note; readonly place: NotePlace };

/** A page's notes with their places: in the order of the page where it is known, what has no place in it last. */
export function inPlaces(notes: readonly Note[], states: NoteStates | undefined): readonly PlacedNote[] {
  const known = new Map(states?.notes.map((state, index) => [state.id, { state, index }]));
  const placed = inPageOrder(notes).map((note): PlacedNote & { readonly rank: number } => {
    const { id, freeSince } = note;
    if (freeSince !== undefined) return { note, place: { id, state: "free" }, rank: 2 * known.size + 1 };
    const found = known.get(id);
    if (found === undefined) {
      const state = states === undefined ? "unread" : "seeking";
      return { note, place: { id, state }, rank: states === undefined ? 0 : known.size };
    }
    const isPlaced = found.state.state !== "lost";
    return { note, place: found.state, rank: found.index + (isPlaced ? 0 : known.size + 1) };
  });
  return placed.toSorted((one, other) => one.rank - other.rank).map(({ note, place }) => ({ note, place }));
}

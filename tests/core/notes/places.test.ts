import { expect, test } from "vitest";
import { freeNote } from "@/core/notes/edit-note";
import type { Note } from "@/core/notes/note";
import { inPlaces } from "@/core/notes/places";
import type { NoteState, NoteStates } from "@/core/protocol-notes";
import { at, noteOf, quoteOf } from "./note-of";

const noteAt = (id: string, start: number): Note =>
  noteOf(id, { quote: quoteOf(id, { position: { start, end: start + 1 } }) });
const [a, b, c, d, free] = [
  noteAt("a", 10),
  noteAt("b", 20),
  noteAt("c", 30),
  noteAt("d", 40),
  freeNote(noteAt("free", 5), at(1)),
];
const anchored = (id: string): NoteState => ({ id, state: "anchored", reason: "same", found: id });
const toCheck = (id: string): NoteState => ({
  id,
  state: "to-check",
  reason: "edited",
  refused: false,
  found: `${id}?`,
});
const lost = (id: string): NoteState => ({ id, state: "lost", reason: "gone" });
const states = (...notes: readonly NoteState[]): NoteStates => ({ addresses: [], title: "", notes });

test.each([
  [
    "no reader runs: in the order they were read in",
    undefined,
    ["a unread", "b unread", "c unread", "d unread", "free free"],
  ],
  [
    "the page was turned round",
    states(anchored("d"), anchored("c"), toCheck("b"), anchored("a")),
    ["d anchored", "c anchored", "b to-check", "a anchored", "free free"],
  ],
  [
    "what is lost comes last, after what is still sought",
    states(anchored("c"), lost("a")),
    ["c anchored", "b seeking", "d seeking", "a lost", "free free"],
  ],
  [
    "a free note is free, whatever a page that has not heard of it yet says",
    states(anchored("free"), anchored("a"), anchored("b"), lost("c"), lost("d")),
    ["a anchored", "b anchored", "c lost", "d lost", "free free"],
  ],
] as const)("%s", (_name, seen, expected) => {
  const placed = inPlaces([d, free, b, a, c], seen);
  expect(placed.map(({ note, place }) => `${note.id} ${place.state}`)).toEqual(expected);
});

test("a place that the page tells of a note that is not here is left out", () => {
  expect(inPlaces([a], states(anchored("b"), anchored("a"))).map(({ note }) => note.id)).toEqual(["a"]);
});

import type { Note } from "./note";

/**
 * The notes as they are now, by the very objects of before where a note has not changed: what was worked out for them
 * (their folded text, what is drawn) then stays good. The store raises the revision at each write; the time tells apart a
 * note that an undone import brought twice.
 */
export function keepKnown(before: readonly Note[], now: readonly Note[]): readonly Note[] {
  const known = new Map(before.map((note) => [note.id, note]));
  return now.map((note) => {
    const former = known.get(note.id);
    return former?.revision === note.revision && former.modified === note.modified ? former : note;
  });
}

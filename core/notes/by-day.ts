import type { Note } from "./note";

/** The last made first. */
export function lastMadeFirst(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((one, other) => compare(other.created, one.created) || compare(one.id, other.id));
}

/**
 * Notes by the day they were made on, the latest first.
 * @param dayOf the reader's own day of an instant: it depends on where the reader is
 */
export function byDay(
  notes: readonly Note[],
  dayOf: (instant: string) => string,
): ReadonlyMap<string, readonly Note[]> {
  const days = new Map<string, Note[]>();
  for (const note of lastMadeFirst(notes)) {
    const day = dayOf(note.created);
    const group = days.get(day);
    if (group === undefined) days.set(day, [note]);
    else group.push(note);
  }
  return days;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

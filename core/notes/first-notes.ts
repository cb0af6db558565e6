import type { Note } from "./note";

export type NoteGroup = {
  readonly key: string;
  readonly notes: readonly Note[];
  /** How many the group has in all, where some are left out. */
  readonly count: number;
};

/** The groups up to a number of notes: what is drawn of thousands. */
export function firstNotes(groups: ReadonlyMap<string, readonly Note[]>, most: number): readonly NoteGroup[] {
  const first: NoteGroup[] = [];
  let room = most;
  for (const [key, notes] of groups) {
    if (room <= 0) break;
    // A whole group is given as it is, so that what was drawn of it is known again.
    first.push({ key, notes: notes.length <= room ? notes : notes.slice(0, room), count: notes.length });
    room -= notes.length;
  }
  return first;
}

import type { ColourNames } from "./colours";
import { deleteNote } from "./edit-note";
import type { Note, Purged } from "./note";
import { nextVersion } from "./versions";

/** One write to the store, kept so that it can be undone. */
export type Change = {
  readonly kind: "created" | "edited" | "deleted" | "restored" | "imported" | "undone";
  readonly at: string;
  /** The key of the act that asked for it, where that came by message. */
  readonly act?: string;
  readonly notes: readonly {
    readonly id: string;
    /** Absent when the write brought the note. */
    readonly before?: Note;
    /** The revision that the write left, 0 for none: another one now means that the note was edited since. */
    readonly revision: number;
  }[];
  /** What an import did beside the notes. */
  readonly purged?: readonly { readonly id: string; readonly before?: Purged }[];
  readonly colours?: ColourNames;
};

export type Undoing = {
  /** Rows to write. */
  readonly put: readonly Note[];
  /** Rows that an import brought: they go without a tombstone, so that the same file can be imported again. */
  readonly drop: readonly string[];
  /** Edited since: left alone. */
  readonly refused: readonly string[];
};

/** What undoing a change means for the notes as they are now. Never takes back more than that one change. */
export function undoChange(change: Change, current: ReadonlyMap<string, Note>, now: string): Undoing {
  const put: Note[] = [];
  const drop: string[] = [];
  const refused: string[] = [];
  for (const { id, before, revision } of change.notes) {
    const note = current.get(id);
    if ((note?.revision ?? 0) !== revision) refused.push(id);
    else if (note === undefined)
      put.push(...(before === undefined ? [] : [{ ...before, revision: before.revision + 1 }]));
    else if (before !== undefined)
      put.push({ ...before, ...versionOf(change, note, before, now), revision: revision + 1 });
    else if (change.kind === "imported") drop.push(id);
    else put.push({ ...deleteNote(note, now), revision: revision + 1 });
  }
  return { put, drop, refused };
}

/** An import's undo leaves no trace in the note, so that the same file may bring the same change again. */
function versionOf({ kind }: Change, note: Note, before: Note, now: string): Pick<Note, "modified" | "earlier"> {
  const { modified, earlier } = before;
  return kind === "imported" ? { modified, earlier } : nextVersion(note, now);
}

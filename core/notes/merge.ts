import type { Note, Purged } from "./note";
import { sameNote } from "./same-note";
import { grewFrom, nextVersion, wasPurged } from "./versions";

/** What bringing one note in would do. Only `new`, `changed`, `conflict` and `deletion` write anything. */
export type MergeStep =
  | { readonly kind: "new"; readonly note: Note }
  | { readonly kind: "same" | "older"; readonly note: Note; readonly here: Note }
  /** Grew from the one here. */
  | { readonly kind: "changed"; readonly note: Note; readonly here: Note }
  /** Was put into the trash elsewhere, knowing the version here. */
  | { readonly kind: "deletion"; readonly note: Note; readonly here: Note }
  /** Deleted here since; brought back only on demand. */
  | { readonly kind: "deleted-here"; readonly note: Note; readonly here: Note | undefined }
  /** Edited on both sides: the one here stays, the other becomes `note`, a copy beside it. */
  | { readonly kind: "conflict"; readonly note: Note; readonly here: Note };

/** What is here already. */
export type Shelf = {
  readonly notes: ReadonlyMap<string, Note>;
  readonly purged: ReadonlyMap<string, Purged>;
};

/** Compares one incoming note with what is here. Nothing newer and no tombstone is ever lost, whatever the clocks said. */
export function mergeNote(incoming: Note, shelf: Shelf): MergeStep {
  const here = shelf.notes.get(incoming.id);
  if (here === undefined) {
    const purged = shelf.purged.get(incoming.id);
    if (purged === undefined || !wasPurged(purged, incoming)) return { kind: "new", note: incoming };
    return { kind: "deleted-here", note: incoming, here };
  }
  if (sameNote(incoming, here)) return { kind: "same", note: incoming, here };
  if (grewFrom(here, incoming)) {
    const back = here.deletedAt !== undefined && incoming.deletedAt === undefined;
    return { kind: back ? "deleted-here" : "older", note: incoming, here };
  }
  if (grewFrom(incoming, here)) {
    const gone = incoming.deletedAt !== undefined && here.deletedAt === undefined;
    return { kind: gone ? "deletion" : "changed", note: incoming, here };
  }
  // Thrown away there, edited here: the edit was not known to whoever threw it away, so it stays.
  if (incoming.deletedAt !== undefined) return { kind: "older", note: incoming, here };
  return conflict(incoming, here, shelf);
}

/** The other version as a note of its own. Its id follows from what it is, so that the same file makes it only once. */
function conflict(incoming: Note, here: Note, shelf: Shelf): MergeStep {
  const stamp = incoming.modified.replace(/\D/g, "");
  const copy: Note = { ...incoming, id: `${incoming.id.slice(0, 50)}-${stamp}`, copyOf: incoming.id };
  const known = shelf.notes.get(copy.id);
  if (known !== undefined || shelf.purged.has(copy.id)) return { kind: "same", note: copy, here: known ?? here };
  return { kind: "conflict", note: copy, here };
}

/** What the reader decides before an import, and when it happens. */
export type MergeChoice = { readonly bringBack: boolean; readonly now: string };

/** The row that a step writes, or none. `bringBack` takes notes out of the trash, or back from the purged. */
export function rowOf(step: MergeStep, { bringBack, now }: MergeChoice): Note | undefined {
  switch (step.kind) {
    case "new":
    case "conflict":
      return { ...step.note, revision: Math.max(step.note.revision, 1) };
    case "changed":
    case "deletion":
      return { ...step.note, revision: Math.max(step.note.revision, step.here.revision + 1) };
    case "deleted-here":
      return bringBack ? broughtBack(step.note, step.here, now) : undefined;
    default:
      return undefined;
  }
}

/** Grows from the tombstone here, so that the next import of the same file finds it older and leaves it alone. */
function broughtBack(note: Note, here: Note | undefined, now: string): Note {
  const { deletedAt: _gone, ...live } = note;
  if (here === undefined) return { ...live, revision: Math.max(note.revision, 1) };
  return { ...live, ...nextVersion(here, now), revision: here.revision + 1 };
}

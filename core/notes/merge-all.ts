import { deleteNote } from "./edit-note";
import { type MergeChoice, type MergeStep, mergeNote, rowOf, type Shelf } from "./merge";
import { isLive, type Note, type Purged } from "./note";
import { wasPurged } from "./versions";

export type Incoming = { readonly notes: readonly Note[]; readonly purged: readonly Purged[] };

export type MergePlan = {
  readonly steps: readonly MergeStep[];
  /** Rows to write. */
  readonly put: readonly Note[];
  /** Marks of purged notes to write, and those to take away because the note is back. */
  readonly bury: readonly Purged[];
  readonly unbury: readonly string[];
};

/** Works out what a whole file does to what is here. Doing it a second time changes nothing. */
export function planMerge(incoming: Incoming, shelf: Shelf, choice: MergeChoice): MergePlan {
  const notes = new Map(shelf.notes);
  const steps: MergeStep[] = [];
  const put = new Map<string, Note>();
  // Copies first: a file that already holds the copy of a conflict must not make it again.
  const copiesFirst = incoming.notes.toSorted(
    (one, other) => Number(one.copyOf === undefined) - Number(other.copyOf === undefined),
  );
  for (const note of copiesFirst) {
    const step = mergeNote(note, { notes, purged: shelf.purged });
    const row = rowOf(step, choice);
    steps.push(step);
    if (row === undefined) continue;
    notes.set(row.id, row);
    put.set(row.id, row);
  }

  const bury: Purged[] = [];
  for (const purged of incoming.purged) {
    const here = notes.get(purged.id);
    if (here === undefined) {
      const joined = join(purged, shelf.purged.get(purged.id));
      if (joined !== undefined) bury.push(joined);
    } else if (isLive(here) && wasPurged(purged, here) && !put.has(here.id)) {
      // Purged elsewhere: here it goes to the trash only, because an import must never destroy.
      const gone = { ...deleteNote(here, purged.at), revision: here.revision + 1 };
      steps.push({ kind: "deletion", note: gone, here });
      put.set(gone.id, gone);
    }
  }
  return { steps, put: [...put.values()], bury, unbury: [...put.keys()].filter((id) => shelf.purged.has(id)) };
}

/** Both sides' purged versions; undefined when nothing is new. */
function join(purged: Purged, here: Purged | undefined): Purged | undefined {
  if (here === undefined) return purged;
  const versions = [...new Set([...here.versions, ...purged.versions])];
  return versions.length === here.versions.length ? undefined : { ...here, versions };
}

/** How many notes each kind of step concerns: what a dry run shows. */
export type MergeCounts = Readonly<Record<MergeStep["kind"], number>>;

export function countSteps(steps: readonly MergeStep[]): MergeCounts {
  const counts = { new: 0, same: 0, older: 0, changed: 0, deletion: 0, "deleted-here": 0, conflict: 0 };
  for (const { kind } of steps) counts[kind] += 1;
  return counts;
}

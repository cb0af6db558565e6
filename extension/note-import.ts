import type { NotesFile } from "@/core/export/notes-file";
import type { Change } from "@/core/notes/change";
import { mergeColourNames } from "@/core/notes/colours";
import { countSteps, type MergeCounts, type MergePlan, planMerge } from "@/core/notes/merge-all";
import type { Note } from "@/core/notes/note";
import type { Stored } from "@/core/notes/outcome";
import { isSame } from "@/core/notes/same-note";
import type { Connection } from "./connection";
import type { NotesDatabase, Snapshot } from "./database";
import { recordChange } from "./history";
import { type Everything, readEverything } from "./note-store";

/** Snapshots that are kept: each is as large as all notes together. */
const MOST_SNAPSHOTS = 3;

/** What an import did, or would do; `change` undoes it, and is absent when nothing was written. */
export type Imported = { readonly counts: MergeCounts; readonly change: number | undefined };
export type ImportChoice = { readonly bringBack: boolean };

export type NoteImport = {
  /** What the file would do, without writing. */
  readonly dryRun: (file: NotesFile, choice: ImportChoice) => Promise<Stored<MergeCounts>>;
  /** Adds the file to what is here: a snapshot first, then everything in one transaction. Nothing is ever wiped. */
  readonly run: (file: NotesFile, choice: ImportChoice) => Promise<Stored<Imported>>;
  readonly snapshots: () => Promise<Stored<readonly Snapshot[]>>;
};

export function createNoteImport({ use, write }: Connection, now: () => string): NoteImport {
  return {
    dryRun: (file, { bringBack }) =>
      use(async (database) => countSteps(planFor(file, await readEverything(database), bringBack, now()).steps)),
    run(file, { bringBack }) {
      const at = now();
      let first: MergeCounts | undefined;
      return write(async (database) => {
        // The browser may close the database after the commit and before it tells of it: then all is there, by this import.
        const done = await changeMadeAt(database, at);
        if (first !== undefined && done !== undefined) return { counts: first, change: done };
        const here = await readEverything(database);
        const plan = planFor(file, here, bringBack, at);
        first = countSteps(plan.steps);
        if (isIdle(plan, file, here)) return { counts: first, change: undefined };
        await takeSnapshot(database, here, at);
        return importFile(database, file, bringBack, at);
      });
    },
    snapshots: () => use(({ snapshots }) => snapshots.orderBy(":id").reverse().toArray()),
  };
}

function planFor(file: NotesFile, { notes, purged }: Everything, bringBack: boolean, now: string): MergePlan {
  const shelf = {
    notes: new Map(notes.map((note) => [note.id, note])),
    purged: new Map(purged.map((mark) => [mark.id, mark])),
  };
  return planMerge(file, shelf, { bringBack, now });
}

function isIdle({ put, bury }: MergePlan, file: NotesFile, { colours }: Everything): boolean {
  return put.length === 0 && bury.length === 0 && isSame(mergeColourNames(colours, file.colours), colours);
}

/** The number of the import that was written at this time, where there is one. */
async function changeMadeAt({ history }: NotesDatabase, at: string): Promise<number | undefined> {
  const made = await history.where("at").equals(at).toArray();
  return made.find(({ kind }) => kind === "imported")?.id;
}

/** On disk before the import begins: if even that finds no space, the import does not start. */
async function takeSnapshot(database: NotesDatabase, here: Everything, at: string): Promise<void> {
  const { snapshots } = database;
  await database.transaction("rw", snapshots, async () => {
    // The work may be done anew: one snapshot for one import.
    if ((await snapshots.where("at").equals(at).count()) > 0) return;
    await snapshots.add({ at, ...here });
    const extra = (await snapshots.count()) - MOST_SNAPSHOTS;
    if (extra > 0) await snapshots.orderBy(":id").limit(extra).delete();
  });
}

/** Plans once more inside the transaction: a note saved in another window since the dry run is not overwritten. */
function importFile(database: NotesDatabase, file: NotesFile, bringBack: boolean, now: string): Promise<Imported> {
  const { notes, history, purged, facts } = database;
  return database.transaction("rw", [notes, history, purged, facts], async () => {
    const here = await readEverything(database);
    const plan = planFor(file, here, bringBack, now);
    await notes.bulkPut([...plan.put]);
    await purged.bulkPut([...plan.bury]);
    await purged.bulkDelete([...plan.unbury]);
    const colours = mergeColourNames(here.colours, file.colours);
    const named = isSame(colours, here.colours) ? {} : { colours: here.colours };
    if (named.colours !== undefined) await facts.put({ key: "colours", value: colours });
    const change = await recordChange(database, { ...changeOf(plan, here, now), ...named });
    return { counts: countSteps(plan.steps), change };
  });
}

function changeOf({ put, bury, unbury }: MergePlan, here: Everything, at: string): Change {
  const notes = new Map(here.notes.map((note) => [note.id, note]));
  const marks = new Map(here.purged.map((mark) => [mark.id, mark]));
  return {
    kind: "imported",
    at,
    notes: put.map(({ id, revision }) => ({ id, ...given("before", notes.get(id)), revision })),
    purged: [...bury.map(({ id }) => id), ...unbury].map((id) => ({ id, ...given("before", marks.get(id)) })),
  };
}

function given<K extends string, T extends Note | Everything["purged"][number]>(
  key: K,
  value: T | undefined,
): { readonly [Name in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [Name in K]?: T };
}

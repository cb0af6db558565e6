import type { Act } from "@/core/notes/act";
import type { ColourNames } from "@/core/notes/colours";
import { deleteNote, freeNote, restoreNote, seekNote } from "@/core/notes/edit-note";
import { isLive, type Note, type Purged } from "@/core/notes/note";
import type { Saved, Stored } from "@/core/notes/outcome";
import { searchNotes } from "@/core/notes/search-notes";
import type { Connection } from "./connection";
import type { NotesDatabase } from "./database";
import { purgeNotes } from "./purge-notes";
import { readAll } from "./read-all";
import { saveNote } from "./save-note";
import { type Undone, undoWrite } from "./undo-write";

/** Everything there is, trash included: what an export or a backup is made from. */
export type Everything = {
  readonly notes: readonly Note[];
  readonly purged: readonly Purged[];
  readonly colours: ColourNames;
};
export type Counts = { readonly live: number; readonly trash: number; readonly drafts: number };

/**
 * The notes, as every context of ours sees them. No call throws; a write has happened when its answer is `ok`.
 * `act`: for what is asked by message, and may be asked for again.
 */
export type NoteStore = {
  /** Saves a new or an edited note. `conflict`: somebody saved another version meanwhile; both are in the answer. */
  readonly save: (note: Note, act?: Act) => Promise<Saved>;
  /** Puts into the trash, whatever the revision: the answer can be undone. */
  readonly remove: (id: string, act?: Act) => Promise<Saved>;
  readonly restore: (id: string) => Promise<Saved>;
  /** Keeps a note without its passage, or has that looked for again. */
  readonly keepFree: (id: string, isFree: boolean) => Promise<Saved>;
  /** Takes back one write by the number that it gave. */
  readonly undo: (change: number, act?: Act) => Promise<Undone>;
  /** Erases notes of the trash for good, with every copy of their words; what is not in the trash stays. */
  readonly purge: (ids: readonly string[]) => Promise<Stored<number>>;
  readonly find: (id: string) => Promise<Stored<Note | undefined>>;
  /** The notes that a write changed, as they are now: whose they are decides who may undo it. */
  readonly notesChangedBy: (change: number) => Promise<Stored<readonly Note[]>>;
  /** The live notes of a page, by all the addresses it is known under. */
  readonly notesOf: (addresses: readonly string[]) => Promise<Stored<readonly Note[]>>;
  readonly all: () => Promise<Stored<readonly Note[]>>;
  readonly trash: () => Promise<Stored<readonly Note[]>>;
  readonly search: (query: string) => Promise<Stored<readonly Note[]>>;
  readonly counts: () => Promise<Stored<Counts>>;
  /** How often each tag is used in live notes. */
  readonly tagCounts: () => Promise<Stored<ReadonlyMap<string, number>>>;
  readonly everything: () => Promise<Stored<Everything>>;
  readonly colours: () => Promise<Stored<ColourNames>>;
  readonly setColours: (colours: ColourNames) => Promise<Stored<undefined>>;
  /** The time of the last write, for backups. */
  readonly lastChange: () => Promise<Stored<string | undefined>>;
};

export function createNoteStore({ use, write }: Connection, now: () => string): NoteStore {
  const live = () => use(async ({ notes }) => (await notes.toArray()).filter(isLive));

  async function changeNow(id: string, change: (note: Note) => Note, act?: Act): Promise<Saved> {
    const found = await use(({ notes }) => notes.get(id));
    if (!found.ok) return found;
    if (found.value === undefined) return { ok: false, why: "failed", detail: "NoSuchNote" };
    const saved = await saveNote(write, change(found.value), now(), act);
    // Edited between reading and writing: once more, on what is there now.
    const theirs = !saved.ok && saved.why === "conflict" ? saved.theirs : undefined;
    return theirs === undefined ? saved : saveNote(write, change(theirs), now(), act);
  }

  return {
    save: (note, act) => saveNote(write, note, now(), act),
    remove: (id, act) => changeNow(id, (note) => deleteNote(note, now()), act),
    restore: (id) => changeNow(id, (note) => restoreNote(note, now())),
    keepFree: (id, isFree) => changeNow(id, (note) => (isFree ? freeNote : seekNote)(note, now())),
    undo: (change, act) => undoWrite(write, change, now(), act),
    purge: (ids) => purgeNotes(write, ids, now()),
    find: (id) => use(({ notes }) => notes.get(id)),
    notesChangedBy: (change) =>
      use(async ({ notes, history }) => {
        const ids = (await history.get(change))?.notes.map(({ id }) => id) ?? [];
        return (await notes.bulkGet(ids)).filter((note) => note !== undefined);
      }),
    notesOf: (addresses) =>
      use(async ({ notes }) =>
        (
          await notes
            .where("page.address")
            .anyOf([...addresses])
            .toArray()
        ).filter(isLive),
      ),
    all: live,
    trash: () => use(({ notes }) => notes.where("deletedAt").above("").reverse().toArray()),
    async search(query) {
      const found = await live();
      return found.ok ? { ok: true, value: searchNotes(found.value, query) } : found;
    },
    counts: () => use(countNotes),
    async tagCounts() {
      const found = await live();
      return found.ok ? { ok: true, value: countTags(found.value) } : found;
    },
    everything: () => use(readEverything),
    colours: () => use(readColours),
    setColours: (value) =>
      write(async ({ facts }) => {
        await facts.put({ key: "colours", value });
        return undefined;
      }),
    lastChange: () => use(async ({ history }) => (await history.orderBy(":id").last())?.at),
  };
}

function countTags(notes: readonly Note[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tag of notes.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

async function countNotes({ notes, drafts }: NotesDatabase): Promise<Counts> {
  const [all, trash, typed] = await Promise.all([
    notes.count(),
    notes.where("deletedAt").above("").count(),
    drafts.count(),
  ]);
  return { live: all - trash, trash, drafts: typed };
}

export async function readColours({ facts }: NotesDatabase): Promise<ColourNames> {
  const fact = await facts.get("colours");
  return fact?.key === "colours" ? fact.value : {};
}

/** One transaction, so that what is read belongs together. */
export function readEverything(database: NotesDatabase): Promise<Everything> {
  const { notes, purged, facts } = database;
  return database.transaction("r", [notes, purged, facts], async () => ({
    notes: await readAll(notes, ({ id }) => id),
    purged: await purged.toArray(),
    colours: await readColours(database),
  }));
}

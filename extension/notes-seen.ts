import * as v from "valibot";
import browser from "webextension-polyfill";
import type { Connection } from "./connection";
import type { NotesDatabase } from "./database";

/** In `storage.local`, which the browser keeps apart from the notes' database: numbers and dates, no word of a note. */
export const SEEN_KEY = "notesSeen";

const countSchema = v.strictObject({
  /** Notes out of the trash, and notes that were typed and never saved. */
  notes: v.number(),
  at: v.string(),
  /** The database that they stood in. */
  database: v.exactOptional(v.string()),
});
const memorySchema = v.object({
  /** What stood in the database after the last write. */
  seen: v.fallback(v.nullable(countSchema), null),
  /** What stood in a database that is gone, until the reader has read of it. */
  lost: v.fallback(v.nullable(countSchema), null),
});

export type NotesSeen = Readonly<v.InferOutput<typeof countSchema>>;
type Memory = { readonly seen: NotesSeen | null; readonly lost: NotesSeen | null };

/** What stands in the database now. `name`: its own, undefined before it was given one; `isUntouched`: nothing was ever kept in it. */
type There = { readonly name: string | undefined; readonly notes: number; readonly isUntouched: boolean };

/**
 * After a write: how many notes there are now, and in which database. A database gets a name of its own at its first
 * write; under another name than the last time, it is not the one in which those notes stood.
 */
export async function rememberNotes({ use, write }: Connection, at: string): Promise<void> {
  const named = await use(nameOf);
  if (!named.ok) return;
  if (named.value === undefined && !(await write(giveName)).ok) return;
  await changeMemory(async ({ seen, lost }) => {
    const there = await use(lookAt);
    if (!there.ok || there.value.name === undefined) return { seen, lost };
    const { name, notes } = there.value;
    return {
      seen: notes === 0 ? null : { notes, at, database: name },
      lost: isGone(seen, there.value) ? graver(seen, lost) : lost,
    };
  });
}

/** The notes that the browser has lost with their database, be it before anything new was written; until the reader has read of it. */
export async function lostNotes({ use }: Connection): Promise<NotesSeen | null> {
  const { seen, lost } = await readMemory();
  if (seen === null) return lost;
  const there = await use(lookAt);
  return there.ok && isGone(seen, there.value) ? graver(seen, lost) : lost;
}

/** The reader has read of it. */
export function forgetLoss({ use }: Connection): Promise<void> {
  return changeMemory(async ({ seen }) => {
    const there = await use(lookAt);
    return { seen: there.ok && isGone(seen, there.value) ? null : seen, lost: null };
  });
}

/** A database without a name was never written to since they are given: then only an untouched one is new. */
function isGone(seen: NotesSeen | null, { name, isUntouched }: There): boolean {
  if (seen === null) return false;
  return name === undefined || seen.database === undefined ? isUntouched : name !== seen.database;
}

/** Of two losses the reader is told of the one with more notes. */
function graver(seen: NotesSeen | null, lost: NotesSeen | null): NotesSeen | null {
  return lost !== null && lost.notes >= (seen?.notes ?? 0) ? lost : seen;
}

async function nameOf({ facts }: NotesDatabase): Promise<string | undefined> {
  const fact = await facts.get("database");
  return fact?.key === "database" ? fact.value : undefined;
}

function giveName(database: NotesDatabase): Promise<void> {
  return database.transaction("rw", database.facts, async () => {
    if ((await nameOf(database)) === undefined) {
      await database.facts.put({ key: "database", value: crypto.randomUUID() });
    }
  });
}

/** What was purged leaves a mark, and what was undone a row of the history: a database without any of them is untouched. */
function lookAt(database: NotesDatabase): Promise<There> {
  const { notes, drafts, history, purged, facts } = database;
  return database.transaction("r", [notes, drafts, history, purged, facts], async () => {
    const [all, trash, changes, marks, typed] = await Promise.all([
      notes.count(),
      notes.where("deletedAt").above("").count(),
      history.count(),
      purged.count(),
      drafts.toCollection().primaryKeys(),
    ]);
    const saved = await notes.where("id").anyOf(typed).count();
    return {
      name: await nameOf(database),
      notes: all - trash + typed.length - saved,
      isUntouched: all + changes + marks + typed.length === 0,
    };
  });
}

async function readMemory(): Promise<Memory> {
  const stored = await browser.storage.local.get(SEEN_KEY);
  return v.parse(memorySchema, { seen: null, lost: null, ...Object(stored[SEEN_KEY]) });
}

/** One after the other, from whatever page. What stays the same is not written again: drafts are kept every second. */
function changeMemory(change: (memory: Memory) => Promise<Memory>): Promise<void> {
  return navigator.locks.request("notes-seen", async () => {
    const before = await readMemory();
    const after = await change(before);
    if (after.lost === before.lost && isSameSeen(after.seen, before.seen)) return;
    await browser.storage.local.set({ [SEEN_KEY]: after });
  });
}

/** The reader is told the day: the hour is enough for it, wherever he is. */
const HOUR_UNITS = "2026-11-28T17".length;

function isSameSeen(one: NotesSeen | null, other: NotesSeen | null): boolean {
  const isSame = one?.notes === other?.notes && one?.database === other?.database;
  return isSame && one?.at.slice(0, HOUR_UNITS) === other?.at.slice(0, HOUR_UNITS);
}

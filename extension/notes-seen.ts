import * as v from "valibot";
import browser from "webextension-polyfill";
import type { Connection } from "./connection";
import type { NotesDatabase } from "./database";

/** In `storage.local`, which the browser keeps apart from the notes' database: numbers and dates, no word of a note. */
export const SEEN_KEY = "notesSeen";

const countSchema = v.strictObject({ notes: v.number(), at: v.string() });
const memorySchema = v.object({
  /** What stood in the database after the last write. */
  seen: v.fallback(v.nullable(countSchema), null),
  /** What stood in a database that is gone, until the reader has read of it. */
  lost: v.fallback(v.nullable(countSchema), null),
});

export type NotesSeen = Readonly<v.InferOutput<typeof countSchema>>;
type Memory = { readonly seen: NotesSeen | null; readonly lost: NotesSeen | null };

/** What a write did, and what was known before it began. */
type Write = { readonly before: NotesSeen | null; readonly change: number | undefined; readonly at: string };

/** What stood in the database after the last write; to be asked before the next one begins. */
export async function notesSeen(): Promise<NotesSeen | null> {
  return (await readMemory()).seen;
}

/** After a write: how many notes there are now. The first change of a database, where there were notes, tells of a loss. */
export async function rememberNotes({ use }: Connection, { before, change, at }: Write): Promise<void> {
  const notes = await use((database) => database.notes.count());
  if (!notes.ok) return;
  await changeMemory(({ lost }) => ({
    seen: notes.value === 0 ? null : { notes: notes.value, at },
    lost: change === 1 && before !== null ? before : lost,
  }));
}

/** The notes that the browser has lost with their database, be it before anything new was written; until the reader has read of it. */
export async function lostNotes({ use }: Connection): Promise<NotesSeen | null> {
  const { seen, lost } = await readMemory();
  if (seen === null) return lost;
  const isNew = await use(isUntouched);
  if (!isNew.ok || !isNew.value) return lost;
  await changeMemory(() => ({ seen: null, lost: seen }));
  return seen;
}

/** The reader has read of it. */
export function forgetLoss(): Promise<void> {
  return changeMemory(({ seen }) => ({ seen, lost: null }));
}

/** What was purged leaves a mark, and what was undone a row of the history: a database without any of them is new. */
function isUntouched(database: NotesDatabase): Promise<boolean> {
  const tables = [database.notes, database.history, database.purged];
  return database.transaction("r", tables, async () => {
    const counts = await Promise.all(tables.map((table) => table.count()));
    return counts.every((count) => count === 0);
  });
}

async function readMemory(): Promise<Memory> {
  const stored = await browser.storage.local.get(SEEN_KEY);
  return v.parse(memorySchema, { seen: null, lost: null, ...Object(stored[SEEN_KEY]) });
}

/** One after the other, from whatever page. */
function changeMemory(change: (memory: Memory) => Memory): Promise<void> {
  return navigator.locks.request("notes-seen", async () => {
    await browser.storage.local.set({ [SEEN_KEY]: change(await readMemory()) });
  });
}

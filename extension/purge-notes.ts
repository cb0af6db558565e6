import { isLive, type Note, type Purged } from "@/core/notes/note";
import type { Stored } from "@/core/notes/outcome";
import { purgedFrom } from "@/core/notes/versions";
import type { Connection } from "./connection";
import type { NotesDatabase } from "./database";

/**
 * Erases notes of the trash for good, in one transaction: the note, its draft, and its words in the history and the
 * snapshots. Only its id and the times of its versions remain, so that an old file does not bring it back unasked.
 */
export function purgeNotes(write: Connection["write"], ids: readonly string[], now: string): Promise<Stored<number>> {
  return write((database) => {
    const { notes, drafts, history, snapshots, purged } = database;
    return database.transaction("rw", [notes, drafts, history, snapshots, purged], async () => {
      const found = await notes.bulkGet([...ids]);
      const gone = found.filter((note): note is Note => note !== undefined && !isLive(note));
      const goneIds = new Set(gone.map(({ id }) => id));
      await purged.bulkPut(await marksOf(database, gone, now));
      await notes.bulkDelete([...goneIds]);
      await drafts.bulkDelete([...goneIds]);
      await eraseCopies(database, goneIds);
      return gone.length;
    });
  });
}

async function marksOf({ purged }: NotesDatabase, gone: readonly Note[], now: string): Promise<Purged[]> {
  const former = await purged.bulkGet(gone.map(({ id }) => id));
  return gone.map((note, index) => {
    const mark = purgedFrom(note, now);
    return { ...mark, versions: [...new Set([...(former[index]?.versions ?? []), ...mark.versions])] };
  });
}

async function eraseCopies({ history, snapshots }: NotesDatabase, gone: ReadonlySet<string>): Promise<void> {
  for (const row of await history.filter(({ notes }) => notes.some(({ id }) => gone.has(id))).toArray()) {
    const notes = row.notes.filter(({ id }) => !gone.has(id));
    if (notes.length === 0 && row.id !== undefined) await history.delete(row.id);
    else await history.put({ ...row, notes });
  }
  for (const row of await snapshots.filter(({ notes }) => notes.some(({ id }) => gone.has(id))).toArray()) {
    await snapshots.put({ ...row, notes: row.notes.filter(({ id }) => !gone.has(id)) });
  }
}

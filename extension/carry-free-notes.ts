import browser from "webextension-polyfill";
import { freeNote } from "@/core/notes/edit-note";
import type { Note } from "@/core/notes/note";
import type { Connection } from "./connection";
import { recordChange } from "./history";
import { tellReaders } from "./readers";

const KEY = "freeNotes";

/**
 * Before notes said `freeSince`, which of them their reader keeps free stood beside them, in `storage.local`. Carries that
 * list into the notes in one transaction, trash included; the list goes only once they are on disk, so that what fails now
 * is done at the next start. When each was freed was never written down: it is the day of the carrying.
 */
export async function carryFreeNotes({ write }: Connection, now: string): Promise<void> {
  const { [KEY]: listed } = await browser.storage.local.get(KEY);
  if (!Array.isArray(listed)) return;
  const ids = listed.filter((id) => typeof id === "string");
  const carried = await write((database) => {
    const { notes, history } = database;
    return database.transaction("rw", [notes, history], async () => {
      const found = (await notes.bulkGet(ids)).filter((note) => note !== undefined);
      const sought = found.filter(({ freeSince }) => freeSince === undefined);
      if (sought.length === 0) return 0;
      await notes.bulkPut(sought.map((note) => freed(note, now)));
      const changed = sought.map((before) => ({ id: before.id, before, revision: before.revision + 1 }));
      await recordChange(database, { kind: "edited", at: now, notes: changed });
      return sought.length;
    });
  });
  if (!carried.ok) return;
  await browser.storage.local.remove(KEY);
  if (carried.value > 0) await tellReaders("notesChanged", null);
}

function freed(note: Note, now: string): Note {
  return { ...freeNote(note, now), revision: note.revision + 1 };
}

import type { Act } from "@/core/notes/act";
import { type Change, undoChange } from "@/core/notes/change";
import type { Note } from "@/core/notes/note";
import type { Failure } from "@/core/notes/outcome";
import type { Connection } from "./connection";
import type { NotesDatabase } from "./database";
import { doneBefore } from "./done-before";
import { recordChange } from "./history";

/** `refused`: notes edited since, and left alone. `gone`: too long ago, or erased with a purged note. */
export type Undone =
  | { readonly ok: true; readonly change: number; readonly undone: number; readonly refused: readonly string[] }
  | { readonly ok: false; readonly why: "gone" }
  | { readonly ok: false; readonly why: "conflict"; readonly refused: readonly string[] }
  | Failure;

/** Takes one write back, in one transaction. That is a write too: undoing it does it again. */
export async function undoWrite(write: Connection["write"], id: number, now: string, act?: Act): Promise<Undone> {
  const stored = await write((database) => {
    const { notes, history, purged, facts } = database;
    return database.transaction("rw", [notes, history, purged, facts], async (): Promise<Undone> => {
      const change = await history.get(id);
      if (change === undefined) return { ok: false, why: "gone" };
      const done = await doneBefore(database, act);
      if (done?.id !== undefined && isAbout(done, change)) {
        // Written as they are, so that our pages hear of it: who did it first may have died before it told them.
        await notes.bulkPut([...(await currentNotes(database, done)).values()]);
        return { ok: true, change: done.id, undone: done.notes.length, refused: [] };
      }

      const current = await currentNotes(database, change);
      const { put, drop, refused } = undoChange(change, current, now);
      if (put.length + drop.length === 0) return { ok: false, why: "conflict", refused };

      await notes.bulkPut([...put]);
      await notes.bulkDelete([...drop]);
      await undoRest(database, change, new Set(refused));
      const undone = await recordChange(database, {
        kind: "undone",
        at: now,
        ...(act && { act: act.key }),
        notes: [...put.map((note) => [note.id, note.revision] as const), ...drop.map((each) => [each, 0] as const)].map(
          ([note, revision]) => {
            const before = current.get(note);
            return before === undefined ? { id: note, revision } : { id: note, before, revision };
          },
        ),
      });
      return { ok: true, change: undone, undone: put.length + drop.length, refused };
    });
  });
  return stored.ok ? stored.value : stored;
}

/** Whether an undoing took nothing back but what this change did. */
function isAbout({ kind, notes }: Change, change: Change): boolean {
  return kind === "undone" && notes.every(({ id }) => change.notes.some((each) => each.id === id));
}

async function currentNotes({ notes }: NotesDatabase, change: Change): Promise<ReadonlyMap<string, Note>> {
  const found = await notes.bulkGet(change.notes.map((each) => each.id));
  return new Map(found.filter((note) => note !== undefined).map((note) => [note.id, note]));
}

/** What an import did beside the notes. The mark of a purged note stays away while its note is here. */
async function undoRest({ purged, facts }: NotesDatabase, change: Change, refused: ReadonlySet<string>): Promise<void> {
  for (const { id, before } of change.purged ?? []) {
    if (before === undefined) await purged.delete(id);
    else if (!refused.has(id)) await purged.put(before);
  }
  if (change.colours !== undefined) await facts.put({ key: "colours", value: change.colours });
}

import type { Act } from "@/core/notes/act";
import type { Change } from "@/core/notes/change";
import { isLive, type Note, parseNote } from "@/core/notes/note";
import type { Saved } from "@/core/notes/outcome";
import { sameNote } from "@/core/notes/same-note";
import type { Connection } from "./connection";
import { doneBefore } from "./done-before";
import { recordChange } from "./history";

/**
 * Saves a note in one transaction with its history, and drops its draft. The answer comes after the commit. A note
 * carries the revision that it was made from; if another one is there, nothing is written. Saving the same note twice
 * (a worker that died before it could answer) is one save; so is one act, whatever note it was made into the second time.
 */
export async function saveNote(write: Connection["write"], asked: Note, now: string, act?: Act): Promise<Saved> {
  const parsed = parseNote(asked);
  if (!parsed.ok) return { ok: false, why: "invalid", faults: parsed.faults };
  const { note } = parsed;
  const stored = await write((database) => {
    const { notes, drafts, history } = database;
    return database.transaction("rw", [notes, drafts, history], async (): Promise<Saved> => {
      const done = await doneBefore(database, act);
      const made = done && (await notes.get(done.notes[0]?.id ?? ""));
      if (made?.page.address === note.page.address) {
        // Written as it is, so that our pages hear of it: who wrote it first may have died before it told them.
        await notes.put(made);
        return { ok: true, note: made, change: done?.id };
      }

      const here = await notes.get(note.id);
      if (here !== undefined && here.revision > note.revision && sameNote(here, note)) {
        await drafts.delete(note.id);
        return { ok: true, note: here, change: undefined };
      }
      if ((here?.revision ?? 0) !== note.revision) return { ok: false, why: "conflict", mine: note, theirs: here };
      if (here !== undefined && sameNote(here, note)) return { ok: true, note: here, change: undefined };

      const saved = { ...note, revision: note.revision + 1 };
      await notes.put(saved);
      const before = here === undefined ? {} : { before: here };
      const change = await recordChange(database, {
        kind: kindOf(here, saved),
        at: now,
        ...(act && { act: act.key }),
        notes: [{ id: saved.id, ...before, revision: saved.revision }],
      });
      // What was typed after this version was made stays.
      const draft = await drafts.get(note.id);
      if (draft !== undefined && draft.savedAt <= note.modified) await drafts.delete(note.id);
      return { ok: true, note: saved, change };
    });
  });
  return stored.ok ? stored.value : stored;
}

function kindOf(here: Note | undefined, saved: Note): Change["kind"] {
  if (here === undefined) return "created";
  if (isLive(here) === isLive(saved)) return "edited";
  return isLive(saved) ? "restored" : "deleted";
}

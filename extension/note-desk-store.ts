import { nameColour } from "@/core/notes/colours";
import type { NoteDesk } from "@/core/notes/note-desk";
import { loadNote } from "./load-note";
import type { Notes } from "./notes";

/** The desk of our own pages (notebook, panel, the editor in a tab): the store itself. */
export function createStoreDesk(notes: Pick<Notes, "store" | "drafts">, isPrivate: boolean): NoteDesk {
  const { store, drafts } = notes;
  return {
    load: (id) => loadNote(notes, id, isPrivate),
    keepDraft: drafts.keep,
    save: store.save,
    remove: store.remove,
    async undo(change) {
      const undone = await store.undo(change);
      if (undone.ok) return { ok: true };
      return undone.why === "gone" || undone.why === "conflict" ? { ok: false, why: "changed" } : undone;
    },
    async nameColour(colour, name) {
      const names = await store.colours();
      if (!names.ok) return names;
      const named = await store.setColours(nameColour(names.value, colour, name));
      return named.ok ? { ok: true } : named;
    },
  };
}

import type { OnDesk } from "@/core/notes/note-desk";
import type { Stored } from "@/core/notes/outcome";
import type { Notes } from "./notes";

/** A note and what its editor needs beside it. What cannot be read is told: an empty form would be written over it. */
export async function loadNote(
  { store, drafts }: Pick<Notes, "store" | "drafts">,
  id: string,
  isPrivate: boolean,
): Promise<Stored<OnDesk>> {
  const [note, draft, tags, colours] = await Promise.all([
    store.find(id),
    drafts.find(id),
    store.tagCounts(),
    store.colours(),
  ]);
  if (!note.ok) return note;
  if (!draft.ok) return draft;
  return {
    ok: true,
    value: {
      note: note.value,
      draft: draft.value,
      tags: tags.ok ? [...tags.value].toSorted(([, one], [, other]) => other - one).map(([tag]) => tag) : [],
      colours: colours.ok ? colours.value : {},
      isPrivate,
    },
  };
}

import { useEffect, useState } from "preact/hooks";
import type { ColourNames } from "@/core/notes/colours";
import type { Draft } from "@/core/notes/draft";
import type { Note } from "@/core/notes/note";
import type { Failure, Stored } from "@/core/notes/outcome";
import type { Notes } from "@/extension/notes";
import { watchNotes } from "@/extension/watch-notes";

export type PageLibrary = {
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
  readonly colours: ColourNames;
};

export type PageNotesState =
  | { readonly at: "loading" }
  | { readonly at: "fault"; readonly fault: Failure; readonly retry: () => void }
  | { readonly at: "ready"; readonly library: PageLibrary };

/** The notes of a page by all its addresses, kept up with whatever anybody writes. */
export function usePageNotes(notes: Notes, addresses: readonly string[]): PageNotesState {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<PageNotesState>({ at: "loading" });
  useEffect(
    () =>
      watchNotes(
        notes.connection,
        () => readPage(notes, addresses),
        (answer) => {
          if (answer.ok) setState({ at: "ready", library: answer.value });
          // A private window makes no database: where there is none yet, there are no notes.
          else if (answer.why === "private") setState({ at: "ready", library: { notes: [], drafts: [], colours: {} } });
          else setState({ at: "fault", fault: answer, retry: () => setTurn((before) => before + 1) });
        },
      ),
    [notes, addresses.join("\n"), turn],
  );
  return state;
}

async function readPage({ store, drafts }: Notes, addresses: readonly string[]): Promise<Stored<PageLibrary>> {
  const [notes, typed, colours] = await Promise.all([
    store.notesOf(addresses),
    drafts.ofPage(addresses),
    store.colours(),
  ]);
  if (!notes.ok) return notes;
  if (!typed.ok) return typed;
  if (!colours.ok) return colours;
  return { ok: true, value: { notes: notes.value, drafts: typed.value, colours: colours.value } };
}

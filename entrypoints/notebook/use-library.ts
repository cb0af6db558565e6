import { useEffect, useState } from "preact/hooks";
import type { ColourNames } from "@/core/notes/colours";
import type { Draft } from "@/core/notes/draft";
import { keepKnown } from "@/core/notes/keep-known";
import { isLive, type Note } from "@/core/notes/note";
import type { Failure, Stored } from "@/core/notes/outcome";
import { isSame } from "@/core/notes/same-note";
import type { Notes } from "@/extension/notes";
import { watchNotes } from "@/extension/watch-notes";

/** Everything that the notebook shows, as it is on disk now. */
export type Library = {
  readonly live: readonly Note[];
  /** The last thrown away first. */
  readonly trash: readonly Note[];
  /** The last typed first. */
  readonly drafts: readonly Draft[];
  readonly colours: ColourNames;
};

export type LibraryState =
  | { readonly at: "loading" }
  | { readonly at: "fault"; readonly fault: Failure; readonly retry: () => void }
  | { readonly at: "ready"; readonly library: Library };

type Row = { readonly notes: readonly Note[]; readonly colours: ColourNames; readonly drafts: readonly Draft[] };

/** The library, kept up with whatever any tab, the panel or the background writes. */
export function useLibrary(notes: Notes): LibraryState {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<LibraryState>({ at: "loading" });
  const retry = () => {
    setState({ at: "loading" });
    setTurn((before) => before + 1);
  };

  useEffect(() => {
    let known: readonly Note[] = [];
    let colours: ColourNames = {};
    return watchNotes(
      notes.connection,
      () => readRow(notes),
      (answer) => {
        // A private window makes no database: where there is none yet, there are no notes.
        if (!answer.ok && answer.why === "private")
          return setState({ at: "ready", library: { live: [], trash: [], drafts: [], colours: {} } });
        if (!answer.ok) return setState({ at: "fault", fault: answer, retry });
        known = keepKnown(known, answer.value.notes);
        // The same object as long as it says the same, as with the notes.
        if (!isSame(colours, answer.value.colours)) colours = answer.value.colours;
        setState({ at: "ready", library: libraryOf(known, { ...answer.value, colours }) });
      },
    );
  }, [turn]);
  return state;
}

async function readRow({ store, drafts }: Notes): Promise<Stored<Row>> {
  const [everything, typed] = await Promise.all([store.everything(), drafts.all()]);
  if (!everything.ok) return everything;
  if (!typed.ok) return typed;
  return { ok: true, value: { ...everything.value, drafts: typed.value } };
}

function libraryOf(notes: readonly Note[], { colours, drafts }: Row): Library {
  const trash = notes.filter((note) => !isLive(note));
  return {
    live: notes.filter(isLive),
    trash: trash.toSorted((one, other) => ((one.deletedAt ?? "") < (other.deletedAt ?? "") ? 1 : -1)),
    drafts,
    colours,
  };
}

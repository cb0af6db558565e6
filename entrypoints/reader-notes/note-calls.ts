import type { ReaderNoteCalls } from "@/core/protocol-notes";
import type { NoteActions } from "./note-actions";
import type { NoteEditor } from "./note-editor";
import type { NotePlaces } from "./note-places";
import type { StatesTold } from "./states-told";

type Parts = {
  readonly places: NotePlaces;
  readonly states: StatesTold;
  readonly actions: NoteActions;
  readonly editor: NoteEditor;
  readonly selection: () => Range | undefined;
  readonly keep: (range: Range, write: boolean) => Promise<boolean>;
  /** Goes to a note's passage and shows its card; false where it has no place. */
  readonly see: (id: string) => boolean;
};

/** Answers our own pages and the background about the notes of this page. */
export function noteCalls({ places, states, actions, editor, selection, keep, see }: Parts): ReaderNoteCalls {
  return {
    noteStates: () => states.give(),
    goToNote: ({ id }) => see(id),
    async confirmPlace({ id }) {
      const at = places.of(id)?.at;
      if (at?.state !== "to-check") return { ok: false, why: "conflict" };
      return (await actions.place(id, at.range, "confirmed")).kept ?? { ok: false, why: "conflict" };
    },
    refusePlace: ({ id }) => actions.refuse(id),
    offerPlace: ({ id, place }) => actions.offer(id, place),
    async reattachNote({ id }) {
      const range = selection();
      if (range === undefined) return undefined;
      return (await actions.place(id, range, "reattached")).kept ?? { ok: false, why: "conflict" };
    },
    seek: ({ text }) => find(text),
    keepSelection({ write }) {
      const range = selection();
      return range !== undefined && keep(range, write);
    },
    notesChanged() {
      void places.load();
      return true;
    },
    editorSize: ({ ticket, height }) => editor.size(ticket, height),
    editorDone: ({ ticket }) => editor.done(ticket),
  };
}

function find(text: string): boolean {
  const search = (window as { find?: (text: string, ...options: readonly boolean[]) => boolean }).find;
  return search?.call(window, text, false, false, true) === true;
}

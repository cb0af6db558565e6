import type { ReaderNoteCalls } from "@/core/protocol-notes";
import { elementAround, liveRange } from "@/page/kept-passages";
import type { NoteActions } from "./note-actions";
import type { NoteEditor } from "./note-editor";
import type { NotePlaces } from "./note-places";
import type { StatesTold } from "./states-told";

type Parts = {
  readonly document: Document;
  readonly places: NotePlaces;
  readonly states: StatesTold;
  readonly actions: NoteActions;
  readonly editor: NoteEditor;
  readonly selection: () => Range | undefined;
  readonly keep: (range: Range, write: boolean) => Promise<boolean>;
  /** Shows a note beside its passage. */
  readonly show: (id: string) => void;
};

/** Answers our own pages and the background about the notes of this page. */
export function noteCalls({
  document,
  places,
  states,
  actions,
  editor,
  selection,
  keep,
  show,
}: Parts): ReaderNoteCalls {
  return {
    noteStates: () => states.give(),
    goToNote({ id }) {
      const at = places.of(id)?.at;
      if (at === undefined || !("range" in at) || !goTo(document, at.range)) return false;
      show(id);
      return true;
    },
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

/** To the upper third, so that a card has room below. What is not shown has no place to go to. */
function goTo(document: Document, range: StaticRange): boolean {
  const box = () => liveRange(document, range)?.getBoundingClientRect();
  elementAround(document, range)?.scrollIntoView({ block: "nearest", behavior: "instant" });
  const rect = box();
  if (rect === undefined || (rect.width === 0 && rect.height === 0)) return false;
  scrollBy({ top: rect.top - innerHeight / 3, behavior: "instant" });
  return true;
}

function find(text: string): boolean {
  const search = (window as { find?: (text: string, ...options: readonly boolean[]) => boolean }).find;
  return search?.call(window, text, false, false, true) === true;
}

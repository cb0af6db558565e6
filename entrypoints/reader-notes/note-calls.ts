import { aliasAddress, pageAddress } from "@/core/notes/address";
import type { NoteState, ReaderNoteCalls } from "@/core/protocol-notes";
import { inDocumentOrder } from "@/page/document-order";
import { elementAround, liveRange } from "@/page/kept-passages";
import type { NoteActions } from "./note-actions";
import type { NoteEditor } from "./note-editor";
import type { NotePlace, NotePlaces } from "./note-places";

type Parts = {
  readonly document: Document;
  readonly places: NotePlaces;
  readonly actions: NoteActions;
  readonly editor: NoteEditor;
  readonly selection: () => Range | undefined;
  readonly keep: (range: Range, write: boolean) => Promise<boolean>;
  /** Shows a note beside its passage. */
  readonly show: (id: string) => void;
};

/** Answers our own pages and the background about the notes of this page. */
export function noteCalls({ document, places, actions, editor, selection, keep, show }: Parts): ReaderNoteCalls {
  return {
    noteStates() {
      const { canonical, title = document.title } = places.facts();
      const addresses = [pageAddress(location.href), aliasAddress(location.href, canonical)];
      const notes = places.all().toSorted(inPageOrder).flatMap(stateOf);
      return { addresses: addresses.flatMap((address) => address ?? []), title, notes };
    },
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

function inPageOrder({ at: one, note: first }: NotePlace, { at: other, note: second }: NotePlace): number {
  if ("range" in one !== "range" in other) return "range" in one ? -1 : 1;
  if (!("range" in one) || !("range" in other)) return first.quote.position.start - second.quote.position.start;
  const [a, b] = [one.range, other.range];
  return a.startContainer === b.startContainer
    ? a.startOffset - b.startOffset
    : inDocumentOrder(a.startContainer, b.startContainer);
}

function stateOf({ note: { id }, at }: NotePlace): readonly NoteState[] {
  switch (at.state) {
    // That it is free the panel knows from the note itself.
    case "waiting":
    case "free":
      return [];
    case "lost":
      return [{ id, state: "lost", reason: at.reason }];
    case "anchored":
      return [{ id, state: "anchored", reason: at.reason, found: at.text }];
    case "to-check":
      return [{ id, state: "to-check", reason: at.reason, found: at.text }];
  }
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

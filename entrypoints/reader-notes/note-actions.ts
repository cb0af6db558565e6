import type { Colour } from "@/core/notes/colour";
import type { Failure } from "@/core/notes/outcome";
import { isTooLong } from "@/core/notes/quote/is-too-long";
import type { Kept, PageNoteCalls, PlacedNote } from "@/core/protocol-notes";
import type { Life } from "@/entrypoints/reader/life";
import type { NotesParts } from "@/entrypoints/reader/notes-part";
import type { TermMark } from "@/entrypoints/reader/term-mark";
import type { Answer } from "@/extension/messaging";
import type { Key } from "@/locales/keys";
import { liveRange } from "@/page/kept-passages";
import type { MarkedBlocks } from "@/page/marked-blocks";
import { describePassage } from "./describe-passage";
import type { NotePlaces } from "./note-places";

/** What became of a write: on disk, with the number to undo it by, or the sentence that says why not. */
export type Done =
  | { readonly ok: true; readonly id: string; readonly change: number | undefined; readonly kept: Kept }
  | { readonly ok: false; readonly why: Key; readonly kept: Kept | undefined };

export type NoteActions = {
  keep(range: Range, colour: Colour | undefined): Promise<Done>;
  undo(change: number): Promise<Done>;
  colour(id: string, colour: Colour): Promise<Done>;
  remove(id: string): Promise<Done>;
  /** Attaches a note to a place: its likely one, or what is selected. */
  place(id: string, range: AbstractRange, how: "confirmed" | "reattached"): Promise<Done>;
  /** Gives the refused place, to take that back by; undefined where nothing could be refused. */
  refuse(id: string): Promise<string | undefined>;
  /** Takes a refusal back; all of the note's where no place is named. */
  offer(id: string, place: string | undefined): Promise<boolean>;
};

type Parts = {
  readonly document: Document;
  readonly marks: MarkedBlocks<TermMark>;
  readonly places: NotePlaces;
  readonly life: Life;
  readonly act: NotesParts["act"];
  readonly inquire: NotesParts["inquire"];
};

/** Everything that the reader does with notes in a page. Nothing is drawn as kept before the background has said so. */
export function createNoteActions({ document, marks, places, life, act, inquire }: Parts): NoteActions {
  const describe = (range: Range) => describePassage(document, range, marks, life.signal);
  const changed: Done = { ok: false, why: "selection.changed", kept: undefined };
  const tooLong: Done = { ok: false, why: "note.fault.too-long", kept: undefined };

  /** The broadcast about this very write may come before its answer or after: both find the same notes. */
  async function after(answer: Answer<Kept>): Promise<Done> {
    const done = doneOf(answer);
    if (done.ok) await places.load();
    return done;
  }

  return {
    async keep(range, colour) {
      const described = await describe(range);
      if (described === undefined) return changed;
      const { quote, terms } = described;
      if (isTooLong(quote)) return tooLong;
      const request = { page: places.facts(), quote, terms, ...(colour !== undefined && { colour }) };
      const done = doneOf(await act<PageNoteCalls, "keepPassage">("keepPassage", request));
      if (done.ok) places.place(newlyPlaced(done.id, quote, colour), described.range);
      return done;
    },
    async undo(change) {
      return after(await act<PageNoteCalls, "undoNote">("undoNote", { page: places.facts(), change }));
    },
    async colour(id, colour) {
      return after(await act<PageNoteCalls, "colourNote">("colourNote", { page: places.facts(), id, colour }));
    },
    async remove(id) {
      return after(await act<PageNoteCalls, "removeNote">("removeNote", { page: places.facts(), id }));
    },
    async place(id, range, how) {
      const live = liveRange(document, range);
      const described = live && (await describe(live));
      const note = places.of(id)?.note;
      if (described === undefined || note === undefined) return changed;
      const { quote } = described;
      if (isTooLong(quote)) return tooLong;
      const request = { page: places.facts(), id, quote, how };
      const done = doneOf(await act<PageNoteCalls, "placeNote">("placeNote", request));
      if (done.ok) places.place({ ...note, quote, free: false }, described.range);
      return done;
    },
    async refuse(id) {
      const at = places.of(id)?.at;
      if (at?.state !== "to-check") return undefined;
      const { place } = at;
      const answer = await inquire<PageNoteCalls, "refusePlace">("refusePlace", { page: places.facts(), id, place });
      if (!answer.ok || !answer.value) return undefined;
      await places.refuse(id, place);
      return place;
    },
    async offer(id, place) {
      const answer = await inquire<PageNoteCalls, "offerPlace">("offerPlace", { page: places.facts(), id, place });
      if (!answer.ok || !answer.value) return false;
      await places.offer(id, place);
      return true;
    },
  };
}

function newlyPlaced(id: string, quote: PlacedNote["quote"], colour: Colour = "yellow"): PlacedNote {
  const created = new Date().toISOString();
  return { id, quote, colour, created, written: false, alias: false, free: false, refused: [] };
}

function doneOf(answer: Answer<Kept>): Done {
  if (!answer.ok) return { ok: false, why: `note.fault.${answer.why}`, kept: undefined };
  const kept = answer.value;
  if (kept.ok) return { ok: true, id: kept.id, change: kept.change, kept };
  return { ok: false, why: sentenceOf(kept.why), kept };
}

function sentenceOf(why: Exclude<Kept, { readonly ok: true }>["why"] | Failure["why"]): Key {
  return why === "conflict" || why === "foreign" ? `selection.fault.${why}` : `note.fault.${why}`;
}

import * as v from "valibot";
import type { Language } from "./languages";
import { actSchema } from "./notes/act";
import { COLOURS, type Colour, type ColourNames } from "./notes/colours";
import type { Draft } from "./notes/draft";
import { type Note, noteSchema } from "./notes/note";
import type { Failure, Saved } from "./notes/outcome";
import type { FoundFacts } from "./notes/page-facts";
import { isTooLong } from "./notes/quote/is-too-long";
import { type Quote, quoteSchema } from "./notes/quote/quote";
import { noteId } from "./notes/shapes";

/**
 * The messages about notes. A content script may keep, move, colour and remove the notes of its own tab's page, and is
 * told of them no more than what it draws; their words are read and written in pages of ours alone.
 */

const bounded = (units: number) => v.pipe(v.string(), v.maxLength(units));
const optional = (units: number) => v.optional(bounded(units));
const MOST_ADDRESS_UNITS = 8_000;
const MOST_TERMS = 2_000;

/**
 * What the page says about itself; `canonical` as its link has it, `address` as its document has it now. Of the addresses
 * that the browser names for the sender, that tells which is the document's: any other is refused.
 */
const foundPage = v.object({
  address: optional(MOST_ADDRESS_UNITS),
  canonical: optional(MOST_ADDRESS_UNITS),
  title: optional(4_000),
  site: optional(2_000),
  author: optional(2_000),
  agency: optional(2_000),
  language: optional(100),
  published: optional(100),
  modified: optional(100),
});

const quote = v.pipe(
  quoteSchema,
  v.check(({ exact }) => exact.trim() !== ""),
  v.check((passage) => !isTooLong(passage)),
);

/** A term of the passage by its senses' ids; the background adds names and definitions, so that a page forges none. */
const passageTerm = v.object({
  /** UTF-16 units into `quote.exact`. */
  start: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  end: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  ambiguous: v.boolean(),
  senses: v.pipe(v.array(bounded(200)), v.maxLength(20)),
});

const colour = v.picklist(COLOURS);
/** Absent where it is asked for once only. */
const act = v.optional(actSchema);

/** The shape of what a content script may ask about notes. */
export const pageNoteRequests = {
  pageNotes: v.object({ page: foundPage }),
  keepPassage: v.object({
    page: foundPage,
    quote,
    colour: v.optional(colour),
    terms: v.pipe(v.array(passageTerm), v.maxLength(MOST_TERMS)),
    act,
  }),
  colourNote: v.object({ page: foundPage, id: noteId, colour, act }),
  removeNote: v.object({ page: foundPage, id: noteId, act }),
  undoNote: v.object({ page: foundPage, change: v.pipe(v.number(), v.safeInteger()), act }),
  /** A place that the reader confirmed, or a passage selected for a lost note. */
  placeNote: v.object({ page: foundPage, id: noteId, quote, how: v.picklist(["confirmed", "reattached"]), act }),
  /** The reader said that a likely place is not the passage; `place` is what it is known by. */
  refusePlace: v.object({ page: foundPage, id: noteId, place: bounded(200) }),
  /** A refusal taken back: the place may be offered again; every refused place of the note where none is named. */
  offerPlace: v.object({ page: foundPage, id: noteId, place: v.optional(bounded(200)) }),
  openEditor: v.object({ page: foundPage, id: noteId }),
  leaveEditor: v.object({ ticket: bounded(100) }),
  showInPanel: v.object({ page: foundPage, id: noteId }),
  tellPlaces: v.null(),
} as const;

const ticket = bounded(100);

/** The shape of what the editor in a page's frame may ask: each time with the ticket that it was opened with. */
export const editorRequests = {
  editorLoad: v.object({ ticket }),
  editorKeepDraft: v.object({ ticket, note: noteSchema }),
  editorSave: v.object({ ticket, note: noteSchema }),
  editorRemove: v.object({ ticket, act }),
  editorUndo: v.object({ ticket, change: v.pipe(v.number(), v.safeInteger()), act }),
  editorNameColour: v.object({ ticket, colour, name: bounded(200) }),
  /** Its height in px, for the frame around it. */
  editorSize: v.object({ ticket, height: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)) }),
  /** The reader is through with it. */
  editorDone: v.object({ ticket }),
} as const;

type Deep<T> = T extends (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;
type Shape<S extends v.GenericSchema> = Deep<v.InferOutput<S>>;
type PageRequest<K extends keyof typeof pageNoteRequests> = Shape<(typeof pageNoteRequests)[K]>;
type EditorRequest<K extends keyof typeof editorRequests> = Shape<(typeof editorRequests)[K]>;

export type FoundPage = FoundFacts & {
  readonly address?: string | undefined;
  readonly canonical?: string | undefined;
};
export type PassageTerm = Shape<typeof passageTerm>;

/** What a page's process is told of a note: enough to find and paint the passage. */
export type PlacedNote = {
  readonly id: string;
  readonly quote: Quote;
  readonly colour: Colour;
  readonly created: string;
  /** Whether the reader wrote something; not what. */
  readonly written: boolean;
  /** Kept under another address of this origin with another title: shown only where its passage is anchored. */
  readonly alias: boolean;
  /** Kept without its passage: it is not looked for. */
  readonly free: boolean;
  /** Places that the reader refused, as `placeKey` names them. */
  readonly refused: readonly string[];
  /** The page's language as it was read, to tell that it is shown in another one. */
  readonly language?: string;
};

export type PageNotes = {
  readonly notes: readonly PlacedNote[];
  /** A private window: nothing is stored. */
  readonly isPrivate: boolean;
};

/** What a write about the page's own notes gives back. `foreign`: no note of this page has that id. */
export type Kept =
  | { readonly ok: true; readonly id: string; readonly change: number | undefined }
  | { readonly ok: false; readonly why: "conflict" | "invalid" | "foreign" }
  | Failure;

/** What a content script may ask about notes: those of its own tab's page, whatever the page says. */
export type PageNoteCalls = {
  pageNotes(request: PageRequest<"pageNotes">): PageNotes | Failure;
  keepPassage(request: PageRequest<"keepPassage">): Kept;
  colourNote(request: PageRequest<"colourNote">): Kept;
  removeNote(request: PageRequest<"removeNote">): Kept;
  undoNote(request: PageRequest<"undoNote">): Kept;
  placeNote(request: PageRequest<"placeNote">): Kept;
  refusePlace(request: PageRequest<"refusePlace">): boolean;
  offerPlace(request: PageRequest<"offerPlace">): boolean;
  /** The address of the editor for one note, good for this tab and once; undefined for a note of another page. */
  openEditor(request: PageRequest<"openEditor">): string | undefined;
  /**
   * The reader closes the editor from outside its frame. Every page of ours hears it, and the editor of that ticket keeps
   * what was typed last, then says that it is done: a frame that is just taken away sends nothing more in Firefox.
   */
  leaveEditor(request: PageRequest<"leaveEditor">): boolean;
  /**
   * Where the notes of a page are has changed since somebody asked. Every page of ours hears it, and the panel of that tab
   * asks again.
   */
  tellPlaces(request: PageRequest<"tellPlaces">): boolean;
  /** Opens the side panel on a note; false where the browser will not (no user gesture, no panel). */
  showInPanel(request: PageRequest<"showInPanel">): boolean;
};

/** A note in the editor's hands. */
export type EditorNote = {
  readonly note: Note;
  readonly draft: Draft | undefined;
  /** Tags in use, the most used first. */
  readonly tags: readonly string[];
  readonly colours: ColourNames;
  readonly language: Language;
  readonly isPrivate: boolean;
};

/** What the editor in a page's frame may ask about the one note of its ticket. Undefined: the ticket is not good. */
export type EditorCalls = {
  editorLoad(request: EditorRequest<"editorLoad">): EditorNote | Failure | undefined;
  editorKeepDraft(
    request: EditorRequest<"editorKeepDraft">,
  ): { readonly ok: true } | Exclude<Saved, { readonly ok: true } | { readonly why: "conflict" }> | undefined;
  editorSave(request: EditorRequest<"editorSave">): Saved | undefined;
  editorRemove(request: EditorRequest<"editorRemove">): Saved | undefined;
  editorUndo(request: EditorRequest<"editorUndo">): boolean;
  editorNameColour(request: EditorRequest<"editorNameColour">): boolean;
  editorSize(request: EditorRequest<"editorSize">): boolean;
  editorDone(request: EditorRequest<"editorDone">): boolean;
};

/** Where a note is in the page that is open. `placeholder` for the panel until the reader has looked. */
export type NoteState =
  | {
      readonly id: string;
      readonly state: "anchored";
      readonly reason: "same" | "moved" | "edited";
      readonly found: string;
    }
  | {
      readonly id: string;
      readonly state: "to-check";
      readonly reason: "several" | "surroundings" | "edited";
      /** What stands at the likely place. */
      readonly found: string;
      /** Whether the reader refused another place before this one was offered. */
      readonly refused: boolean;
    }
  | { readonly id: string; readonly state: "lost"; readonly reason: "gone" | "language" | "refused" };

export type NoteStates = {
  /** The addresses that this page's notes are kept under, its own first. */
  readonly addresses: readonly string[];
  readonly title: string;
  /** In the order of the page, the lost last; a note that is not here is not looked for yet. */
  readonly notes: readonly NoteState[];
};

/** What our own pages and the background tell the reader in a tab about notes. */
export type ReaderNoteCalls = {
  noteStates(request: null): NoteStates;
  /** Scrolls to a note's passage, or to its likely place; false where it has none. */
  goToNote(request: { readonly id: string }): boolean;
  /** The likely place is the passage: the note is described anew there. */
  confirmPlace(request: { readonly id: string }): Kept | Promise<Kept>;
  /**
   * It is not: the next likely place is offered, or the note is lost until the page changes. Gives the place to take that
   * back by, undefined where none was offered.
   */
  refusePlace(request: { readonly id: string }): string | undefined | Promise<string | undefined>;
  /** Takes a refusal back, or all of the note's: the place is offered again where it is still there. */
  offerPlace(request: { readonly id: string; readonly place?: string | undefined }): boolean | Promise<boolean>;
  /** Attaches a lost note to what is selected in the page; undefined when nothing is. */
  reattachNote(request: { readonly id: string }): Kept | undefined | Promise<Kept | undefined>;
  /** The browser's own search for some words; false where they are not. */
  seek(request: { readonly text: string }): boolean;
  /** Keeps what is selected, as the toolbar does; `write` opens the editor on it. */
  keepSelection(request: { readonly write: boolean }): boolean | Promise<boolean>;
  /** Some note of this page changed elsewhere: they are asked for again. */
  notesChanged(request: null): boolean;
  /** Of the editor's frame that the reader opened with this ticket. */
  editorSize(request: { readonly ticket: string; readonly height: number }): boolean;
  editorDone(request: { readonly ticket: string }): boolean;
};

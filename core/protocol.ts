import * as v from "valibot";
import type { Language } from "./languages";
import { type EditorCalls, editorRequests, type PageNoteCalls, pageNoteRequests } from "./protocol-notes";
import type { Card } from "./reading/card";
import type { Family } from "./reading/family";
import type { Sentences } from "./reading/sentences";
import type { Settings } from "./settings";

/**
 * Every message between contexts, declared once (those about notes in `protocol-notes`). One interface per degree of
 * trust: what a content script may ask (it runs beside a page that may be hostile), what our own pages may ask, and what
 * a page of ours in a frame may ask of the one note that it was opened for.
 */

/** Longest text of one block and number of blocks that a single request may hold; a hostile page gets no further. */
const MOST_BLOCK_UNITS = 200_000;
const MOST_BLOCKS = 4_000;
const MOST_ADDRESS_UNITS = 8_000;
/** Longest text that a reader may look up. */
export const MOST_LOOK_UP_UNITS = 300;

const language = v.optional(v.picklist(["fr", "en"]));
const day = v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)));

/** What the page's own words say about it. Nothing here is trusted for more than choosing a sense or showing a date. */
const articleFacts = v.object({
  url: v.pipe(v.string(), v.maxLength(MOST_ADDRESS_UNITS)),
  title: v.pipe(v.string(), v.maxLength(2_000)),
  language,
  /** `YYYY-MM-DD`, from the page's metadata only. */
  published: day,
  keywords: v.pipe(v.string(), v.maxLength(4_000)),
});

const blockText = v.object({ text: v.pipe(v.string(), v.maxLength(MOST_BLOCK_UNITS)), language });

/** Why a sense was chosen, shown to the reader in words. */
const evidence = v.object({
  type: v.picklist([
    "only-sense",
    "expansion",
    "neighbour",
    "cue",
    "country",
    "site",
    "language",
    "correction",
    "against",
  ]),
  /** The words of the article that speak (codes of countries for `country`); empty for `only-sense`. */
  words: v.array(v.string()),
});

const senseScore = v.object({ id: v.string(), score: v.number(), why: v.array(evidence) });

/** How one written form was understood: one for all its mentions, unless a neighbour overruled it for one. */
const reading = v.object({
  surface: v.string(),
  ambiguous: v.boolean(),
  /** In order of score; the first is the one shown. Never empty. */
  senses: v.pipe(v.array(senseScore), v.minLength(1)),
});

/** What earlier batches of the same article taught; the page gives back all that came, so that the background keeps no state. */
const articleMemory = v.object({
  /** Chosen sense by folded form. */
  chosen: v.record(v.string(), reading),
  context: v.pipe(v.string(), v.maxLength(MOST_BLOCK_UNITS)),
});

/** The shape of every request that a content script may make, checked at the background's door. */
export const pageRequests = {
  openPage: v.object({ url: v.pipe(v.string(), v.maxLength(MOST_ADDRESS_UNITS)) }),
  findTerms: v.object({
    article: articleFacts,
    blocks: v.pipe(v.array(blockText), v.maxLength(MOST_BLOCKS)),
    memory: v.optional(articleMemory),
    /** Entries whose cards this page has from earlier batches: they are not sent again. */
    known: v.optional(v.pipe(v.array(v.string()), v.maxLength(MOST_BLOCKS))),
  }),
  lookUp: v.object({
    article: articleFacts,
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_LOOK_UP_UNITS)),
    memory: v.optional(articleMemory),
  }),
  showEntry: v.object({ id: v.pipe(v.string(), v.maxLength(200)), published: day }),
  correctSense: v.object({
    surface: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    /** Absent: the reader's correction is undone. */
    id: v.optional(v.pipe(v.string(), v.maxLength(200))),
    scope: v.picklist(["article", "site"]),
  }),
  knowTerm: v.object({
    id: v.pipe(v.string(), v.maxLength(200)),
    known: v.boolean(),
    /** Said by the popup and the panel of a private window, whose own address does not tell; whoever else says it has less kept. */
    isPrivate: v.optional(v.boolean()),
  }),
  fetchNotes: v.null(),
  ...pageNoteRequests,
} as const;

/** The shape of every request of our own pages (popup, panel, notebook). */
export const ownRequests = {
  siteState: v.object({ tabId: v.number(), url: v.string() }),
  readOnce: v.object({ tabId: v.number() }),
  knownTerms: v.null(),
  ...editorRequests,
} as const;

type Deep<T> = T extends (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;
type Shape<S extends v.GenericSchema> = Deep<v.InferOutput<S>>;

export type ArticleFacts = Shape<typeof articleFacts>;
export type BlockText = Shape<typeof blockText>;
export type Evidence = Shape<typeof evidence>;
export type SenseScore = Shape<typeof senseScore>;
export type Reading = Shape<typeof reading>;
export type ArticleMemory = Shape<typeof articleMemory>;

export type Mark = {
  /** UTF-16 units into the block's text. */
  readonly start: number;
  readonly end: number;
  /** Index into `readings`. */
  readonly reading: number;
  /** Shorter terms inside it (« ministère de la Défense » in « ministre malien de la Défense »), in order. */
  readonly inside?: readonly Mark[];
};

/** A mention of an acronym that no entry explains, but the article itself does: « Autorité des ports (ADP) ». */
export type DefinedMark = {
  /** Index of the block. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly acronym: string;
  /** As the article writes it. */
  readonly expansion: string;
};

export type FoundTerms = {
  /** One list per block asked. */
  readonly marks: readonly (readonly Mark[])[];
  readonly readings: readonly Reading[];
  /** The cards of every entry that a reading names: they open though the background has died since. */
  readonly cards: Readonly<Record<string, Card>>;
  readonly defined: readonly DefinedMark[];
  /** Acronyms that neither the glossary nor the article explains: the reader's radar. */
  readonly unknown: readonly string[];
  /** What this batch adds to it: choices that were made earlier are not sent again (60 kB of a long page, each time). */
  readonly memory: ArticleMemory;
};

export type ReaderAnswer = {
  /** Whether this page is to be read: false in a tab whose site was switched off meanwhile. */
  readonly reading: boolean;
  readonly language: Language;
  readonly settings: Settings;
  /** What the card says, in the interface's language. */
  readonly sentences: Sentences;
};

/** What a content script may ask. Every call concerns its own tab's page and nothing else. */
export type PageCalls = PageNoteCalls & {
  openPage(request: Shape<typeof pageRequests.openPage>): ReaderAnswer;
  findTerms(request: Shape<typeof pageRequests.findTerms>): FoundTerms;
  /** The terms of a few words that the reader asks about, known ones too, and those that nothing here supports. */
  lookUp(request: Shape<typeof pageRequests.lookUp>): FoundTerms;
  /** The card of an entry that another card names; undefined for an unknown id. */
  showEntry(request: Shape<typeof pageRequests.showEntry>): Card | undefined;
  /** Keeps or undoes the reader's choice of a sense, for the address or the host of the page that asks. */
  correctSense(request: Shape<typeof pageRequests.correctSense>): boolean;
  /** "I know it", or its undoing: a known term is no longer marked, until its entry has a newer event. */
  knowTerm(request: Shape<typeof pageRequests.knowTerm>): boolean;
  /** Brings the part of the reader that is about notes into the frame that asks; false where the browser refuses. */
  fetchNotes(request: Shape<typeof pageRequests.fetchNotes>): boolean;
};

/** What Repères may do on the page of a tab. */
export type SiteState =
  | { readonly at: "unavailable"; readonly why: "store" | "browser-page" | "pdf" | "unknown" }
  | { readonly at: "off"; readonly host: string; readonly pattern: string }
  | {
      readonly at: "on";
      readonly host: string;
      readonly pattern: string;
      /** False when the page is read this once only. */
      readonly always: boolean;
      readonly count: number | undefined;
      /** Large frames of other sites in the page, not granted: what they show stays unread. */
      readonly frames: readonly { readonly host: string; readonly pattern: string }[];
    };

/** A term that the reader says to know. */
export type KnownTerm = { readonly id: string; readonly fr: string; readonly en: string; readonly since: string };

/** What our own pages may ask; the editor's calls ask for its ticket too. */
export type OwnCalls = EditorCalls & {
  siteState(request: Shape<typeof ownRequests.siteState>): SiteState;
  /** Reads the tab once, by `activeTab`; false where the browser refuses. */
  readOnce(request: Shape<typeof ownRequests.readOnce>): boolean;
  /** Every known term whose entry still exists, the latest first. */
  knownTerms(request: Shape<typeof ownRequests.knownTerms>): readonly KnownTerm[];
};

/** What the background and our own pages tell the reader in a tab. */
export type ReaderCalls = {
  /** The number of marks found. */
  countMarks(request: null): number;
  /** Begins or ends the walk from term to term by keyboard. */
  walk(request: null): boolean;
  /**
   * Opens the card of some words, else of what is selected in the frame, else of the term where the pointer was last;
   * false where there is none of them.
   */
  lookUp(request: { readonly text: string | undefined }): boolean | Promise<boolean>;
  /** These hosts were taken back: a reader on one of them leaves the page as it found it. */
  stopOn(request: { readonly origins: readonly string[] }): boolean;
};

/** A term of a page as the popup lists it, one for all its mentions. */
export type PageTerm = {
  /** Given back to `goTo` as it came. */
  readonly id: string;
  /** The entry's; undefined when the form is ambiguous, or when only the article explains it. */
  readonly entry: string | undefined;
  /** As the page writes it at its first mention. */
  readonly surface: string;
  /** The entry's names; the article's own expansion when it has no entry; the surface when it is ambiguous. */
  readonly fr: string;
  readonly en: string;
  readonly family: Family;
  readonly ambiguous: boolean;
  /** Its mentions, underlined or not. */
  readonly count: number;
};

export type PageTerms = {
  /** In the order of the page. */
  readonly terms: readonly PageTerm[];
  /** Acronyms that neither the glossary nor the article explains. */
  readonly radar: readonly string[];
};

/** What the popup asks of the reader in a tab's top frame, and what the background tells it of the reader's choices. */
export type ReaderListCalls = {
  pageTerms(request: null): PageTerms;
  /** Scrolls to the next mention of a term of `pageTerms` and shows where it is; false when it has left the page. */
  goTo(request: { readonly id: string }): boolean;
  /** Settings or known terms have changed: the reader opens the page anew (`openPage`) and marks it so. */
  settingsChanged(request: null): boolean;
};

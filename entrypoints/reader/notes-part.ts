import type { Language } from "@/core/languages";
import type { ReaderNoteCalls } from "@/core/protocol-notes";
import type { Settings } from "@/core/settings";
import type { act, ask, inquire } from "@/extension/messaging";
import type { Translate } from "@/locales/keys";
import type { CardHost } from "@/page/card-host";
import type { MarkedBlocks } from "@/page/marked-blocks";
import type { Life } from "./life";
import type { TermMark } from "./term-mark";

/**
 * What the reader hands to its second part, which keeps passages and finds them again. That part is a script of its own,
 * fetched only into pages that have notes or where something is selected; what both need goes along.
 */
export type NotesParts = {
  readonly document: Document;
  readonly marks: MarkedBlocks<TermMark>;
  /** The host of the card of terms, which may stand beside ours. */
  readonly card: HTMLElement;
  readonly roots: () => readonly ShadowRoot[];
  readonly settings: Settings;
  readonly language: Language;
  readonly t: Translate;
  readonly life: Life;
  readonly ask: typeof ask;
  readonly act: typeof act;
  readonly inquire: typeof inquire;
  /** A second host like the card's, with the card's style and some more. */
  readonly createHost: (name: string, styles: string) => CardHost;
  /** Where the pointer was released on a selection, if that is why the part was fetched. */
  readonly selectedAt: { readonly x: number; readonly y: number } | undefined;
};

/** Messages about notes, answered now or later. */
export type NoteCalls = {
  readonly [K in keyof ReaderNoteCalls]: (
    request: Parameters<ReaderNoteCalls[K]>[0],
  ) => ReturnType<ReaderNoteCalls[K]> | Promise<Awaited<ReturnType<ReaderNoteCalls[K]>>>;
};

export type PageNotes = {
  /** Our second element in the page. */
  readonly element: HTMLElement;
  readonly calls: ReaderNoteCalls;
  /** The page has been read, at first or after a change. */
  changed(): void;
  /** Puts back what the page has taken from the registry. */
  restore(): void;
  /** The notes under a point of the viewport. */
  at(x: number, y: number): readonly string[];
  /** Opens the card of some notes beside their passage. */
  open(ids: readonly string[]): void;
};

/** Where the second part leaves its beginning: in the content scripts' own world, out of any page's reach. */
const KEY = Symbol.for("reperes.notes");
type World = { [KEY]?: ((parts: NotesParts) => PageNotes) | undefined };

export function offerNotes(start: (parts: NotesParts) => PageNotes): void {
  (globalThis as World)[KEY] = start;
}

/** Each script serves the reader that fetched it: one left by an older version is never used. */
export function takeNotes(): ((parts: NotesParts) => PageNotes) | undefined {
  const world = globalThis as World;
  const start = world[KEY];
  world[KEY] = undefined;
  return start;
}

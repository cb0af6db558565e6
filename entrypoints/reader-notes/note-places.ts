import type { Located } from "@/core/notes/quote/quote";
import type { FoundPage, PageNoteCalls, PlacedNote } from "@/core/protocol-notes";
import type { Life } from "@/entrypoints/reader/life";
import type { NotesParts } from "@/entrypoints/reader/notes-part";
import { articleFacts } from "@/page/article-facts";
import { canonicalOf } from "@/page/canonical";
import { bodyOf } from "@/page/dom";
import { liveRange } from "@/page/kept-passages";
import { type Anchored, anchorAll } from "@/page/quote-anchor";
import { isInAnotherLanguage, isTranslated, watchTranslation } from "@/page/translated";
import { nearFirst } from "./near-first";

type Reason<State extends Located["state"]> = Extract<Located, { readonly state: State }>["reason"];
/** Where a note is in the page; `text` is what stands there. */
export type NoteAt =
  | { readonly state: "waiting" | "free" }
  | {
      readonly state: "anchored";
      readonly reason: Reason<"anchored">;
      readonly range: StaticRange;
      readonly text: string;
    }
  | {
      readonly state: "to-check";
      readonly reason: Reason<"to-check">;
      readonly range: StaticRange;
      readonly text: string;
      /** What it is known by when the reader refuses it. */
      readonly place: string;
    }
  | { readonly state: "lost"; readonly reason: Reason<"lost"> };
export type NotePlace = { readonly note: PlacedNote; readonly at: NoteAt };

export type NotePlaces = {
  /** Those to be told of, in no order: a note of another address only where its passage is there. */
  all(): readonly NotePlace[];
  of(id: string): NotePlace | undefined;
  facts(): FoundPage;
  isPrivate(): boolean;
  /** Asks for the notes of the page anew: some have changed, or it is another page now. */
  load(): Promise<void>;
  /** The page has changed: looks again for what has no place. */
  changed(): void;
  /** Puts a note where it is known to be: just kept, or confirmed. */
  place(note: PlacedNote, range: AbstractRange): void;
  /** The reader said that the likely place is not the passage: the next one is looked for. */
  refuse(id: string, place: string): Promise<void>;
  /** The reader took that back, or all that was refused: the place is looked for again. */
  offer(id: string, place: string | undefined): Promise<void>;
};

type Parts = {
  readonly document: Document;
  readonly roots: () => readonly ShadowRoot[];
  readonly onChange: () => void;
  readonly life: Life;
  readonly inquire: NotesParts["inquire"];
  readonly anchor?: typeof anchorAll;
};

/** Waits between two searches for what is not there: each that finds nothing doubles it, up to the longest. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 16_000;
/** A page of hundreds of components is not searched in each of them. */
const MOST_ROOTS = 40;
const WAITING: NoteAt = { state: "waiting" };
const FREE: NoteAt = { state: "free" };

/** The notes of the page and where each of them is. What is not found is looked for again as the page changes. */
export function createNotePlaces(parts: Parts): NotePlaces {
  const { document, roots, onChange, life, inquire, anchor = anchorAll } = parts;
  let places = new Map<string, NotePlace>();
  let facts: FoundPage = {};
  let isPrivate = false;
  let address: string | undefined;
  let canonical: string | undefined;
  /** Grows with each question: a late answer is dropped. */
  let epoch = 0;
  let searching: AbortController | undefined;
  let searched: Promise<void> = Promise.resolve();
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  life.signal.addEventListener("abort", () => {
    clearTimeout(timer);
    searching?.abort();
  });
  watchTranslation(document, () => searchSoon(FIRST_PAUSE_MS), life.signal);

  async function load(): Promise<void> {
    epoch += 1;
    const asked = epoch;
    if (address !== location.href) places = new Map();
    [address, canonical] = [location.href, canonicalOf(document)];
    facts = articleFacts(document, address);
    const answer = await inquire<PageNoteCalls, "pageNotes">("pageNotes", { page: { ...facts, address } });
    // Without an answer what is drawn stays: it was acknowledged once.
    if (asked !== epoch || !life.isAlive() || !answer.ok || !("notes" in answer.value)) return;
    isPrivate = answer.value.isPrivate;
    places = new Map(answer.value.notes.map((note) => [note.id, { note, at: stillAt(note) }]));
    onChange();
    pause = FIRST_PAUSE_MS;
    await search();
  }

  /** A note that only got another colour stays where it is. */
  function stillAt(note: PlacedNote): NoteAt {
    if (note.free) return FREE;
    const old = places.get(note.id);
    return old !== undefined && isSame(old.note, note) ? old.at : WAITING;
  }

  function search(): Promise<void> {
    searched = searchOnce();
    return searched;
  }

  /** The end of the search in course, and of any that took its place. */
  async function settled(): Promise<void> {
    for (let last: Promise<void> | undefined; last !== searched; ) {
      last = searched;
      await last;
    }
  }

  function searchSoon(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void search();
    }, wait);
    pause = Math.min(wait * 2, LONGEST_PAUSE_MS);
  }

  async function searchOnce(): Promise<void> {
    searching?.abort();
    const search = new AbortController();
    searching = search;
    const signal = AbortSignal.any([search.signal, life.signal]);
    leaveFallen();
    const before = unplaced().length;
    const body = bodyOf(document);
    const best = new Map<string, NotePlace>();
    const translated = isTranslated(document);
    for (const root of [...(body === null ? [] : [body]), ...roots().slice(0, MOST_ROOTS)]) {
      const missing = nearFirst(unplaced(), root);
      if (missing.length === 0 || signal.aborted) break;
      await anchor(
        root,
        missing,
        (item, anchored) => take(item, placeOf(item.note, anchored, translated), best),
        signal,
      );
    }
    if (signal.aborted) return;
    for (const [id, found] of best) if (isCurrent(found)) places.set(id, found);
    if (unplaced().length < before) pause = FIRST_PAUSE_MS;
    onChange();
  }

  /** What is anchored is drawn at once; a likely place only when no component has a better one. */
  function take({ note }: Item, at: NoteAt, best: Map<string, NotePlace>): void {
    const found = { note, at };
    if (!isCurrent(found)) return;
    if (found.at.state === "anchored") {
      best.delete(note.id);
      places.set(note.id, found);
      onChange();
    } else if (newsOf(found.at) >= newsOf(best.get(note.id)?.at)) best.set(note.id, found);
  }

  function isCurrent({ note }: NotePlace): boolean {
    return places.get(note.id)?.note === note;
  }

  /** What the page has taken away or rewritten is looked for anew. */
  function leaveFallen(): void {
    for (const [id, { note, at }] of places) {
      if ("range" in at && liveRange(document, at.range)?.toString() !== at.text) places.set(id, { note, at: WAITING });
    }
  }

  function unplaced(): readonly Item[] {
    return [...places.values()]
      .filter(({ at }) => at.state !== "anchored" && at.state !== "free")
      .map(({ note }) => ({ note, quote: note.quote, refused: note.refused }));
  }

  return {
    // Between two addresses of one document nobody knows yet whose notes these are.
    all: () =>
      address === location.href
        ? [...places.values()].filter(({ note, at }) => !note.alias || at.state === "anchored")
        : [],
    of: (id) => places.get(id),
    facts: () => ({ ...facts, address: location.href }),
    isPrivate: () => isPrivate,
    load,
    changed() {
      if (!life.isAlive()) return;
      if (address !== location.href || canonical !== canonicalOf(document)) {
        void load();
        return;
      }
      const fallen = [...places.values()].some(
        ({ at }) => "range" in at && liveRange(document, at.range)?.toString() !== at.text,
      );
      if (fallen) pause = FIRST_PAUSE_MS;
      else if (timer !== undefined || unplaced().length === 0) return;
      searchSoon(pause);
    },
    place(note, range) {
      places.set(note.id, { note, at: { state: "anchored", reason: "same", ...fixed(document, range) } });
      onChange();
    },
    refuse: (id, place) => decide(id, (refused) => [...refused, place]),
    offer: (id, place) =>
      decide(id, (refused) => (place === undefined ? [] : refused.filter((each) => each !== place))),
  };

  /** What is anchored is there whatever was refused. */
  async function decide(id: string, change: (refused: readonly string[]) => readonly string[]): Promise<void> {
    const before = places.get(id);
    if (before === undefined) return;
    const note = { ...before.note, refused: change(before.note.refused) };
    const isPlaced = before.at.state === "anchored" || before.at.state === "free";
    places.set(id, { note, at: isPlaced ? before.at : WAITING });
    onChange();
    void search();
    await settled();
  }

  /** In a page that a translator has rewritten nothing is guessed at: what is like the passage there is so by chance. */
  function placeOf(note: PlacedNote, { state, reason, range, place = "" }: Anchored, translated: boolean): NoteAt {
    if (state === "anchored" && range !== null) {
      return { state, reason: reason as Reason<"anchored">, ...fixed(document, range) };
    }
    const isElsewhere = isInAnotherLanguage(document, [note.language, note.quote.language]);
    if (translated || (isElsewhere && reason !== "refused")) return { state: "lost", reason: "language" };
    if (state === "to-check" && range !== null) {
      return { state, reason: reason as Reason<"to-check">, ...fixed(document, range), place };
    }
    return { state: "lost", reason: reason as Reason<"lost"> };
  }
}

type Item = Pick<PlacedNote, "quote" | "refused"> & { readonly note: PlacedNote };

/** How much one component of a page tells of a note: that it is not there can be said of every other one too. */
function newsOf(at: NoteAt | undefined): number {
  if (at === undefined) return 0;
  if (at.state !== "lost") return 4;
  return { gone: 1, language: 2, refused: 3 }[at.reason];
}

function isSame(one: PlacedNote, other: PlacedNote): boolean {
  const told = ({ quote, free, refused }: PlacedNote) => JSON.stringify([quote, free, refused]);
  return told(one) === told(other);
}

function fixed(document: Document, range: AbstractRange): { readonly range: StaticRange; readonly text: string } {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const text = liveRange(document, range)?.toString() ?? "";
  return { range: new StaticRange({ startContainer, startOffset, endContainer, endOffset }), text };
}

import { describe as describeSpan } from "@/core/notes/quote/describe";
import { locate, locating } from "@/core/notes/quote/locate";
import type { Located, Quote } from "@/core/notes/quote/quote";
import { rangeOfSpan, spanOfRange } from "./page-range";
import { type PageText, readingPage, readPage } from "./page-text";
import { nextTurn, SLICE_MS } from "./slices";

export { readPage };

/** Where a quote is in a page. The range is live: whoever keeps it long makes a `StaticRange` of it. */
export type Anchored = { readonly [Key in "state" | "score" | "reason"]: Located[Key] } & {
  readonly range: Range | null;
  /** Of a likely place only: what it is known by when the reader refuses it. */
  readonly place?: string;
};

/**
 * Describes a selection of a page so that it can be found again.
 * @returns undefined when the range is empty or lies outside the root
 */
export function describe(root: Node, range: AbstractRange): Quote | undefined {
  return describeIn(readPage(root), range);
}

/** Finds a quote in a page. For many quotes read the page once and use `anchorIn`, or `anchorAll`. */
export function anchor(root: Node, quote: Quote): Anchored {
  return anchorIn(readPage(root), quote);
}

export function describeIn(page: PageText, range: AbstractRange): Quote | undefined {
  const span = spanOfRange(page, range);
  if (span === undefined || span.start === span.end) return undefined;
  return describeSpan(page.index, span.start, span.end, { language: languageAt(range.startContainer) });
}

export function anchorIn(page: PageText, quote: Quote): Anchored {
  return placed(page, locate(page.index, quote));
}

function placed(page: PageText, located: Located): Anchored {
  const { state, score, reason, start, end } = located;
  const range = start === null ? undefined : rangeOfSpan(page, { start, end });
  // The page has changed since it was read: the caller reads it again with the change.
  if (state !== "lost" && range === undefined) return { state: "lost", score, reason: "gone", range: null };
  return { state, score, reason, range: range ?? null, ...(state === "to-check" && { place: located.place }) };
}

/**
 * Anchors quotes one after the other, in the order given (those near the viewport first), giving the page its turn
 * whenever a slice is used up. A page that changes meanwhile is read again by the caller, who tries once more only
 * what was not anchored.
 */
export async function anchorAll<Item extends { readonly quote: Quote; readonly refused?: readonly string[] }>(
  root: Node,
  items: Iterable<Item>,
  onAnchor: (item: Item, anchored: Anchored) => void,
  signal: AbortSignal,
): Promise<void> {
  let begun = performance.now();
  const rest = async () => {
    if (performance.now() - begun < SLICE_MS) return;
    await nextTurn();
    begun = performance.now();
  };
  const steps = readingPage(root);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    await rest();
    if (signal.aborted) return;
  }
  const page = step.value;
  for (const item of items) {
    const places = locating(page.index, item.quote, item.refused);
    let place = places.next();
    for (; !place.done; place = places.next()) {
      await rest();
      if (signal.aborted) return;
    }
    onAnchor(item, placed(page, place.value));
    await rest();
    if (signal.aborted) return;
  }
}

function languageAt(node: Node): string | undefined {
  const element = "closest" in node ? (node as Element) : node.parentElement;
  return element?.closest("[lang]")?.getAttribute("lang") || undefined;
}

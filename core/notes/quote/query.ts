import { firstAbove, foldedAt, foldedBefore } from "./folded-offsets";
import type { Quote } from "./quote";
import { indexingText, indexText, type TextIndex } from "./text-index";

/** Words of context looked at on each side; more of them say nothing new and cost a matrix. */
const MOST_CONTEXT = 40;

/** A quote made ready for search: its words in a row with those of its surroundings, and its folded pieces. */
export type Query = {
  readonly quote: Quote;
  /** Over surroundings, exact and surroundings, joined. */
  readonly index: TextIndex;
  /** The folded units of `exact` in it. */
  readonly first: number;
  readonly last: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The paragraph, folded; where `exact` begins in it; and how many words it has before and after `exact`. */
  readonly block: { readonly folded: string; readonly first: number; readonly before: number; readonly after: number };
  /** The words looked at (indices of `index.words`), and those of them that `exact` holds a part of. */
  readonly words: {
    readonly first: number;
    readonly exactFirst: number;
    readonly exactLast: number;
    readonly last: number;
  };
};

/** Makes a quote ready, in small steps: a reader may have selected the whole page. */
export function* makingQuery(quote: Quote): Generator<void, Query> {
  const { before, after } = quote.surroundings;
  const text = before + quote.exact + after;
  const index = yield* indexingText({ text, ...(quote.breaks && { breaks: quote.breaks }) });
  const first = foldedAt(index, before.length);
  const last = Math.max(first, foldedBefore(index, before.length + quote.exact.length));
  const { starts, ends, count } = index.words;
  const exactFirst = firstAbove(ends, first);
  const exactLast = Math.max(exactFirst, firstAbove(starts, last - 1));
  return {
    quote,
    index,
    first,
    last,
    exact: index.folded.slice(first, last),
    prefix: indexText(quote.prefix).folded,
    suffix: indexText(quote.suffix).folded,
    block: yield* blockOf(quote),
    words: {
      first: Math.max(0, exactFirst - MOST_CONTEXT),
      exactFirst,
      exactLast,
      last: Math.min(count, exactLast + MOST_CONTEXT),
    },
  };
}

function* blockOf({ block, exact }: Quote): Generator<void, Query["block"]> {
  const index = yield* indexingText({ text: block.text });
  const end = block.start + exact.length;
  return {
    folded: index.folded,
    first: foldedAt(index, block.start),
    before: indexText(block.text.slice(0, block.start)).words.count,
    after: indexText(block.text.slice(end)).words.count,
  };
}

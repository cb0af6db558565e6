import { isBreak } from "./folded-offsets";
import type { Query } from "./query";
import type { TextIndex } from "./text-index";

/** A place for a quote, in folded units, and what speaks for it. */
export type Place = {
  readonly first: number;
  readonly last: number;
  /** How much of the quote's words is there: 1 all, in order. */
  readonly words: number;
  /** Whether its first and last words have their places: without them nobody knows where it begins or ends. */
  readonly ends: boolean;
  /** Whether it says what the quote says: nothing that could carry the fact is missing, changed or put in. */
  readonly same: boolean;
  /** Whether every word that says something in the rest of its paragraph is there: what tells it from copies of itself. */
  readonly framed: boolean;
  /** How much of what stood before and after stands there still; undefined where nothing stood. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** The same of the words next to the quote in its paragraph, each at its own distance. */
  readonly near: { readonly before: number | undefined; readonly after: number | undefined };
  /** Whether its whole paragraph is there, letter by letter and with its borders. */
  readonly paragraph: boolean;
  /** The same of what stood farther away, on the side where more of it is left, and on the average of both. */
  readonly far: { readonly most: number; readonly mean: number } | undefined;
  /** All three weighed by what they tell. */
  readonly score: number;
};

/** The words themselves count for more than as many words of context. */
const OWN_WORDS = 2;
/** Words of context at which a word counts half. */
const HALF_DISTANCE = 12;
/** Words of context from which on it is another sentence's; and how many of them are needed to say anything. */
const FAR = 10;
const FEWEST_FAR = 8;

/** Words that count as next to the quote, and by how many of them one may have been pushed away. */
export const NEAR = 5;
export const NEAR_SHIFT = 2;
/** Fewer words between the quote and the border of its paragraph say nothing. */
const FEWEST_NEAR = 2;
/** A heading of one word is in many places. */
const SHORTEST_PARAGRAPH = 25;

export type Weighed = {
  found: number;
  total: number;
  farFound: number;
  farTotal: number;
  farWords: number;
  near: number;
  /** Whether none of its words in the paragraph is missing. */
  framed: boolean;
};

export function weigh(sum: Weighed, weights: Float64Array, at: number, distance: number, like: number): void {
  const weight = (weights[at] ?? 0) / (1 + distance / HALF_DISTANCE);
  sum.total += weight;
  sum.found += weight * like;
  if (distance < FAR) return;
  sum.farWords += 1;
  sum.farTotal += weights[at] ?? 0;
  sum.farFound += (weights[at] ?? 0) * like;
}

export function nothing(): Weighed {
  return { found: 0, total: 0, farFound: 0, farTotal: 0, farWords: 0, near: 0, framed: true };
}

function nearOf({ near }: Weighed, inParagraph: number): number | undefined {
  return inParagraph < FEWEST_NEAR ? undefined : near / Math.min(NEAR, inParagraph);
}

function isParagraph(index: TextIndex, { block }: Query, at: number): boolean {
  const first = at - block.first;
  const last = first + block.folded.length;
  return (
    block.folded.length >= SHORTEST_PARAGRAPH &&
    index.folded.startsWith(block.folded, first) &&
    isBreak(index, first) &&
    isBreak(index, last)
  );
}

function farOf(before: Weighed, after: Weighed): Place["far"] {
  const sides = [before, after].filter(({ farWords }) => farWords >= FEWEST_FAR);
  if (sides.length === 0) return undefined;
  const shares = sides.map(({ farFound, farTotal }) => farFound / farTotal);
  return { most: Math.max(...shares), mean: shares.reduce((sum, share) => sum + share, 0) / shares.length };
}

export function ownWords(weights: Float64Array, words: Query["words"], likeAt: (at: number) => number): Weighed {
  const sum = nothing();
  for (let at = words.exactFirst; at < words.exactLast; at += 1) {
    sum.total += weights[at] ?? 0;
    sum.found += (weights[at] ?? 0) * likeAt(at);
  }
  return sum;
}

export function judged(
  index: TextIndex,
  query: Query,
  place: Pick<Place, "first" | "last" | "ends" | "same">,
  words: Weighed,
  before: Weighed,
  after: Weighed,
): Place {
  const found = OWN_WORDS * words.found + before.found + after.found;
  const total = OWN_WORDS * words.total + before.total + after.total;
  return {
    ...place,
    words: words.total === 0 ? 1 : words.found / words.total,
    before: before.total === 0 ? undefined : before.found / before.total,
    after: after.total === 0 ? undefined : after.found / after.total,
    framed: before.framed && after.framed,
    near: { before: nearOf(before, query.block.before), after: nearOf(after, query.block.after) },
    paragraph: isParagraph(index, query, place.first),
    far: farOf(before, after),
    // The same characters, and no word in or around them: Adlam, whose letters are two units, or marks alone.
    score: total === 0 ? 1 : found / total,
  };
}

import { align, type Likeness } from "./align";
import type { Query } from "./query";
import { firstAbove, isBoundary, isBreak, type TextIndex } from "./text-index";
import type { Window } from "./windows";
import { wordLikeness } from "./word-likeness";

/** A place for a quote, in folded units, and what speaks for it. */
export type Place = {
  readonly first: number;
  readonly last: number;
  /** How much of the quote's words is there: 1 all, in order. */
  readonly words: number;
  /** Whether its first and last words have their places: without them nobody knows where it begins or ends. */
  readonly ends: boolean;
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
/** Text looked at for a side's context: its own length, a quarter more, and a box. */
const SIDE_BOX = 40;

/** Words of context from which on it is another sentence's; and how many of them are needed to say anything. */
const FAR = 10;
const FEWEST_FAR = 8;

/** Letters that two words may not share and still be one with two typing errors. */
const MOST_LETTERS = 4;
/** Words that count as next to the quote, and by how many of them one may have been pushed away. */
const NEAR = 5;
const NEAR_SHIFT = 2;
/** Fewer words between the quote and the border of its paragraph say nothing. */
const FEWEST_NEAR = 2;
/** A heading of one word is in many places. */
const SHORTEST_PARAGRAPH = 25;

type Weighed = {
  found: number;
  total: number;
  farFound: number;
  farTotal: number;
  farWords: number;
  near: number;
};

/** Compares words of a query with words of a text. */
export function likenessOf(index: TextIndex, query: Query): Likeness {
  const { words, folded } = index;
  const { words: own, folded: ownFolded } = query.index;
  return (at, place) => {
    if (own.hashes[at] === words.hashes[place]) return 1;
    const start = own.starts[at] ?? 0;
    const end = own.ends[at] ?? 0;
    const from = words.starts[place] ?? 0;
    const to = words.ends[place] ?? 0;
    if (end - start < 4 || Math.abs(end - start - (to - from)) > 2) return 0;
    if (bits((own.letters[at] ?? 0) ^ (words.letters[place] ?? 0)) > MOST_LETTERS) return 0;
    return wordLikeness(ownFolded.slice(start, end).toLowerCase(), folded.slice(from, to).toLowerCase());
  };
}

function bits(value: number): number {
  let count = 0;
  for (let left = value; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Judges a place where the quote's words stand exactly: only its surroundings are in question. */
export function placeOfHit(
  index: TextIndex,
  query: Query,
  weights: Float64Array,
  like: Likeness,
  first: number,
): Place {
  const last = first + query.exact.length;
  const { words } = query;
  const left = firstAbove(index.words.ends, first);
  const before = side(weights, like, words.exactFirst - 1, words.first - 1, left - 1, -1);
  const right = firstAbove(index.words.starts, last - 1);
  const after = side(weights, like, words.exactLast, words.last, right, index.words.count);
  return judged(
    index,
    query,
    first,
    last,
    own(weights, words, () => 1),
    before,
    after,
  );
}

/** The best place for a quote within a window of the text, or undefined when none of its words has one. */
export function placeInWindow(
  index: TextIndex,
  query: Query,
  weights: Float64Array,
  like: Likeness,
  window: Window,
): Place | undefined {
  const { words } = query;
  const { places } = align(
    weights.subarray(words.first, words.last),
    window.last - window.first,
    (at, place) => like(words.first + at, window.first + place),
    false,
  );
  const placeOf = (at: number) => {
    const place = places[at - words.first] ?? -1;
    return place < 0 ? -1 : window.first + place;
  };
  const likeAt = (at: number) => (placeOf(at) < 0 ? 0 : like(at, placeOf(at)));
  const inside = Array.from({ length: words.exactLast - words.exactFirst }, (_, at) => words.exactFirst + at);
  const firstAt = inside.find((at) => placeOf(at) >= 0);
  const lastAt = inside.findLast((at) => placeOf(at) >= 0);
  if (firstAt === undefined || lastAt === undefined) return undefined;
  const first = beginning(index, query, firstAt, placeOf(firstAt));
  const last = ending(index, query, lastAt, placeOf(lastAt));
  if (last <= first) return undefined;
  const near = (sum: Weighed, at: number, distance: number, expected: number) => {
    if (distance < NEAR && placeOf(at) >= 0 && Math.abs(placeOf(at) - expected) <= NEAR_SHIFT) sum.near += likeAt(at);
  };
  const before = nothing();
  for (let at = words.first; at < words.exactFirst; at += 1) {
    weigh(before, weights, at, words.exactFirst - 1 - at, likeAt(at));
    near(before, at, words.exactFirst - 1 - at, placeOf(firstAt) + at - firstAt);
  }
  const after = nothing();
  for (let at = words.exactLast; at < words.last; at += 1) {
    weigh(after, weights, at, at - words.exactLast, likeAt(at));
    near(after, at, at - words.exactLast, placeOf(lastAt) + at - lastAt);
  }
  const ends = firstAt === words.exactFirst && lastAt === words.exactLast - 1;
  return judged(index, query, first, last, own(weights, words, likeAt), before, after, ends);
}

/** The context of one side, aligned from the passage outwards. */
function side(weights: Float64Array, like: Likeness, from: number, to: number, place: number, end: number): Weighed {
  const step = to >= from ? 1 : -1;
  const length = Math.abs(to - from);
  const room = Math.max(
    0,
    Math.min(Math.abs(step === 1 ? end - place : place + 1), Math.ceil(1.25 * length) + SIDE_BOX),
  );
  const own = Float64Array.from({ length }, (_, at) => weights[from + step * at] ?? 0);
  const { places } = align(own, room, (at, other) => like(from + step * at, place + step * other), true);
  const weighed = nothing();
  for (let at = 0; at < length; at += 1) {
    const other = places[at] ?? -1;
    if (at < NEAR && other >= 0 && Math.abs(other - at) <= NEAR_SHIFT)
      weighed.near += like(from + step * at, place + step * other);
    weigh(weighed, weights, from + step * at, at, other < 0 ? 0 : like(from + step * at, place + step * other));
  }
  return weighed;
}

function weigh(sum: Weighed, weights: Float64Array, at: number, distance: number, like: number): void {
  const weight = (weights[at] ?? 0) / (1 + distance / HALF_DISTANCE);
  sum.total += weight;
  sum.found += weight * like;
  if (distance < FAR) return;
  sum.farWords += 1;
  sum.farTotal += weights[at] ?? 0;
  sum.farFound += (weights[at] ?? 0) * like;
}

function nothing(): Weighed {
  return { found: 0, total: 0, farFound: 0, farTotal: 0, farWords: 0, near: 0 };
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

function own(weights: Float64Array, words: Query["words"], likeAt: (at: number) => number): Weighed {
  const sum = nothing();
  for (let at = words.exactFirst; at < words.exactLast; at += 1) {
    sum.total += weights[at] ?? 0;
    sum.found += (weights[at] ?? 0) * likeAt(at);
  }
  return sum;
}

function judged(
  index: TextIndex,
  query: Query,
  first: number,
  last: number,
  words: Weighed,
  before: Weighed,
  after: Weighed,
  ends = true,
): Place {
  const found = OWN_WORDS * words.found + before.found + after.found;
  const total = OWN_WORDS * words.total + before.total + after.total;
  return {
    first,
    last,
    ends,
    words: words.total === 0 ? 1 : words.found / words.total,
    before: before.total === 0 ? undefined : before.found / before.total,
    after: after.total === 0 ? undefined : after.found / after.total,
    near: { before: nearOf(before, query.block.before), after: nearOf(after, query.block.after) },
    paragraph: isParagraph(index, query, first),
    far: farOf(before, after),
    score: total === 0 ? 0 : found / total,
  };
}

/** Where the passage begins, from its first word that has a place: within the word, or with the marks before it. */
function beginning(index: TextIndex, query: Query, at: number, place: number): number {
  const { starts, ends } = query.index.words;
  const start = index.words.starts[place] ?? 0;
  const within = query.first - (starts[at] ?? 0);
  if (within > 0) return Math.min(start + within, (index.words.ends[place] ?? start) - 1);
  let own = starts[at] ?? 0;
  let first = start;
  if (at !== query.words.exactFirst || (ends[at] ?? 0) <= query.first) return first;
  while (own > query.first && query.index.folded[own - 1] === index.folded[first - 1] && first > 0) {
    own -= 1;
    first -= 1;
  }
  return first;
}

function ending(index: TextIndex, query: Query, at: number, place: number): number {
  const { ends } = query.index.words;
  const end = index.words.ends[place] ?? 0;
  const within = (ends[at] ?? 0) - query.last;
  if (within > 0) return Math.max(end - within, (index.words.starts[place] ?? 0) + 1);
  let own = ends[at] ?? 0;
  let last = end;
  if (at !== query.words.exactLast - 1) return last;
  while (own < query.last && query.index.folded[own] === index.folded[last]) {
    own += 1;
    last += 1;
  }
  return last;
}

/** Whether a hit cuts no word that the quote did not cut. */
export function keepsWords(index: TextIndex, query: Query, first: number): boolean {
  const last = first + query.exact.length;
  return (
    (!isBoundary(query.index, query.first) || isBoundary(index, first)) &&
    (!isBoundary(query.index, query.last) || isBoundary(index, last))
  );
}

import { aligning, type Likeness } from "./align";
import { firstAbove, isBoundary } from "./folded-offsets";
import { judged, NEAR, NEAR_SHIFT, nothing, ownWords, type Place, type Weighed, weigh } from "./place";
import type { Query } from "./query";
import { readingOf } from "./reading-of";
import { isNeutral, isSameWord } from "./says-the-same";
import type { TextIndex } from "./text-index";
import { separatedText } from "./visible-text";

/** Text looked at for a side's context: its own length, a quarter more, and a box. */
const SIDE_BOX = 40;

/** Judges a place where the quote's words stand exactly: only its surroundings are in question. */
export function* placeOfHit(
  index: TextIndex,
  query: Query,
  weights: Float64Array,
  like: Likeness,
  first: number,
): Generator<void, Place> {
  const last = first + query.exact.length;
  const { words } = query;
  const left = firstAbove(index.words.ends, first);
  const told = (at: number, place: number) =>
    isNeutral(query.index, at) || (place >= 0 && isSameWord(query.index, at, index, place));
  const { block } = query;
  const toLeft = { from: words.exactFirst - 1, to: words.first - 1, place: left - 1, end: -1, block: block.before };
  const before = yield* side(weights, like, told, toLeft);
  const right = firstAbove(index.words.starts, last - 1);
  const { exactLast, last: end } = words;
  const toRight = { from: exactLast, to: end, place: right, end: index.words.count, block: block.after };
  const after = yield* side(weights, like, told, toRight);
  const own = ownWords(weights, words, () => 1);
  const same = readsAs(index, query, first, last);
  return judged(index, query, { first, last, ends: true, same }, own, before, after);
}

/** Whether what stands in folded units reads as the quote does: folding takes the accents away that make other words. */
export function readsAs(index: TextIndex, query: Query, first: number, last: number): boolean {
  if (first === last) return true;
  const there = separatedText(index, index.from[first] ?? 0, index.to[last - 1] ?? 0);
  const { before } = query.quote.surroundings;
  const exact = separatedText(query.index, before.length, before.length + query.quote.exact.length);
  return there === exact || readingOf(there) === readingOf(wholeLetters(query.quote, exact));
}

/** The quote with its first and last letters whole, where a selection went between one and its accent. */
function wholeLetters({ surroundings: { before, after } }: Query["quote"], exact: string): string {
  const start = /^\p{M}/u.test(exact) ? (before.match(/\P{M}\p{M}*$/u)?.[0] ?? "") : "";
  const end = after.match(/^\p{M}+/u)?.[0] ?? "";
  return start + exact + end;
}

/** Where a side begins and ends in the quote and in the text, in words, and how many of them are in its paragraph. */
type Side = {
  readonly from: number;
  readonly to: number;
  readonly place: number;
  readonly end: number;
  readonly block: number;
};

/**
 * The context of one side, aligned from the passage outwards.
 * @param told whether a word of the quote's is told by one of the text, or by none (-1)
 */
function* side(
  weights: Float64Array,
  like: Likeness,
  told: (at: number, place: number) => boolean,
  { from, to, place, end, block }: Side,
): Generator<void, Weighed> {
  const step = to >= from ? 1 : -1;
  const length = Math.abs(to - from);
  const room = Math.max(
    0,
    Math.min(Math.abs(step === 1 ? end - place : place + 1), Math.ceil(1.25 * length) + SIDE_BOX),
  );
  const own = Float64Array.from({ length }, (_, at) => weights[from + step * at] ?? 0);
  const { places } = yield* aligning(own, room, (at, other) => like(from + step * at, place + step * other), true);
  const weighed = nothing();
  for (let at = 0; at < length; at += 1) {
    const other = places[at] ?? -1;
    if (at < block && !told(from + step * at, other < 0 ? -1 : place + step * other)) weighed.framed = false;
    if (at < NEAR && other >= 0 && Math.abs(other - at) <= NEAR_SHIFT)
      weighed.near += like(from + step * at, place + step * other);
    weigh(weighed, weights, from + step * at, at, other < 0 ? 0 : like(from + step * at, place + step * other));
  }
  return weighed;
}

/** Whether a hit cuts no word that the quote did not cut. */
export function keepsWords(index: TextIndex, query: Query, first: number): boolean {
  const last = first + query.exact.length;
  return (
    (!isBoundary(query.index, query.first) || isBoundary(index, first)) &&
    (!isBoundary(query.index, query.last) || isBoundary(index, last))
  );
}

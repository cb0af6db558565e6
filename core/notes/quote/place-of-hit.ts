import { aligning, type Likeness } from "./align";
import { firstAbove, isBoundary } from "./folded-offsets";
import { judged, NEAR, NEAR_SHIFT, nothing, ownWords, type Place, type Weighed, weigh } from "./place";
import type { Query } from "./query";
import type { TextIndex } from "./text-index";

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
  const before = yield* side(weights, like, words.exactFirst - 1, words.first - 1, left - 1, -1);
  const right = firstAbove(index.words.starts, last - 1);
  const after = yield* side(weights, like, words.exactLast, words.last, right, index.words.count);
  const own = ownWords(weights, words, () => 1);
  return judged(index, query, { first, last, ends: true, same: true }, own, before, after);
}

/** The context of one side, aligned from the passage outwards. */
function* side(
  weights: Float64Array,
  like: Likeness,
  from: number,
  to: number,
  place: number,
  end: number,
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

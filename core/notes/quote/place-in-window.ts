import { aligning, type Likeness } from "./align";
import { judged, NEAR, NEAR_SHIFT, nothing, ownWords, type Place, type Weighed, weigh } from "./place";
import type { Query } from "./query";
import { saysTheSame } from "./says-the-same";
import type { TextIndex } from "./text-index";
import type { Window } from "./windows";

/** The best place for a quote within a window of the text, or undefined when none of its words has one. */
export function* placeInWindow(
  index: TextIndex,
  query: Query,
  weights: Float64Array,
  like: Likeness,
  window: Window,
): Generator<void, Place | undefined> {
  const { words } = query;
  const { places } = yield* aligning(
    weights.subarray(words.first, words.last),
    window.last - window.first,
    (at, place) => like(words.first + at, window.first + place),
    false,
    window.band,
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
  const own = ownWords(weights, words, likeAt);
  const same = ends && saysTheSame(index, query, { first, last }, placeOf);
  // Edited and once one of several: the words around it are not asked which it was.
  before.framed = false;
  return judged(index, query, { first, last, ends, same }, own, before, after);
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

import { isBreak } from "./folded-offsets";
import { occurrences } from "./occurrences";
import type { Place } from "./place";
import type { Quote } from "./quote";
import { textHash } from "./text-hash";
import type { TextIndex } from "./text-index";
import { type Judged, type Verdict, verdict } from "./verdict";

/** Places of a note that are remembered as refused. Whoever refused so many is offered no more of them. */
export const MOST_REFUSED = 20;
/** Folded units of the paragraph on each side by which a place is known: a box that comes after it does not bring it back. */
const CONTEXT = 32;
/** Beyond this many alike nobody counts which one it was. */
const MOST_ALIKE = 1_000;
const HASH_LENGTH = 16;

type Found = Pick<Place, "first" | "last">;

/**
 * A place by its words and by what stands around them for this quote, and by its number where several read alike to the
 * end of that. Refusals of before knew it by the words alone: the first half of this.
 */
export function placeKey(index: TextIndex, quote: Quote, { first, last }: Found): string {
  const from = contextEnd(index, first, -1);
  const around = index.folded.slice(from, contextEnd(index, last, 1));
  const alike = occurrences(index.folded, around, MOST_ALIKE);
  const number = alike.length > 1 ? `${alike.indexOf(from)} ${alike.length}` : "";
  return `${wordsKey(index, first, last)}-${textHash([around, number, quote.exact, quote.position.start].join(" | "))}`;
}

export type Offer = { readonly verdict: Verdict; readonly wasRefused: boolean };

/**
 * The verdict on what the reader has not refused: each refused place gives way to the next. What is left then is never
 * more than offered, for no rule says that the other one must be it.
 */
export function* offerOf(
  index: TextIndex,
  quote: Quote,
  judge: { readonly places: readonly Place[]; readonly distance: (place: Place) => number } & Judged,
  refused: readonly string[],
): Generator<void, Offer> {
  let { places } = judge;
  for (let wasRefused = false; ; wasRefused = true) {
    const found = verdict(places, judge, judge.distance);
    if (found.state === "lost" || refused.length === 0) return { verdict: found, wasRefused };
    yield;
    const { place } = found;
    const key = placeKey(index, quote, place);
    const words = key.slice(0, HASH_LENGTH);
    const isRefused = refused.includes(key);
    const areWordsRefused = found.state === "to-check" && refused.includes(words);
    if (!isRefused && !areWordsRefused) {
      const isEnough = found.state === "to-check" && refused.length >= MOST_REFUSED;
      if (isEnough) return { verdict: { state: "lost", score: found.score }, wasRefused: true };
      if (!wasRefused || found.state === "to-check") return { verdict: found, wasRefused };
      return { verdict: { state: "to-check", place, score: found.score, reason: "surroundings" }, wasRefused };
    }
    places = places.filter((other) => {
      if (other.first < place.last && other.last > place.first) return false;
      return !areWordsRefused || wordsKey(index, other.first, other.last) !== words;
    });
  }
}

function contextEnd(index: TextIndex, at: number, step: 1 | -1): number {
  let end = at;
  while (Math.abs(end - at) < CONTEXT && !isBreak(index, end)) end += step;
  return end;
}

function wordsKey(index: TextIndex, first: number, last: number): string {
  return textHash(index.text.slice(index.from[first] ?? index.text.length, index.to[last - 1] ?? 0));
}

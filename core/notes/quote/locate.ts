import { detectLanguage } from "@/core/matching/detect-language";
import { exactText, MOST_REPEATS } from "./describe";
import { exactHits } from "./exact-hits";
import { foldUnit, LIGATURE } from "./fold-unit";
import { likenessOf } from "./likeness";
import { occurrences } from "./occurrences";
import type { Place } from "./place";
import { placeInWindow } from "./place-in-window";
import { placeOfHit, readsAs } from "./place-of-hit";
import { makingQuery, type Query } from "./query";
import type { Located, Quote, Span } from "./quote";
import { offerOf, placeKey } from "./refused";
import { indexText, type TextIndex } from "./text-index";
import { agrees, type Judged } from "./verdict";
import { visibleAfter, visibleBefore, visibleBreaks, visibleText } from "./visible-text";
import { windows } from "./windows";
import { wordHits } from "./word-hits";

/** A score from which on a passage that reads the same is the passage: nothing edited is looked for. */
const PLAIN = 0.8;
/** Words of a passage from which on it is half a book, and found word for word or not at all. */
const MOST_EDITED = 8_000;
/** Text around the old position from which the page's language is told, in UTF-16 units. */
const LANGUAGE_SAMPLE = 1_000;

/**
 * Finds a passage again. From the surest to the least sure: the same words at the same place; the same words with the
 * same surroundings elsewhere; the words, or most of them, where enough of the surroundings agrees. What agrees less is
 * to be checked by the reader, and the rest is lost: a note on the wrong passage is worse than none.
 */
export function locate(source: string | TextIndex, quote: Quote, refused: readonly string[] = []): Located {
  const steps = locating(typeof source === "string" ? indexText(source) : source, quote, refused);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * The same in small steps, for a page that must stay responsive.
 * @param refused keys of places that the reader said are not the passage: see `placeKey`
 */
export function* locating(index: TextIndex, quote: Quote, refused: readonly string[] = []): Generator<void, Located> {
  const wasAt = isAt(index, quote);
  // One of several that read alike is known by its number alone, unless nobody can count them.
  if (wasAt && (quote.unique || quote.occurrence.of >= MOST_REPEATS)) {
    return { state: "anchored", ...quote.position, score: 1, reason: "same" };
  }
  const query = yield* makingQuery(quote);
  yield;
  const nth = sameOfMany(index, query);
  if (nth !== undefined) {
    const span = spanOf(index, nth, nth + query.exact.length, quote.exact);
    const isSame = wasAt && span.start === quote.position.start;
    return { state: "anchored", ...span, score: 1, reason: isSame ? "same" : "moved" };
  }
  const judge = {
    places: yield* placesOf(index, query),
    ...judgedBy(query),
    distance: (place: Place) => Math.abs((index.from[place.first] ?? 0) - quote.position.start),
  };
  const { verdict: judged, wasRefused } = yield* offerOf(index, quote, judge, refused);
  if (judged.state === "lost") return lost(index, quote, judged.score, wasRefused);
  const { place, ...found } = judged;
  const span = spanOf(index, place.first, place.last, quote.exact);
  // Every word may be there, and others between them: "n'a pas bombardé" has all of "a bombardé".
  const isWhole = index.folded.slice(place.first, place.last) === query.exact;
  if (found.state === "anchored" && quote.unique) return { ...found, ...span, reason: isWhole ? "moved" : "edited" };
  const key = placeKey(index, quote, place);
  // There were several that read alike to the end of the surroundings, and their number has changed.
  if (found.state === "anchored") return { ...found, ...span, place: key, state: "to-check", reason: "several" };
  return { ...found, ...span, place: key };
}

/** Every place worth judging; edited ones are looked for unless the passage is plainly there. */
function* placesOf(index: TextIndex, query: Query): Generator<void, readonly Place[]> {
  yield;
  const hits = yield* wordHits(index, query);
  yield;
  const like = likenessOf(index, query);
  yield;
  const places: Place[] = [];
  for (const first of yield* exactHits(index, query)) {
    yield;
    places.push(yield* placeOfHit(index, query, hits.weights, like, first));
  }
  if (places.some((place) => place.score >= PLAIN && agrees(place, judgedBy(query)))) return places;
  const { exactFirst, exactLast } = query.words;
  if (exactFirst === exactLast || exactLast - exactFirst > MOST_EDITED) return places;
  for (const window of yield* windows(index, query, hits)) {
    yield;
    const edited = yield* placeInWindow(index, query, hits.weights, like, window);
    if (edited !== undefined) places.push(edited);
  }
  return places;
}

function judgedBy({ quote, exact }: Query): Judged {
  return { letters: exact.length, isRepeated: quote.repeats > 1 };
}

/** Whether the very same text, surroundings included, stands where it stood. */
function isAt(index: TextIndex, { exact, surroundings, position, breaks }: Quote): boolean {
  const { start, end } = position;
  const { before, after } = surroundings;
  if (end > index.text.length || exactText(index, start, end) !== exact) return false;
  const [from, to] = [visibleBefore(index, start, before.length), visibleAfter(index, end, after.length)];
  return (
    visibleText(index, from, start) === before &&
    visibleText(index, end, to) === after &&
    (breaks === undefined || visibleBreaks(index, from, to).join() === breaks.join())
  );
}

/** Of passages that read alike with all their context, the one counted from the top, if there are as many as there were. */
function sameOfMany(index: TextIndex, query: Query): number | undefined {
  const { quote, prefix, exact, suffix } = query;
  const { of, index: nth } = quote.occurrence;
  if (quote.unique || of >= MOST_REPEATS) return undefined;
  const hits = occurrences(index.folded, prefix + exact + suffix, MOST_REPEATS);
  const hit = hits[nth];
  if (hits.length !== of || hit === undefined) return undefined;
  const first = hit + prefix.length;
  return readsAs(index, query, first, first + exact.length) ? first : undefined;
}

function lost(index: TextIndex, quote: Quote, score: number, wasRefused: boolean): Located {
  if (wasRefused) return { state: "lost", start: null, end: null, score, reason: "refused" };
  const at = quote.position.start;
  const now = detectLanguage(
    visibleText(index, Math.max(0, at - LANGUAGE_SAMPLE), Math.min(index.text.length, at + LANGUAGE_SAMPLE)),
  );
  const { before, after } = quote.surroundings;
  const then = detectLanguage(before + quote.exact + after) ?? quote.language?.slice(0, 2).toLowerCase();
  const translated = now !== undefined && then !== undefined && now !== then;
  return { state: "lost", start: null, end: null, score, reason: translated ? "language" : "gone" };
}

/** Folded units as a place in the text; white space at the quote's edges is taken along where there is as much. */
function spanOf(index: TextIndex, first: number, last: number, exact: string): Span {
  const { text } = index;
  let start = first < last ? (index.from[first] ?? text.length) : (index.to[first - 1] ?? 0);
  let end = first < last ? (index.to[last - 1] ?? start) : (index.from[first] ?? text.length);
  if (first === last) return { start, end };
  for (let lead = 0; isBlank(exact, lead) && isBlank(text, start - 1); lead += 1) start -= 1;
  for (let trail = exact.length - 1; isBlank(exact, trail) && isBlank(text, end); trail -= 1) end += 1;
  return { start, end };
}

/** White space, or nothing to be seen. */
function isBlank(text: string, at: number): boolean {
  return at >= 0 && at < text.length && foldUnit(text.charCodeAt(at)) < LIGATURE - 1;
}

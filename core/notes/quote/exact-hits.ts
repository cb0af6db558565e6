import { keepsWords } from "./place-of-hit";
import type { Query } from "./query";
import type { TextIndex } from "./text-index";

/** Hits judged by their surroundings, word by word; the others have been beaten letter by letter. */
const MOST_JUDGED = 6;
const NEAREST = 3;
/** Letters compared on each side of every hit. */
const COMPARED = 80;
/** Hits between two chances to let the page work: under 1 ms. */
const STEP = 2_000;
/** Beyond this many hits of one word the page is not an article. */
const MOST_HITS = 60_000;

/**
 * The hits of the exact words worth judging: those with most letters of context, and the nearest to where the passage
 * was. Linear in the text whatever the quote: 40,000 mentions of one word take 5 ms, in steps.
 */
export function* exactHits(index: TextIndex, query: Query): Generator<void, readonly number[]> {
  const { folded } = index;
  const { exact } = query;
  if (exact === "") return [];
  const best: { at: number; letters: number }[] = [];
  const near: { at: number; distance: number }[] = [];
  let at = folded.indexOf(exact);
  for (let hits = 0; at >= 0 && hits < MOST_HITS; at = folded.indexOf(exact, at + 1), hits += 1) {
    if (hits % STEP === STEP - 1) yield;
    if (!keepsWords(index, query, at)) continue;
    const letters =
      common(index, query, at - 1, query.first - 1, -1) + common(index, query, at + exact.length, query.last, 1);
    insert(best, { at, letters }, MOST_JUDGED, (one, other) => one.letters > other.letters);
    const distance = Math.abs((index.from[at] ?? 0) - query.quote.position.start);
    insert(near, { at, distance }, NEAREST, (one, other) => one.distance < other.distance);
  }
  return [...new Set([...best, ...near].map((hit) => hit.at))];
}

function insert<T>(list: T[], item: T, most: number, before: (one: T, other: T) => boolean): void {
  const last = list.at(-1);
  if (list.length >= most && last !== undefined && !before(item, last)) return;
  let at = list.length;
  while (at > 0 && before(item, list[at - 1] as T)) at -= 1;
  list.splice(at, 0, item);
  if (list.length > most) list.pop();
}

/** Letters that the texts have in common from a unit of each on, in one direction. */
function common(index: TextIndex, query: Query, at: number, own: number, step: 1 | -1): number {
  let count = 0;
  while (count < COMPARED) {
    const unit = index.folded[at + count * step];
    if (unit === undefined || unit !== query.index.folded[own + count * step]) break;
    count += 1;
  }
  return count;
}

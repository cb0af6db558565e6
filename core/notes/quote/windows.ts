import type { Band } from "./align";
import type { Query } from "./query";
import type { TextIndex } from "./text-index";
import type { WordHits } from "./word-hits";

/** Words of the text from one to before another, and how far they may be ahead of the quote's. */
export type Window = { readonly first: number; readonly last: number; readonly band: Band };

/** Places looked at more closely. */
const MOST_WINDOWS = 4;
/** Share of the quote's weight that a shift must get to be looked at: less is chance. */
const FEWEST_VOTES = 0.12;
/** Words that a box or an advert may push the rest of a passage away. */
const PUSHED = 45;
/** What is pushed on by two of them, or taken away, is still followed. */
const DRIFT = 2 * PUSHED;
/** Shifts of word positions that count as one: a few words added or gone. */
const BIN = 8;
/** Votes between two chances to let the page work: under 1 ms. */
const STEP = 8_192;

/**
 * Where the words of a quote and its surroundings stand together in their order. Every rare word votes for the shift
 * between its place in the quote and each of its places in the text; neighbouring shifts are counted together.
 */
export function* windows(
  { words }: TextIndex,
  query: Query,
  { weights, places }: WordHits,
): Generator<void, readonly Window[]> {
  const { first, last } = query.words;
  const votes = new Map<number, number>();
  let total = 0;
  let cast = 0;
  for (let at = first; at < last; at += 1) {
    const weight = weights[at] ?? 0;
    total += weight;
    const found = places.get(query.index.words.hashes[at] ?? 0) ?? [];
    cast += 1 + found.length;
    if (cast > STEP) {
      cast = 0;
      yield;
    }
    for (const place of found) {
      const bin = Math.floor((place - at) / BIN);
      votes.set(bin, (votes.get(bin) ?? 0) + weight);
    }
  }
  const needed = FEWEST_VOTES * total;
  const ranked = [...votes.keys()]
    .map((bin) => ({ bin, weight: (votes.get(bin) ?? 0) + (votes.get(bin + 1) ?? 0) }))
    .filter(({ weight }) => weight >= needed)
    .toSorted((one, other) => other.weight - one.weight);
  const found: Window[] = [];
  for (const { bin } of ranked) {
    if (found.length >= MOST_WINDOWS) break;
    const shift = bin * BIN;
    const from = Math.max(0, first + shift - PUSHED);
    const window = {
      first: from,
      last: Math.min(words.count, last + shift + 2 * BIN + PUSHED),
      band: { from: first + shift - from - DRIFT, to: first + shift - from + 2 * BIN + DRIFT },
    };
    const inside = (other: Window) => Math.abs(other.first - window.first) < PUSHED;
    if (window.last > window.first && !found.some(inside)) found.push(window);
  }
  return found;
}

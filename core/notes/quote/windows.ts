import type { Query } from "./query";
import type { TextIndex } from "./text-index";
import type { WordHits } from "./word-hits";

/** Words of the text from one to before another. */
export type Window = { readonly first: number; readonly last: number };

/** Places looked at more closely. */
const MOST_WINDOWS = 4;
/** Share of the quote's weight that a shift must get to be looked at: less is chance. */
const FEWEST_VOTES = 0.12;
/** Words that a box or an advert may push the rest of a passage away. */
const PUSHED = 45;
/** Shifts of word positions that count as one: a few words added or gone. */
const BIN = 8;

/**
 * Where the words of a quote and its surroundings stand together in their order. Every rare word votes for the shift
 * between its place in the quote and each of its places in the text; neighbouring shifts are counted together.
 */
export function windows({ words }: TextIndex, query: Query, { weights, places }: WordHits): readonly Window[] {
  const { first, last } = query.words;
  const votes = new Map<number, number>();
  for (let at = first; at < last; at += 1) {
    const weight = weights[at] ?? 0;
    for (const place of places.get(query.index.words.hashes[at] ?? 0) ?? []) {
      const bin = Math.floor((place - at) / BIN);
      votes.set(bin, (votes.get(bin) ?? 0) + weight);
    }
  }
  const ranked = [...votes.keys()]
    .map((bin) => ({ bin, weight: (votes.get(bin) ?? 0) + (votes.get(bin + 1) ?? 0) }))
    .toSorted((one, other) => other.weight - one.weight);
  const needed = FEWEST_VOTES * weights.reduce((sum, weight) => sum + weight, 0);
  const found: Window[] = [];
  for (const { bin, weight } of ranked) {
    if (found.length >= MOST_WINDOWS || weight < needed) break;
    const shift = bin * BIN;
    const window = {
      first: Math.max(0, first + shift - PUSHED),
      last: Math.min(words.count, last + shift + 2 * BIN + PUSHED),
    };
    const inside = (other: Window) => Math.abs(other.first - window.first) < PUSHED;
    if (window.last > window.first && !found.some(inside)) found.push(window);
  }
  return found;
}

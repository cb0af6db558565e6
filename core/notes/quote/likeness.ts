import type { Likeness } from "./align";
import type { Query } from "./query";
import type { TextIndex } from "./text-index";
import { errorsForgiven, wordLikeness } from "./word-likeness";

/** Compares words of a query with words of a text. Nearly all pairs are told apart by length or letters, unread. */
export function likenessOf(index: TextIndex, query: Query): Likeness {
  const { words, folded } = index;
  const { words: own, folded: ownFolded } = query.index;
  return (at, place) => {
    if (own.hashes[at] === words.hashes[place]) return 1;
    const start = own.starts[at] ?? 0;
    const end = own.ends[at] ?? 0;
    const from = words.starts[place] ?? 0;
    const to = words.ends[place] ?? 0;
    const errors = errorsForgiven(Math.min(end - start, to - from));
    if (errors === 0 || Math.abs(end - start - (to - from)) > errors) return 0;
    // An error takes a letter away and brings another.
    if (bits((own.letters[at] ?? 0) ^ (words.letters[place] ?? 0)) > 2 * errors) return 0;
    return wordLikeness(ownFolded.slice(start, end).toLowerCase(), folded.slice(from, to).toLowerCase());
  };
}

function bits(value: number): number {
  let count = 0;
  for (let left = value; left !== 0; left &= left - 1) count += 1;
  return count;
}

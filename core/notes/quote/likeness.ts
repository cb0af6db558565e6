import type { Likeness } from "./align";
import type { Query } from "./query";
import type { TextIndex } from "./text-index";
import { wordLikeness } from "./word-likeness";

/** Letters that two words may not share and still be one with two typing errors. */
const MOST_LETTERS = 4;
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

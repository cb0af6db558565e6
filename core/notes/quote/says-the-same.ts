import { firstAbove } from "./folded-offsets";
import { isMisspelling } from "./misspelling";
import type { Query } from "./query";
import { readingOf } from "./reading-of";
import type { TextIndex } from "./text-index";

/**
 * All that an edit may add, drop or change without making another statement. Every other word may carry the fact: a noun or
 * a verb, of course, but also "ne", "sans", "contre", "plus", "serait", "may", "by"; "que", which turns "n'a plus d'avions"
 * into "n'a plus que des avions"; and "un", which is a number. Folded: no "a", which is "à" and the auxiliary as well as an
 * article.
 */
const NEUTRAL = new Set(
  "le la les l de du des d ce cet cette ces et qui s the of this that these and which".split(" "),
);
/**
 * Marks that say something beside the words: 15 % is not 15 €, 3,5 not 3-5, -2 not 2, ✅ not ❌, and a question is no
 * statement.
 */
const TELLING = /[%‰?\p{Sc}\p{Sm}\p{So}]|[-.,:/](?=\d)/gu;

/**
 * Whether a place, in folded units, says what the quote says: each of its words is there, in order, but for articles and
 * the like and slips of the pen; nothing else has been put in, but for a box between two blocks.
 * @param placeOf the word of the text that stands for one of the quote, or -1
 */
export function saysTheSame(
  index: TextIndex,
  query: Query,
  { first, last }: { readonly first: number; readonly last: number },
  placeOf: (at: number) => number,
): boolean {
  const { exactFirst, exactLast } = query.words;
  let marks = "";
  let from = first;
  let before = -1;
  for (let at = exactFirst; at < exactLast; at += 1) {
    const place = placeOf(at);
    if (place < 0) {
      if (!isNeutral(query.index, at)) return false;
      continue;
    }
    if (!isSameWord(query.index, at, index, place)) return false;
    if (before >= 0 && place > before + 1) {
      if (isBox(index, before + 1, place)) {
        marks += marksIn(index, from, index.words.ends[before] ?? from);
        from = index.words.starts[place] ?? from;
      } else for (let added = before + 1; added < place; added += 1) if (!isNeutral(index, added)) return false;
    }
    before = place;
  }
  return marks + marksIn(index, from, last) === marksIn(query.index, query.first, query.last);
}

/** Whether a word of one text is that of another, but for a slip of the pen; articles and the like stand for one another. */
export function isSameWord(own: TextIndex, at: number, index: TextIndex, place: number): boolean {
  if (own.words.hashes[at] === index.words.hashes[place]) return wordRead(own, at) === wordRead(index, place);
  return isMisspelling(wordAt(own, at), wordAt(index, place)) || (isNeutral(own, at) && isNeutral(index, place));
}

/** Without its capitals, but with the accents of its small letters. */
function wordRead({ words, text, from, to }: TextIndex, at: number): string {
  const [start, end] = [from[words.starts[at] ?? 0] ?? 0, to[(words.ends[at] ?? 1) - 1] ?? 0];
  return readingOf(text.slice(start, end)).toLowerCase();
}

/** Whether words put in are blocks of their own: something beside the article, not a change of it. */
function isBox(index: TextIndex, first: number, last: number): boolean {
  return isBlockBetween(index, first) && isBlockBetween(index, last);
}

export function isNeutral(index: TextIndex, word: number): boolean {
  return NEUTRAL.has(wordAt(index, word).toLowerCase());
}

/** Whether a block begins between a word and the one before it. */
function isBlockBetween({ words, breaks, from, to }: TextIndex, word: number): boolean {
  const after = to[(words.ends[word - 1] ?? 0) - 1] ?? 0;
  const next = breaks[firstAbove(breaks, after - 1)];
  return next !== undefined && next <= (from[words.starts[word] ?? 0] ?? 0);
}

function wordAt({ words, folded }: TextIndex, at: number): string {
  return folded.slice(words.starts[at], words.ends[at]);
}

function marksIn({ folded }: TextIndex, first: number, last: number): string {
  return folded.slice(first, last).match(TELLING)?.join("") ?? "";
}

import { firstAbove, foldedAt } from "./folded-offsets";
import { isMisspelling } from "./misspelling";
import type { Query } from "./query";
import { readingOf } from "./reading-of";
import type { TextIndex } from "./text-index";

/** Words of no weight around a passage. Within it they may carry the fact: "l'a trahi", "vient de", "les otages". */
const NEUTRAL = new Set(
  "le la les l de du des d ce cet cette ces et qui s the of this that these and which".split(" "),
);
/**
 * Marks that say something beside the words: 15 % is not 15 €, 3,5 not 3-5, -2 not 2, km² not km, ✅ not ❌, « génocide »
 * not génocide; and a question is no statement.
 */
const TELLING = /[%‰?'()[\]\p{No}\p{Sc}\p{Sm}\p{So}]|[-.,:/](?=\d)/gu;
/** The same between its words: "no, peacekeepers". At its end a sentence may have become longer. */
const PAUSES = /[,;:]/g;
const SENTENCE_END = /[.!?]/;
/** Ordinary words in capitals are no acronyms for long: "US" and "us". */
const ACRONYM = /^\p{Lu}{2,5}$/u;

/**
 * Whether a place, in folded units, says what the quote says: each of its words is there, in order, but for slips of the
 * pen, and nothing else has been put in but a box in blocks of its own.
 * @param placeOf the word of the text that stands for one of the quote, or -1
 */
export function saysTheSame(
  index: TextIndex,
  query: Query,
  { first, last }: { readonly first: number; readonly last: number },
  placeOf: (at: number) => number,
): boolean {
  const { exactFirst, exactLast } = query.words;
  const { starts, ends } = index.words;
  let marks = "";
  let pauses = "";
  let [from, word] = [first, -1];
  let before = -1;
  for (let at = exactFirst; at < exactLast; at += 1) {
    const place = placeOf(at);
    if (place < 0 || !isSameWord(query.index, at, index, place)) return false;
    if (before < 0) word = place;
    else if (place > before + 1) {
      if (!isBox(index, before + 1, place, isBlockBetween(query.index, at))) return false;
      const border = foldedAt(index, breakAfter(index, before) ?? 0);
      marks += marksIn(index, from, border, TELLING);
      pauses += marksIn(index, starts[word] ?? from, border, PAUSES);
      [from, word] = [starts[place] ?? from, place];
    }
    before = place;
  }
  const own = query.index.words;
  return (
    marks + marksIn(index, from, last, TELLING) === marksIn(query.index, query.first, query.last, TELLING) &&
    pauses + marksIn(index, starts[word] ?? from, ends[before] ?? from, PAUSES) ===
      marksIn(query.index, own.starts[exactFirst] ?? 0, own.ends[exactLast - 1] ?? 0, PAUSES)
  );
}

/** Whether a word of one text is that of another, but for a slip of the pen. */
export function isSameWord(own: TextIndex, at: number, index: TextIndex, place: number): boolean {
  const [mine, theirs] = [wordAt(own, at), wordAt(index, place)];
  if (ACRONYM.test(mine) !== ACRONYM.test(theirs)) return false;
  if (own.words.hashes[at] === index.words.hashes[place]) return wordRead(own, at) === wordRead(index, place);
  return isMisspelling(mine, theirs);
}

/** Without its capitals, but with the accents of its small letters. */
function wordRead({ words, text, from, to }: TextIndex, at: number): string {
  const [start, end] = [from[words.starts[at] ?? 0] ?? 0, to[(words.ends[at] ?? 1) - 1] ?? 0];
  return readingOf(text.slice(start, end)).toLowerCase();
}

/**
 * Whether words put in are blocks of their own beside the article: within what was one block, or after the end of a
 * sentence. Between blocks that end none (lines of a list, cells, a heading) they may be one more of these.
 */
function isBox(index: TextIndex, first: number, last: number, wasBorder: boolean): boolean {
  const { starts, ends } = index.words;
  const isAfterSentence = SENTENCE_END.test(index.folded.slice(ends[first - 1], starts[first]));
  return (isAfterSentence || !wasBorder) && isBlockBetween(index, first) && isBlockBetween(index, last);
}

export function isNeutral(index: TextIndex, word: number): boolean {
  return NEUTRAL.has(wordAt(index, word).toLowerCase());
}

/** Whether a block begins between a word and the one before it. */
function isBlockBetween(index: TextIndex, word: number): boolean {
  const next = breakAfter(index, word - 1);
  return next !== undefined && next <= (index.from[index.words.starts[word] ?? 0] ?? 0);
}

/** Where in the text the next block after a word begins. */
function breakAfter({ words, breaks, to }: TextIndex, word: number): number | undefined {
  const after = to[(words.ends[word] ?? 0) - 1] ?? 0;
  return breaks[firstAbove(breaks, after - 1)];
}

function wordAt({ words, folded }: TextIndex, at: number): string {
  return folded.slice(words.starts[at], words.ends[at]);
}

function marksIn({ folded }: TextIndex, first: number, last: number, marks: RegExp): string {
  return folded.slice(first, last).match(marks)?.join("") ?? "";
}

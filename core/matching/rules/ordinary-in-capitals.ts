import { isEverydayWord } from "@/core/matching/everyday-words";
import type { Mention } from "@/core/matching/senses/sense-rule";
import type { Token } from "@/core/matching/tokens";

const ARTICLES = new Set(["l", "la", "le", "les", "des", "du", "aux", "ex"]);
/** How many words on each side are looked at, whatever stands between: a headline may be three words long. */
const NEIGHBOURS = 3;
/** A neighbour of this many letters is hardly an acronym of its own. */
const LETTERS_OF_A_WORD = 4;

/**
 * In a run of capitals an acronym that is also an ordinary word (HOW FAR IS TOO FAR, « ATTAQUE À GAO : UN MORT ») is read
 * as the word, but after a French article (LES FAR).
 */
export function isOrdinaryInCapitals({ block, span }: Mention): boolean {
  if (!isEverydayWord(span.key, block.language)) return false;
  if (!span.shouting && !isAmongCapitals(block.words, span.first, span.last)) return false;
  return block.language !== "fr" || !ARTICLES.has(block.words[span.first - 1]?.key ?? "");
}

function isAmongCapitals(words: readonly Token[], first: number, last: number): boolean {
  const around = [
    ...words.slice(Math.max(0, first - NEIGHBOURS), first),
    ...words.slice(last + 1, last + 1 + NEIGHBOURS),
  ].filter(({ cased }) => /[a-z]/i.test(cased));
  return (
    around.some(({ cased }) => cased.length >= LETTERS_OF_A_WORD) &&
    around.every(({ cased }) => cased === cased.toUpperCase())
  );
}

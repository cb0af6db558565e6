import { isUpperCase } from "@/core/matching/characters";
import { isApart, type Token } from "@/core/matching/tokens";

/** How many words on each side tell whether a mention stands in a run of capitals. */
const NEIGHBOURS = 4;

/**
 * Whether the words around a mention are all in capitals (a headline), so that case says nothing. An acronym among
 * words in lower case is not shouting, nor is a list of acronyms between commas: only words of the same phrase count, and
 * at least one of them must be longer than five.
 */
export function isShouting(words: readonly Token[], first: number, last: number): boolean {
  const around = [...before(words, first), ...after(words, last)].filter(
    ({ cased }) => /[a-z]/i.test(cased) && cased.length > 1,
  );
  if (around.length < 2 || !around.some(({ cased }) => cased.length > 5)) return false;
  return around.every(({ cased }) => [...cased].every((letter) => isUpperCase(letter) || !/[a-z]/i.test(letter)));
}

function before(words: readonly Token[], first: number): readonly Token[] {
  let from = first;
  while (from > 0 && first - from < NEIGHBOURS && !isApart(words[from]?.gap ?? "break")) from -= 1;
  return words.slice(from, first);
}

function after(words: readonly Token[], last: number): readonly Token[] {
  let to = last;
  while (to < words.length - 1 && to - last < NEIGHBOURS && !isApart(words[to + 1]?.gap ?? "break")) to += 1;
  return words.slice(last + 1, to + 1);
}

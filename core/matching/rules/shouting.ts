import { isUpperCase } from "@/core/matching/characters";
import type { Token } from "@/core/matching/tokens";

/** How many words on each side tell whether a mention stands in a run of capitals. */
const NEIGHBOURS = 4;

/**
 * Whether the words around a mention are all in capitals (a headline), so that case says nothing. An acronym among
 * words in lower case is not shouting, nor is a list of acronyms: at least one neighbour must be longer than five.
 */
export function isShouting(words: readonly Token[], first: number, last: number): boolean {
  const around = [
    ...words.slice(Math.max(0, first - NEIGHBOURS), first),
    ...words.slice(last + 1, last + 1 + NEIGHBOURS),
  ].filter(({ cased }) => /[a-z]/i.test(cased) && cased.length > 1);
  if (around.length < 2 || !around.some(({ cased }) => cased.length > 5)) return false;
  return around.every(({ cased }) => [...cased].every((letter) => isUpperCase(letter) || !/[a-z]/i.test(letter)));
}

import type { Language } from "@/core/languages";
import { isEverydayWord } from "./everyday-words";
import type { BlockSpans } from "./find-spans";
import { isShouting } from "./rules/shouting";

/** Two to eight characters, all capitals or with one small letter inside (FAMa): what reads as an acronym. */
const ACRONYM = /^(?=[A-Z])(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z0-9]{2,8}$/;
const SMALL_LETTERS = 1;
const ROMAN = /^(?=[IVXLCDM])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** Acronyms of a block that no term explains: the reader's radar, in order of first mention. */
export function unexplained({ words, spans }: BlockSpans, language: Language | undefined): readonly string[] {
  const covered = new Set(spans.flatMap(({ first, last }) => range(first, last)));
  const found = words.flatMap(({ cased, key }, index) => {
    if (covered.has(index) || !ACRONYM.test(cased) || ROMAN.test(cased)) return [];
    if (cased.replace(/[A-Z0-9]/g, "").length > SMALL_LETTERS) return [];
    if (isShouting(words, index, index) || isEverydayWord(key, language)) return [];
    return [cased];
  });
  return [...new Set(found)];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

import type { FormRule } from "./form-rule";
import { headLength } from "./head";

/** The last word of the head takes the plural: brigadier generals, chiefs of staff, coups d’état. */
export const englishPlural: FormRule = {
  name: "english-plural",
  language: "en",
  variants(words, { gaps }) {
    const last = headLength(words, gaps) - 1;
    const at = (place: number) => words.map((word, index) => (index === place ? pluralOfEnglish(word) : word));
    // « sergeants major » and « sergeant majors » are both written.
    return /^(major|general)$/i.test(words[last] ?? "") && last > 0 ? [at(last), at(last - 1)] : [at(last)];
  },
};

/** Plural of one English word, by its last letters. */
export function pluralOfEnglish(word: string): string {
  if (/\d$/.test(word)) return word;
  if (/[^s]s$/.test(word)) return word;
  if (/(ss|x|z|ch|sh|[^aeio]o)$/.test(word)) return `${word}es`;
  if (/ief$/.test(word) && word !== "chief") return `${word.slice(0, -1)}ves`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/man$/.test(word) && word.length > 3 && !/(hu|ger|ro|otto|nor|talis|sha|cai)man$/i.test(word))
    return `${word.slice(0, -2)}en`;
  return `${word}s`;
}

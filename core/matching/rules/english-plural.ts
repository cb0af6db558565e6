import type { FormRule } from "./form-rule";
import { headLength } from "./head";

/** The last word of the head takes the plural: brigadier generals, chiefs of staff, coups d’état. */
export const englishPlural: FormRule = {
  name: "english-plural",
  language: "en",
  variants(words) {
    const last = headLength(words) - 1;
    return [words.map((word, index) => (index === last ? pluralOfEnglish(word) : word))];
  },
};

/** Plural of one English word, by its last letters. */
export function pluralOfEnglish(word: string): string {
  if (/\d$/.test(word)) return word;
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(^|[a-z])man$/.test(word) && word.length > 3) return `${word.slice(0, -2)}en`;
  return `${word}s`;
}

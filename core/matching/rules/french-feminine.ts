import type { FormRule } from "./form-rule";
import { frenchPlural } from "./french-plural";
import { headLength, isInvariablePrefix } from "./head";

const DOUBLED = /(el|eil|en|on|et)$/;

/** Ranks, offices and words for people have a feminine: la colonelle, les lieutenantes, une sous-officière. */
export const frenchFeminine: FormRule = {
  name: "french-feminine",
  language: "fr",
  appliesTo: ({ form, kind }) => form.gender === "mf" || (form.gender !== "f" && kind === "rank"),
  variants(words, context) {
    const head = headLength(words);
    const singular = words.map((word, index) => (index < head ? feminineOf(word) : word));
    return [singular, ...frenchPlural.variants(singular, context)];
  },
};

/** Feminine of one French word; accents are already folded away. */
export function feminineOf(word: string): string {
  if (/e$/.test(word) || isInvariablePrefix(word)) return word;
  if (/teur$/.test(word)) return `${word.slice(0, -4)}trice`;
  if (/eur$/.test(word)) return `${word.slice(0, -1)}se`;
  if (/er$/.test(word)) return `${word}e`;
  if (/f$/.test(word)) return `${word.slice(0, -1)}ve`;
  if (/x$/.test(word)) return `${word.slice(0, -1)}se`;
  if (DOUBLED.test(word)) return `${word}${word.at(-1)}e`;
  return `${word}e`;
}

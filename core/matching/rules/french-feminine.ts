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
    const head = headLength(words, context.gaps);
    const singular = words.map((word, index) => (index < head ? feminineOf(word) : word));
    return [singular, ...frenchPlural.variants(singular, context)];
  },
};

/** Feminine of one French word; accents are already folded away. */
export function feminineOf(word: string): string {
  if (/e$/.test(word) || isInvariablePrefix(word)) return word;
  if (/chef$/.test(word)) return `${word}fe`;
  if (/(gouvern|procur|ingeni|profess|inspect|aut|maj|superi)eur$/.test(word) && !/teur$/.test(word)) return `${word}e`;
  if (/teur$/.test(word)) return `${word.slice(0, -4)}trice`;
  if (/eur$/.test(word)) return `${word.slice(0, -1)}se`;
  if (/er$/.test(word)) return `${word}e`;
  if (/c$/.test(word)) return `${word.slice(0, -1)}que`;
  if (/(pref|compl|secr|inqui|discr|concr)et$/.test(word)) return `${word}e`;
  // « médecin » has no feminine of its own; « médecine » is another word.
  if (/in$/.test(word)) return word;
  if (/f$/.test(word)) return `${word.slice(0, -1)}ve`;
  if (/x$/.test(word)) return `${word.slice(0, -1)}se`;
  if (DOUBLED.test(word)) return `${word}${word.at(-1)}e`;
  return `${word}e`;
}

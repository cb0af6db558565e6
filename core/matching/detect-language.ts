import type { Language } from "@/core/languages";

/** The commonest words that only one of the two languages has. */
const FRENCH =
  /(?<![\p{L}])(le|la|les|des|du|une|est|et|dans|pour|qui|que|par|sur|au|aux|avec|ce|cette|ses|son|ont|été)(?![\p{L}])/giu;
const ENGLISH =
  /(?<![\p{L}])(the|of|and|to|in|is|was|were|that|with|by|for|has|have|from|its|on|at|this|which|are)(?![\p{L}])/giu;
/** Shorter texts (a headline, a caption) have too few common words to tell. */
const SHORTEST = 40;
const SAMPLE = 2_000;

/** So clear that a declared language is wrong: a page's template often says `lang="en-US"` of everything. */
const CLEAR_WORDS = 5;
const CLEAR_LEAD = 4;

/** The language of a text that leaves no doubt, whatever its page declares. */
export function clearLanguage(text: string): Language | undefined {
  if (text.length < SHORTEST) return undefined;
  const { french, english } = countsIn(text);
  if (french >= CLEAR_WORDS && french >= english * CLEAR_LEAD) return "fr";
  return english >= CLEAR_WORDS && english >= french * CLEAR_LEAD ? "en" : undefined;
}

/** French, English, or undefined when the text is too short or neither leads clearly. */
export function detectLanguage(text: string): Language | undefined {
  if (text.length < SHORTEST) return undefined;
  const { french, english } = countsIn(text);
  if (french + english < 3) return undefined;
  if (french >= english * 2) return "fr";
  return english >= french * 2 ? "en" : undefined;
}

function countsIn(text: string): { readonly french: number; readonly english: number } {
  const sample = text.slice(0, SAMPLE);
  return { french: sample.match(FRENCH)?.length ?? 0, english: sample.match(ENGLISH)?.length ?? 0 };
}

import type { FormRule } from "./form-rule";
import { headLength, isInvariablePrefix } from "./head";

const AL_WITH_S = new Set(["bal", "carnaval", "fatal", "festival", "natal", "naval", "regal"]);
const AIL_WITH_AUX = new Set(["bail", "corail", "email", "travail", "vitrail"]);
const U_WITH_S = new Set(["bleu", "emeu", "landau", "pneu"]);

/**
 * Every word of the head takes its plural (engins explosifs improvisés, généraux de brigade), and also the first alone
 * (drones kamikaze): what follows the first preposition stays.
 */
export const frenchPlural: FormRule = {
  name: "french-plural",
  language: "fr",
  variants(words) {
    const head = headLength(words);
    const all = words.map((word, index) => (index < head ? pluralOfFrench(word) : word));
    const first = words.map((word, index) => (index === 0 ? pluralOfFrench(word) : word));
    return [all, first];
  },
};

/** Plural of one French word, by its last letters; accents are already folded away. */
export function pluralOfFrench(word: string): string {
  const lower = word.toLowerCase();
  if (/[sxz]$/.test(lower) || /\d$/.test(lower) || isInvariablePrefix(lower)) return word;
  if (lower.endsWith("al") && !AL_WITH_S.has(lower)) return `${word.slice(0, -2)}aux`;
  if (AIL_WITH_AUX.has(lower)) return `${word.slice(0, -3)}aux`;
  if (/(au|eu)$/.test(lower) && !U_WITH_S.has(lower)) return `${word}x`;
  return `${word}s`;
}

import type { FormRule } from "./form-rule";
import { headLength, isInvariablePrefix, isLink } from "./head";

const AL_WITH_S = new Set(["bal", "carnaval", "fatal", "festival", "natal", "naval", "regal"]);
const AIL_WITH_AUX = new Set(["bail", "corail", "email", "travail", "vitrail"]);
const U_WITH_S = new Set(["bleu", "emeu", "landau", "pneu"]);

/**
 * Every word of the head takes its plural (engins explosifs improvisés, généraux de brigade), and also the first alone
 * (drones kamikaze): what follows the first preposition
 * stays, or follows as a whole.
 */
export const frenchPlural: FormRule = {
  name: "french-plural",
  language: "fr",
  variants(words, { gaps }) {
    const head = headLength(words, gaps);
    const where = (takes: (index: number) => boolean) =>
      words.map((word, index) => (takes(index) && !isLink(word) ? pluralOfFrench(word) : word));
    return [
      where((index) => index < head),
      where((index) => index === 0),
      // pick-ups, task forces: borrowed words take the plural at their end.
      where((index) => index === head - 1),
      // frappes de drones, convois de camions-citernes
      where(() => true),
    ];
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

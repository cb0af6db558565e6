import type { SpanRule } from "./span-rule";

const ARTICLES = new Set([
  "l",
  "le",
  "la",
  "les",
  "d",
  "de",
  "du",
  "des",
  "au",
  "aux",
  "the",
  "of",
  "a",
  "par",
  "by",
  "with",
  "avec",
  "et",
  "and",
]);

/**
 * Two letters are too many things (SE: Sécurité d’État, Son Excellence, sud-est): an acronym of two letters that needs
 * support is read only after an article or a link (la SE, l’EI), in a parenthesis, or as part of a compound.
 */
export const twoLetters: SpanRule = {
  name: "two-letters",
  accepts({ form, policy, language }, { text, words, first, last, start, end }) {
    if (policy !== "exact" || !form.needsSupport || end - start !== 2 || language !== "fr") return true;
    if (text[start - 1] === "(" && text[end] === ")") return true;
    const [own, after] = [words[first], words[last + 1]];
    if (own?.gap === "hyphen" || after?.gap === "hyphen") return true;
    return own !== undefined && own.gap !== "break" && ARTICLES.has(words[first - 1]?.key ?? "");
  },
};

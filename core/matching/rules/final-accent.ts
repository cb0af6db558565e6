import type { SpanRule } from "./span-rule";

/**
 * A final é makes another word of it: « frappé » is no « frappe », « il communique » no « communiqué ». Asked of single
 * words in lower case only: capitals lose their accents, and several words together leave no doubt.
 */
export const finalAccent: SpanRule = {
  name: "final-accent",
  accepts({ words: formWords, acutes }, { text, start, end }) {
    const written = text.slice(start, end);
    if (formWords.length !== 1 || written !== written.toLowerCase()) return true;
    return endsInAcute(written) === (acutes[0] ?? false);
  },
};

/** Whether a word ends in é, ée, és or ées. */
export function endsInAcute(word: string): boolean {
  return /ée?s?$/iu.test(word.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""));
}

import type { Form } from "@/core/entry";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";

/** The form as a sentence takes it: l’AES, le JNIM, the AES. */
export function withArticle({ article, text }: Form): string {
  if (article === undefined || article === "none") return text;
  return article === "l’" ? `${article}${text}` : `${article}\u00a0${text}`;
}

/** The noun's gender, short and in full; undefined when the form gives none. */
export function genderWords({ gender, number }: Form, t: Translate): { short: string; full: string } | undefined {
  if (gender === undefined) return undefined;
  const key = number === "plural" ? (`${gender}Plural` as const) : gender;
  return { short: t(`card.gender.${key}.short`), full: t(`card.gender.${key}.full`) };
}

/** Words of the article between the interface's own quotation marks: « Bamako », « force unifiée ». */
export function quoteWords(words: readonly string[], language: Language): string {
  return words.map((word) => (language === "fr" ? `«\u00a0${word}\u00a0»` : `“${word}”`)).join(", ");
}

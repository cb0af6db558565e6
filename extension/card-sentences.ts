import type { Language } from "@/core/languages";
import { type Sentences, sentencesOf } from "@/core/reading/sentences";
import en from "@/locales/en.json";
import fr from "@/locales/fr.json";

/** The parts of a locale that speak in a page: on the card, and about passages that are kept. */
const SURFACES = ["card", "kind", "relation", "evidence", "confidence", "period", "selection", "note"];

/** The card's sentences in one language, for the content script. */
export function cardSentences(language: Language): Sentences {
  const locale = language === "fr" ? fr : en;
  // Of the panel's, the words for what changed in a passage.
  return sentencesOf(locale, SURFACES);
}

import type { Language } from "@/core/languages";
import { type Sentences, sentencesOf } from "@/core/reading/sentences";
import en from "@/locales/en.json";
import fr from "@/locales/fr.json";

/** The parts of a locale that the card speaks with. */
const SURFACES = ["card", "kind", "relation", "evidence", "confidence", "period"];

/** The card's sentences in one language, for the content script. */
export function cardSentences(language: Language): Sentences {
  return sentencesOf(language === "fr" ? fr : en, SURFACES);
}

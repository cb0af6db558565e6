import { LANGUAGES, type Language } from "@/core/languages";
import { entryRule } from "../rule";

/** A card is read years after it was written: it says "as of", and `states` say what held when. */
const DATED: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(aujourd[’']hui|actuellement|à ce jour|de nos jours|à l[’']heure actuelle)(?!\p{L})/iu,
  en: /\b(today|currently|nowadays|to date|at present|as of now)\b/i,
};

/** A definition does not speak of its own day. */
export const datedWords = entryRule("dated words", ({ entry }) =>
  LANGUAGES.flatMap((language) => {
    const found = DATED[language].exec(entry[language].definition)?.[0];
    return found === undefined
      ? []
      : [{ place: `${language}.definition`, says: `“${found}” will be untrue one day: give the date, or a state.` }];
  }),
);

import { LANGUAGES } from "@/core/languages";
import { entryRule } from "../rule";

/** A half lists each form once. */
export const repeatedForms = entryRule("repeated forms", ({ entry }) =>
  LANGUAGES.flatMap((language) => {
    const texts = entry[language].forms.map(({ text }) => text);
    return texts.flatMap((text, index) =>
      texts.indexOf(text) < index ? [{ place: `${language}.forms.${index}`, says: `“${text}” is given twice.` }] : [],
    );
  }),
);

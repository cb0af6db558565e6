import { LANGUAGES, type Language } from "@/core/languages";
import { entryRule } from "../rule";
import { allTexts } from "../texts";

type Slip = { readonly language: Language | "both"; readonly pattern: RegExp; readonly says: string };

const SLIPS: readonly Slip[] = [
  { language: "both", pattern: /\S*'\S*/, says: "has a straight apostrophe" },
  { language: "both", pattern: /\S*"\S*/, says: "has a straight quotation mark" },
  { language: "fr", pattern: /\S*[^\u00a0\u202f][;!?»]/, says: "has no no-break space before ; ! ? or »" },
  // A colon between digits is a time, before // an address.
  { language: "fr", pattern: /\S*[^\u00a0\u202f\d]:(?!\/\/)/, says: "has no no-break space before :" },
  { language: "fr", pattern: /«[^\u00a0\u202f]\S*/, says: "has no no-break space after «" },
  {
    language: "fr",
    pattern: /(?<!\d)\d{1,3} (\d{3}(?!\d)|%)/,
    says: "has a plain space inside a number or before %",
  },
];

/** Inside a French text, “editor’s note:” or [editor’s note: …] keeps its own language's spaces. */
const ENGLISH_QUOTATION = /“[^”]*”|\[[^\]]*\]/g;

/** Apostrophes and spaces are those of print. */
export const typography = entryRule("typography", ({ entry }) => {
  const names = LANGUAGES.flatMap((language) =>
    entry[language].forms.map(({ text }, index) => ({ place: `${language}.forms.${index}`, language, text })),
  );
  return [...allTexts(entry), ...names].flatMap(({ place, language, text }) =>
    SLIPS.flatMap((slip) => {
      if (slip.language !== "both" && slip.language !== language) return [];
      const found = slip.pattern.exec(language === "fr" ? text.replaceAll(ENGLISH_QUOTATION, "“…”") : text)?.[0];
      return found === undefined ? [] : [{ place, says: `${slip.says}: “${found}”.` }];
    }),
  );
});

import { isEverydayWord } from "@/core/matching/everyday-words";
import type { SpanRule } from "./span-rule";

/** An English acronym that is a French word (UN, AU, EU) is never meant in a French text, which has its own; and so back. */
export const foreignAcronym: SpanRule = {
  name: "foreign-acronym",
  accepts({ policy, language, words: formWords }, place) {
    if (policy !== "exact" || formWords.length !== 1 || place.language === undefined) return true;
    return language === place.language || !isEverydayWord(formWords[0]?.toLowerCase() ?? "", place.language);
  },
};

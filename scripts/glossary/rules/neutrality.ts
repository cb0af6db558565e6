import type { Entry } from "@/core/entry";
import { LOADED_WORDS } from "../loaded-words";
import { neutralityAllowed } from "../neutrality-allowed";
import { entryRule } from "../rule";
import { ownTexts } from "../texts";

/** Somebody else's words stay theirs. */
const QUOTATION = /«[^»]*»|“[^”]*”/g;

/** Our own sentences keep to the rules of neutrality: no side's word is used as if it were the plain one. */
export const neutrality = entryRule("neutrality", ({ entry }) =>
  ownTexts(entry).flatMap(({ place, language, text }) => {
    const ours = text.replaceAll(QUOTATION, "");
    return LOADED_WORDS[language].flatMap(({ pattern, instead }) =>
      [...ours.matchAll(pattern)]
        .map(([word]) => word)
        .filter((word) => !isAllowed(entry, word))
        .map((word) => ({ place, says: `“${word}” is not neutral: ${instead}.` })),
    );
  }),
);

function isAllowed({ id }: Entry, word: string): boolean {
  return neutralityAllowed.some((row) => row.id === id && row.words.includes(word.toLowerCase()));
}

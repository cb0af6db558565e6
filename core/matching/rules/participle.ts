import type { SpanRule } from "./span-rule";

/** Folded auxiliaries and their adverbs: « n’a pas été communiqué » is a verb, « selon un communiqué » a noun. */
const AUXILIARIES = new Set(
  "a ai as ont avait avaient aura auront aurait auraient ayant avoir ete etre est sont etait etaient sera seront serait seraient fut furent soit soient pas deja encore aussi bien".split(
    " ",
  ),
);

/** A French noun that is also a participle (communiqué, rallié) is not meant right after an auxiliary. */
export const participle: SpanRule = {
  name: "participle",
  accepts({ words: formWords, acutes, language }, { words, first, last }) {
    if (language !== "fr" || formWords.length !== 1 || acutes[0] !== true || first !== last) return true;
    const before = words[first - 1];
    return before === undefined || words[first]?.gap !== "space" || !AUXILIARIES.has(before.key);
  },
};

import { NOTHING, type SenseRule } from "./sense-rule";

const POINTS = 0.5;

/** A form used in the language of the block it stands in. */
export const language: SenseRule = {
  name: "language",
  weigh({ forms, mentions }) {
    const spoken = mentions.some(({ block }) => forms.some((form) => form.language === block.language));
    return spoken ? { points: POINTS, evidence: { type: "language", words: [] } } : NOTHING;
  },
};

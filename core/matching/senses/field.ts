import { NOTHING, type SenseRule } from "./sense-rule";

/** One term of the field beside it helps; two or more make the article one of ours. */
const ONE = 0.75;
const SEVERAL = 2;
const PER_RELATED = 1;
const MOST_RELATED = 2;

/** An article that names other bodies of the field is likelier to mean the field's sense. */
export const field: SenseRule = {
  name: "field",
  weigh({ entry }, { fieldSupport }) {
    if (entry.kind === "off-field" || fieldSupport === 0) return NOTHING;
    return { points: fieldSupport === 1 ? ONE : SEVERAL, evidence: undefined };
  },
};

/** Entries in a relation with this one, named beyond doubt in the article. */
export const related: SenseRule = {
  name: "related",
  weigh({ entry }, { sureIds }) {
    const named = (entry.relations ?? []).filter(({ to }) => sureIds.has(to));
    if (named.length === 0) return NOTHING;
    return { points: Math.min(named.length * PER_RELATED, MOST_RELATED), evidence: undefined };
  },
};

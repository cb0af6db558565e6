import { isUpperCase } from "@/core/matching/characters";
import { isApart, type Token } from "@/core/matching/tokens";
import type { SpanRule } from "./span-rule";

/** What may stand in capitals before a surname without being a first name. */
const TITLES = new Set(
  "m mm mme mr mrs ms dr le la les du de des al el ag ould president general colonel capitaine commandant lieutenant sergent ministre premier monsieur madame minister captain major chief field marshal sir lord feu ex".split(
    " ",
  ),
);
/** « à Gao », « de Kati », "in Gao": a place, whatever follows. */
const BEFORE_PLACES = new Set(
  "a au aux d de depuis des du en entre et in from near of at to vers pres sur par pour region cercle ville camp base".split(
    " ",
  ),
);

/** « Adama Traoré » is not the Traoré of the entry: another first name stands before the surname alone. */
export const otherPerson: SpanRule = {
  name: "other-person",
  accepts({ kind, form }, { words, first, last }) {
    if (kind !== "person" || first !== last || form.type === "full") return true;
    const before = words[first - 1];
    return before === undefined || words[first]?.gap !== "space" || !isName(before) || TITLES.has(before.key);
  },
};

/** « la photographe Kati Horváth »: a town's name that a surname follows, where no word says that it is a place. */
export const otherPlace: SpanRule = {
  name: "other-place",
  accepts({ kind }, { words, first, last }) {
    if (kind !== "place" || first !== last) return true;
    const [before, after] = [words[first - 1], words[last + 1]];
    if (after === undefined || after.gap !== "space" || !isName(after) || after.cased.length < 3) return true;
    if (after.cased === after.cased.toUpperCase()) return true;
    return before === undefined || isApart(words[first]?.gap ?? "break") || BEFORE_PLACES.has(before.key);
  },
};

function isName({ cased }: Token): boolean {
  return isUpperCase(cased[0] ?? "") && /^[A-Za-z]/.test(cased);
}

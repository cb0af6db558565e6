import type { Entry, Form, Half, Kind } from "@/core/entry";
import { LANGUAGES } from "@/core/languages";
import { type CasePolicy, casePolicyOf } from "@/core/matching/case";
import { fold } from "@/core/matching/fold";
import { tokens } from "@/core/matching/tokens";
import { everydayAllowed } from "../everyday-allowed";
import { entryRule } from "../rule";
import { wordLists } from "../word-lists";

/**
 * Kinds whose entries are proper names: there a dictionary word is an accident (Serval, Talon). Elsewhere the word is
 * the term (embuscade, drone, béret). Places and communities are left out: dictionaries have « touareg » from the
 * people, and Rabat, Diffa or Mali only as verb forms and plurals that no press text writes with a capital.
 */
const NAME_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  "armed-group",
  "armed-force",
  "company",
  "operation",
  "organisation",
  "office",
  "agreement",
  "resolution",
  "designation-list",
  "unit",
  "person",
  "event",
  "media",
]);

/** Longer acronyms are words by intention (FRONTEX), shorter ones by accident (FAR, AS). */
const ACRONYM_LETTERS = 4;

/** A name that is also an ordinary word of either language is marked only with support, or in its exact case. */
export const everydayWords = entryRule("everyday words", ({ entry }) => {
  if (entry.kind === "off-field") return [];
  return LANGUAGES.flatMap((language) =>
    entry[language].forms.flatMap((form, index) => {
      const word = accidentalWord(entry, entry[language], form);
      if (word === undefined || form.needsSupport === true || everydayAllowed.has(`${entry.id} ${word}`)) return [];
      const lists = LANGUAGES.filter((each) => wordLists()[each].has(word));
      if (lists.length === 0) return [];
      const names = lists.map((each) => (each === "fr" ? "French" : "English")).join(" and ");
      return [
        {
          place: `${language}.forms.${index}`,
          says: `“${form.text}” is also an ordinary ${names} word: it needs "needsSupport" or "case": "exact".`,
        },
      ];
    }),
  );
});

/** The form as one folded word, where being a word of the dictionary would be an accident. */
function accidentalWord(entry: Entry, half: Half, form: Form): string | undefined {
  const words = tokens(form.text).map(({ cased }) => cased);
  const [word] = words;
  if (word === undefined || words.length > 1) return undefined;
  const policy = casePolicyOf(form, words);
  if (policy === "exact") return undefined;
  if (form.type === "acronym" && word.length <= ACRONYM_LETTERS) return fold(word);
  return NAME_KINDS.has(entry.kind) && !isCommonNoun(half, policy) ? fold(word) : undefined;
}

/** A lower-case form of an entry whose headword is lower case too: the entry names the thing itself (gendarmerie). */
function isCommonNoun({ forms }: Half, policy: CasePolicy): boolean {
  if (policy !== "fold") return false;
  const headword = forms.find(({ status, type }) => status === "preferred" && type !== "acronym")?.text ?? "";
  return headword === headword.toLowerCase();
}

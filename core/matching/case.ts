import type { Form, Kind } from "@/core/entry";
import { isUpperCase } from "./characters";
import { isLink } from "./rules/head";

/** A name of this many words, links apart, is known by them whatever its first letter. */
const WORDS_OF_A_LONG_NAME = 3;

export type CasePolicy = NonNullable<Form["case"]>;

/**
 * How strictly the case of a form counts, unless the form says. A single word with two capitals is an acronym or a
 * press spelling (FAMa), and so is a name all in capitals (CSP-DPA, AK-47): exact. Other names of several words are capitalised at the start; all-lower-case forms fold.
 */
export function casePolicyOf(form: Form, words: readonly string[]): CasePolicy {
  if (form.case !== undefined) return form.case;
  const capitals = [...form.text].filter(isUpperCase).length;
  if (capitals >= 2 && (words.length === 1 || form.text === form.text.toUpperCase())) return "exact";
  return capitals > 0 ? "initial" : "fold";
}

/** « la garde nationale », « les forces spéciales »: the press writes bodies of troops in lower case too. */
export function isAlsoLowerCase({ text }: Form, words: readonly string[], kind: Kind): boolean {
  const capitals = [...text].filter(isUpperCase).length;
  return (kind === "armed-force" || kind === "unit") && words.length >= 2 && capitals === 1;
}

/**
 * Whether the words as written in the article satisfy a form's policy.
 * @param shouting the words stand in a run of capitals, where a form's lower-case letters are capitals too
 */
export function caseAccepts(
  policy: CasePolicy,
  form: readonly string[],
  written: readonly string[],
  shouting: boolean,
): boolean {
  if (policy === "fold") return true;
  if (policy === "exact") return form.every((word, index) => sameCase(word, written[index] ?? "", shouting));
  const first = form.findIndex((word) => isUpperCase(word[0] ?? ""));
  if (first < 0 || isUpperCase(written[first]?.[0] ?? "")) return true;
  return isLongName(form) && form.every((word, index) => index === first || keepsCapital(word, written[index] ?? ""));
}

/** « bataillon d’intervention rapide », « force multinationale mixte »: long names are often written in lower case. */
function isLongName(form: readonly string[]): boolean {
  return form.filter((word) => !isLink(word)).length >= WORDS_OF_A_LONG_NAME;
}

function keepsCapital(form: string, written: string): boolean {
  return !isUpperCase(form[0] ?? "") || isUpperCase(written[0] ?? "");
}

function sameCase(form: string, written: string, shouting: boolean): boolean {
  return form === written || (shouting && form.toUpperCase() === written);
}

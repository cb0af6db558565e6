import type { Entry } from "@/core/entry";
import { LANGUAGES } from "@/core/languages";
import { tokens } from "@/core/matching/tokens";
import { entryRule } from "../rule";

/** Words that add nothing to a name that is given as its own definition. */
const EMPTY = new Set("a an the of and in or l d le la les un une des de du et en ou".split(" "));

/** A definition says more than the entry's own names. */
export const circularDefinitions = entryRule("circular definitions", ({ entry }) => {
  const names = LANGUAGES.flatMap((language) => entry[language].forms.map(({ text }) => keyOf(text)))
    .filter((name) => name !== "")
    .toSorted((a, b) => b.length - a.length);
  return LANGUAGES.filter((language) => isCircular(entry, language, names)).map((language) => ({
    place: `${language}.definition`,
    says: "says only the entry's own name.",
  }));
});

function isCircular(entry: Entry, language: "fr" | "en", names: readonly string[]): boolean {
  let rest = ` ${keyOf(entry[language].definition)} `;
  for (const name of names) rest = rest.replaceAll(` ${name} `, "  ");
  return rest.split(" ").every((word) => word === "" || EMPTY.has(word));
}

function keyOf(text: string): string {
  return tokens(text)
    .map(({ key }) => key)
    .join(" ");
}

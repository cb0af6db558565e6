import type { Entry } from "@/core/entry";
import { LANGUAGES } from "@/core/languages";
import type { Definition } from "@/core/matching/definitions";
import { tokens } from "@/core/matching/tokens";
import { NOTHING, type Sense, type SenseRule } from "./sense-rule";

/** « Nom complet (SIGLE) » is the strongest word an article can say about its own acronym. */
const DEFINED = 8;
/** A long form elsewhere in the article makes its short form nearly unambiguous (Zhang et al., IJCAI 2011). */
const NAMED_IN_FULL = 6;
/** Share of the shorter name's words that must be in the longer for both to be one name. */
const SAME_NAME = 0.75;

export const expansion: SenseRule = {
  name: "expansion",
  weigh(sense, { definitions, sureIds }) {
    const own = definitions.find(
      (definition) => isAbout(sense, definition) && isNameOf(sense.entry, definition.expansion),
    );
    if (own !== undefined) return { points: DEFINED, evidence: { type: "expansion", words: [own.expansion] } };
    const named = sureIds.get(sense.entry.id);
    if (named === undefined) return NOTHING;
    return { points: NAMED_IN_FULL, evidence: { type: "expansion", words: [named] } };
  },
};

/** The definition that the article gives of a form, when it is none of the senses known: then none of them is meant. */
export function foreignDefinition(sense: Sense, definitions: readonly Definition[]): Definition | undefined {
  const own = definitions.filter((definition) => isAbout(sense, definition));
  return own.some(({ expansion: name }) => sense.rivals.some((rival) => isNameOf(rival, name))) ? undefined : own[0];
}

function isAbout({ mentions }: Sense, { acronym }: Definition): boolean {
  const key = tokens(acronym)
    .map((word) => word.key)
    .join(" ");
  return mentions[0]?.span.key === key;
}

/** Whether a name as the article writes it is one of an entry's, give or take a word. */
export function isNameOf(entry: Entry, name: string): boolean {
  const written = wordsOf(name);
  return LANGUAGES.some((language) => entry[language].forms.some(({ text }) => sameName(written, wordsOf(text))));
}

function sameName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shorter = Math.min(a.size, b.size);
  if (shorter < 2) return false;
  return [...a].filter((word) => b.has(word)).length / shorter >= SAME_NAME;
}

/** Letters of a word that do not change in the plural or the feminine (spécial, spéciaux). */
const STEM_LETTERS = 6;

/** Stems of the words of three letters or more. */
function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    tokens(name)
      .map(({ key }) => key.replace(/[sx]$/, "").slice(0, STEM_LETTERS))
      .filter((key) => key.length >= 3),
  );
}

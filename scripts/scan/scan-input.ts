import { countryName } from "@/components/country-name";
import type { Kind } from "@/core/entry";
import { LANGUAGES } from "@/core/languages";
import { findDefinitions } from "@/core/matching/definitions";
import { findTerms, type Lexicon } from "@/core/matching/find-terms";
import type { Evidence } from "@/core/protocol";
import { nameAt } from "@/core/reading/card";
import { sentencesOf, translateFrom } from "@/core/reading/sentences";
import en from "@/locales/en.json";
import type { Input } from "./read-input";

/** What `scan --json` prints of one file. */
export type Scan = {
  readonly file: string;
  readonly lang: string | null;
  readonly date: string | null;
  readonly matches: readonly Match[];
  readonly defined: readonly {
    readonly acronym: string;
    readonly expansion: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly unknown: readonly string[];
};

type Match = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly id: string;
  readonly kind: Kind;
  readonly ambiguous: boolean;
  readonly senses: readonly { readonly id: string; readonly score: number }[];
  readonly fr: { readonly term: string };
  readonly en: { readonly term: string };
  readonly names: readonly string[];
  readonly why: readonly string[];
};

/** Finds the terms of a text as the extension does in a page, in one batch. Offsets are UTF-16 units into the text. */
export function scanInput(lexicon: Lexicon, file: string, { facts, blocks }: Input): Scan {
  const found = findTerms(
    lexicon,
    facts,
    blocks.map(({ text, language }) => ({ text, language })),
    undefined,
  );
  const matches = found.marks.flatMap((marks, index) => {
    const block = blocks[index];
    if (block === undefined) return [];
    return marks.flatMap(({ start, end, reading }): readonly Match[] => {
      const read = found.readings[reading];
      const entry = lexicon.entryOf(read?.senses[0]?.id ?? "");
      if (read === undefined || entry === undefined) return [];
      const day = facts.published ?? entry.reviewed;
      return [
        {
          start: block.start + start,
          end: block.start + end,
          surface: block.text.slice(start, end),
          id: entry.id,
          kind: entry.kind,
          ambiguous: read.ambiguous,
          senses: read.senses.map(({ id, score }) => ({ id, score })),
          fr: { term: nameAt(entry.fr.forms, day).text },
          en: { term: nameAt(entry.en.forms, day).text },
          names: [...new Set(LANGUAGES.flatMap((language) => fullNames(entry[language].forms)))],
          why: (read.senses[0]?.why ?? []).map(inWords),
        },
      ];
    });
  });
  const defined = blocks.flatMap((block) =>
    findDefinitions(block.text).map(({ acronym, expansion, start, end }) => ({
      acronym,
      expansion,
      start: block.start + start,
      end: block.start + end,
    })),
  );
  return {
    file,
    lang: facts.language ?? null,
    date: facts.published ?? null,
    matches,
    defined,
    unknown: found.unknown,
  };
}

function fullNames(forms: readonly { readonly type: string; readonly text: string }[]): readonly string[] {
  return forms.filter(({ type }) => type === "full").map(({ text }) => text);
}

/** Evidence in the card's own English words: a terminal has no reader's language. */
const say = translateFrom(sentencesOf(en, ["evidence"]), "en");

function inWords({ type, words }: Evidence): string {
  const shown = type === "country" ? words.map((code) => countryName(code, "en")) : words.map((word) => `“${word}”`);
  return say(`evidence.${type}`, { words: shown.join(", ") });
}

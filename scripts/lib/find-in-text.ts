import type { Kind } from "@/core/entry";
import { detectLanguage } from "@/core/matching/detect-language";
import { findTerms } from "@/core/matching/find-terms";
import { lexiconOf } from "@/core/matching/lexicon";
import type { Reading } from "@/core/protocol";
import { nameAt } from "@/core/reading/card";
import { countries } from "@/glossary/countries";
import { entries } from "@/glossary/index";

export type TextOptions = {
  readonly language?: "fr" | "en";
  readonly url?: string;
  readonly published?: string;
  readonly title?: string;
};

export type TermInText = {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly ambiguous: boolean;
  readonly fr: string;
  readonly en: string;
  readonly kind: Kind;
  readonly ids: readonly string[];
  readonly reading: Reading;
};

const lexicon = lexiconOf(entries, countries);

/** The extension's own matching, run in Node on plain text: a block a line, all in one batch. Offsets in UTF-16 units. */
export async function findInText(text: string, options: TextOptions): Promise<readonly TermInText[]> {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({ text: line[0], start: line.index }));
  const facts = {
    url: options.url ?? "",
    title: options.title ?? "",
    language: options.language ?? detectLanguage(text),
    published: options.published,
    keywords: "",
  };
  const texts = blocks.map((block) => ({ text: block.text, language: options.language ?? detectLanguage(block.text) }));
  const found = findTerms(lexicon, facts, texts, undefined);
  return found.marks.flatMap((marks, index) =>
    marks.flatMap((mark) => {
      const block = blocks[index];
      const reading = found.readings[mark.reading];
      const entry = lexicon.entryOf(reading?.senses[0]?.id ?? "");
      if (block === undefined || reading === undefined || entry === undefined) return [];
      const day = options.published ?? entry.reviewed;
      return [
        {
          surface: block.text.slice(mark.start, mark.end),
          start: block.start + mark.start,
          end: block.start + mark.end,
          ambiguous: reading.ambiguous,
          fr: nameAt(entry.fr.forms, day).text,
          en: nameAt(entry.en.forms, day).text,
          kind: entry.kind,
          ids: reading.senses.map(({ id }) => id),
          reading,
        },
      ];
    }),
  );
}

import type { CountryWords, Entry } from "@/core/entry";
import type { Language } from "@/core/languages";
import { compile } from "@/core/matching/compile";
import { findSpans } from "@/core/matching/find-spans";
import { findTerms } from "@/core/matching/find-terms";
import { lexiconOf } from "@/core/matching/lexicon";
import { formRules } from "@/core/matching/rules/form-rules";
import type { ArticleFacts, ArticleMemory } from "@/core/protocol";

export const COUNTRIES: readonly CountryWords[] = [
  { code: "ML", names: ["Mali"], adjectives: ["malien", "maliens", "malienne", "Malian"], places: ["Bamako", "Kidal"] },
  { code: "NE", names: ["Niger"], adjectives: ["nigérien", "nigérienne", "Nigerien"], places: ["Niamey"] },
  { code: "FR", names: ["France"], adjectives: ["français", "française"], places: ["Paris"] },
  { code: "DZ", names: ["Algérie"], adjectives: ["algérien", "algérienne"], places: ["Alger"] },
  { code: "GN", names: ["Guinée"], adjectives: ["guinéen"], places: ["Conakry"] },
  { code: "GW", names: ["Guinée-Bissau"], adjectives: ["bissau-guinéen"], places: ["Bissau"] },
  { code: "CD", names: ["République démocratique du Congo", "RDC"], adjectives: ["congolais"], places: ["Kinshasa"] },
  { code: "CG", names: ["Congo"], adjectives: ["congolais"], places: ["Brazzaville"] },
];

export function factsOf(facts: Partial<ArticleFacts> = {}): ArticleFacts {
  return {
    url: "https://exemple.org/a",
    title: "",
    keywords: "",
    language: undefined,
    published: undefined,
    ...facts,
  };
}

/** What is written at each place found, before any sense is chosen. */
export function spansIn(entries: readonly Entry[], text: string, language?: Language) {
  return findSpans(compile(entries, formRules), text, language).spans;
}

export function surfacesIn(entries: readonly Entry[], text: string, language?: Language): readonly string[] {
  return spansIn(entries, text, language).map(({ start, end }) => text.slice(start, end));
}

type Article = Partial<ArticleFacts> & { readonly blocks: readonly string[]; readonly memory?: ArticleMemory };

export function read(entries: readonly Entry[], { blocks, memory, ...facts }: Article) {
  const texts = blocks.map((text) => ({ text, language: undefined }));
  return findTerms(lexiconOf(entries, COUNTRIES), factsOf(facts), texts, memory);
}

/** The marks of an article in reading order: `FAR=far-maroc`, with `?` after the surface when the sense is open. */
export function marksIn(entries: readonly Entry[], article: Article | string): readonly string[] {
  const given = typeof article === "string" ? { blocks: [article] } : article;
  const { marks, readings } = read(entries, given);
  return marks.flatMap((each, block) =>
    each.map(({ start, end, reading }) => {
      const { ambiguous, senses } = readings[reading] ?? { ambiguous: true, senses: [] };
      return `${given.blocks[block]?.slice(start, end)}${ambiguous ? "?" : ""}=${senses[0]?.id}`;
    }),
  );
}

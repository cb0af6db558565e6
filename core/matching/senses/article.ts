import type { Entry, Kind } from "@/core/entry";
import type { Language } from "@/core/languages";
import { type CountryIndex, type CountryMention, countryMentions } from "@/core/matching/countries";
import { type Definition, findDefinitions } from "@/core/matching/definitions";
import type { BlockSpans, Span } from "@/core/matching/find-spans";
import { type Token, tokens } from "@/core/matching/tokens";
import type { ArticleFacts, BlockText } from "@/core/protocol";

/** One block of the article with what was found in it. */
export type ReadBlock = BlockSpans & {
  readonly text: string;
  readonly language: Language | undefined;
  readonly countries: readonly CountryMention[];
  /** Where each folded word stands, by index among `words`: cues are looked up in it. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
};

/** Everything in an article that may speak for a sense, gathered once. */
export type ReadArticle = {
  readonly facts: ArticleFacts;
  /** Title and keywords first, then what earlier batches said, then the blocks; only blocks have mentions. */
  readonly context: readonly ReadBlock[];
  readonly blocks: readonly ReadBlock[];
  readonly countryCounts: ReadonlyMap<string, number>;
  /** Entries named beyond doubt, by a form that only they have and that is no common word: as the article writes it. */
  readonly sureIds: ReadonlyMap<string, string>;
  /** How many of them are of our field. */
  readonly fieldSupport: number;
  readonly definitions: readonly Definition[];
  /** Every folded word of the context and the blocks. */
  readonly vocabulary: ReadonlySet<string>;
};

/** A title counts as much as this many mentions in the text. */
const TITLE_WEIGHT = 3;
const NOT_FIELD: ReadonlySet<Kind> = new Set<Kind>([
  "off-field",
  "place",
  "person",
  "concept",
  "press-usage",
  "rank",
  "office",
]);

export function readBlock(block: BlockText, found: BlockSpans, countries: CountryIndex): ReadBlock {
  return {
    ...found,
    text: block.text,
    language: block.language,
    countries: countryMentions(countries, found.words, block.text),
    positions: positionsOf(found.words),
  };
}

function positionsOf(words: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [index, { key }] of words.entries()) {
    const known = positions.get(key);
    if (known === undefined) positions.set(key, [index]);
    else known.push(index);
  }
  return positions;
}

export function readArticle(
  facts: ArticleFacts,
  blocks: readonly ReadBlock[],
  earlier: readonly ReadBlock[],
  countries: CountryIndex,
  entryOf: (id: string) => Entry | undefined,
): ReadArticle {
  const head = plainBlock(`${facts.title}. ${facts.keywords}`, countries);
  const context = [head, ...earlier];
  const sureIds = sureIdsOf([...earlier, ...blocks], entryOf);
  const field = [...sureIds.keys()].filter((id) => !NOT_FIELD.has(entryOf(id)?.kind ?? "off-field"));
  return {
    facts,
    context,
    blocks,
    countryCounts: countCountries(head, [...earlier, ...blocks]),
    sureIds,
    fieldSupport: field.length,
    vocabulary: new Set([...context, ...blocks].flatMap(({ positions }) => [...positions.keys()])),
    definitions: [...earlier, ...blocks].flatMap(({ text }) => (text.includes("(") ? findDefinitions(text) : [])),
  };
}

function plainBlock(text: string, countries: CountryIndex): ReadBlock {
  return readBlock({ text, language: undefined }, { words: tokens(text), spans: [] }, countries);
}

function sureIdsOf(
  blocks: readonly ReadBlock[],
  entryOf: (id: string) => Entry | undefined,
): ReadonlyMap<string, string> {
  const sure = new Map<string, string>();
  for (const { text, spans } of blocks) {
    for (const span of spans) {
      const id = sureIdOf(span);
      if (id === undefined || entryOf(id) === undefined) continue;
      const written = text.slice(span.start, span.end);
      // The longest form is the one worth telling the reader.
      if (written.length > (sure.get(id)?.length ?? 0)) sure.set(id, written);
    }
  }
  return sure;
}

function sureIdOf({ forms, shouting }: Span): string | undefined {
  const [first] = forms;
  if (first === undefined || shouting || forms.some(({ id, form }) => id !== first.id || form.needsSupport))
    return undefined;
  return first.id;
}

function countCountries(head: ReadBlock, blocks: readonly ReadBlock[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (block: ReadBlock, weight: number): void => {
    for (const { codes } of block.countries) {
      for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + weight / codes.length);
    }
  };
  add(head, TITLE_WEIGHT);
  for (const block of blocks) add(block, 1);
  return counts;
}

import type { Entry } from "@/core/entry";
import type { ArticleFacts, ArticleMemory, BlockText, DefinedMark, Mark, Reading } from "@/core/protocol";
import type { CompiledForm, Matcher } from "./compile";
import type { CountryIndex } from "./countries";
import { definedMarks } from "./defined-marks";
import { clearLanguage } from "./detect-language";
import { type BlockSpans, findSpans, type Span } from "./find-spans";
import { unexplained } from "./radar";
import { isOrdinaryInCapitals } from "./rules/ordinary-in-capitals";
import { type ReadArticle, type ReadBlock, readArticle, readBlock } from "./senses/article";
import { type Candidates, type Decision, decide, score } from "./senses/decide";
import { hasNeighbour, neighbourOf } from "./senses/neighbour";
import type { Mention } from "./senses/sense-rule";
import { senseRules } from "./senses/sense-rules";
import { tokens } from "./tokens";

/** The glossary as the matcher needs it. */
export type Lexicon = {
  readonly matcher: Matcher;
  readonly countries: CountryIndex;
  readonly entryOf: (id: string) => Entry | undefined;
};

export type TermsFound = {
  readonly marks: readonly (readonly Mark[])[];
  readonly readings: readonly Reading[];
  /** Mentions of acronyms that only the article itself explains. */
  readonly defined: readonly DefinedMark[];
  /** Acronyms that neither the glossary nor the article explains. */
  readonly unknown: readonly string[];
  /** What this batch adds: its own choices, and the beginning as far as it is known now. */
  readonly memory: ArticleMemory;
};

/** The reader's own choice of a sense, by folded form: it stands above everything the article says. */
export type Corrections = ReadonlyMap<string, string>;

/** How much of an article's beginning later batches are judged by, in UTF-16 units. */
const CONTEXT_UNITS = 6000;
/** A form written ten thousand times is judged by its first mentions. */
const MOST_MENTIONS = 50;
/** Above any sum of evidence. */
const CORRECTED = 100;

/**
 * Finds the terms of an article's blocks and chooses their senses.
 * @param corrections the reader's choices for this article or site
 * @param memory what earlier batches of the same article gave: a sense once chosen stays for the article
 */
export function findTerms(
  lexicon: Lexicon,
  facts: ArticleFacts,
  texts: readonly BlockText[],
  memory: ArticleMemory | undefined,
  corrections: Corrections = new Map(),
): TermsFound {
  const read = ({ text, language: declared }: BlockText): ReadBlock => {
    const language = clearLanguage(text) ?? declared ?? facts.language;
    return readBlock({ text, language }, findSpans(lexicon.matcher, text, language), lexicon.countries);
  };
  const blocks = texts.map(read);
  const earlier =
    memory === undefined || memory.context === "" ? [] : [read({ text: memory.context, language: undefined })];
  const article = readArticle(facts, blocks, earlier, lexicon.countries, lexicon.entryOf);
  const decisions = new Map<string, Decision>();
  const chosen: Record<string, Reading> = {};
  for (const [key, candidates] of candidatesOf(blocks, lexicon)) {
    const before = memory?.chosen[key];
    const decision =
      corrected(candidates, corrections) ?? remembered(before) ?? decide(candidates, article, senseRules);
    decisions.set(key, decision);
    // What has one sense is found again at no cost: only choices are remembered, so that messages stay small.
    if (decision.at !== "sure" || candidates.senses.length < 2 || decision.reading === before) continue;
    chosen[key] = decision.reading;
  }
  const readings: Reading[] = [];
  const marks = blocks.map((block) => marksOf(block, decisions, readings, article, lexicon));
  const defined = definedMarks(blocks, marks, article.definitions);
  const known = new Set(article.definitions.map(({ acronym }) => keyOf(acronym)));
  const unknown = new Set(blocks.flatMap((block) => unexplained(block, block.language)));
  return {
    marks,
    readings,
    defined,
    unknown: [...unknown].filter((acronym) => !known.has(keyOf(acronym))),
    memory: { chosen, context: contextOf(memory, texts) },
  };
}

/** The folded form under which a correction is kept, and an acronym known. */
export function keyOf(acronym: string): string {
  return tokens(acronym)
    .map(({ key }) => key)
    .join(" ");
}

function corrected({ surface, mentions, senses }: Candidates, corrections: Corrections): Decision | undefined {
  const id = corrections.get(mentions[0]?.span.key ?? "");
  if (id === undefined || !senses.some(({ entry }) => entry.id === id)) return undefined;
  const others = senses.flatMap(({ entry }) => (entry.id === id ? [] : [{ id: entry.id, score: 0, why: [] }]));
  const own = { id, score: CORRECTED, why: [{ type: "correction" as const, words: [] }] };
  return { at: "sure", reading: { surface, ambiguous: false, senses: [own, ...others] } };
}

function remembered(reading: Reading | undefined): Decision | undefined {
  return reading === undefined ? undefined : { at: "sure", reading };
}

function contextOf(memory: ArticleMemory | undefined, texts: readonly BlockText[]): string {
  let context = memory?.context ?? "";
  for (const { text } of texts) {
    if (context.length >= CONTEXT_UNITS) break;
    context = `${context}${context === "" ? "" : "\n"}${text.slice(0, CONTEXT_UNITS - context.length)}`;
  }
  return context;
}

/** Mentions that are written alike and may mean the same entries are judged together. */
function groupOf({ key, forms }: BlockSpans["spans"][number]): string {
  return `${key}|${[...new Set(forms.map(({ id }) => id))].toSorted().join(",")}`;
}

function candidatesOf(blocks: readonly ReadBlock[], { entryOf }: Lexicon): ReadonlyMap<string, Candidates> {
  const groups = new Map<string, { surface: string; mentions: Mention[]; senses: Candidates["senses"] }>();
  for (const block of blocks) {
    for (const span of block.spans.flatMap((outer) => [outer, ...outer.components])) {
      const key = groupOf(span);
      const group = groups.get(key);
      if (group !== undefined) {
        if (group.mentions.length < MOST_MENTIONS) group.mentions.push({ block, span });
      } else {
        const surface = block.text.slice(span.start, span.end);
        groups.set(key, { surface, mentions: [{ block, span }], senses: sensesOf(span, entryOf) });
      }
    }
  }
  return groups;
}

function sensesOf({ forms }: Span, entryOf: (id: string) => Entry | undefined): Candidates["senses"] {
  const byId = new Map<string, CompiledForm[]>();
  for (const form of forms) byId.set(form.id, [...(byId.get(form.id) ?? []), form]);
  return [...byId].flatMap(([id, own]) => {
    const entry = entryOf(id);
    return entry === undefined ? [] : [{ entry, forms: own }];
  });
}

function marksOf(
  block: ReadBlock,
  decisions: ReadonlyMap<string, Decision>,
  readings: Reading[],
  article: ReadArticle,
  lexicon: Lexicon,
): readonly Mark[] {
  const markOf = (span: Span): Mark | undefined => {
    if (isOrdinaryInCapitals({ block, span })) return undefined;
    const general = decisions.get(groupOf(span)) ?? { at: "unmarked" };
    const decision = overruled({ block, span }, general, article, lexicon);
    if (decision.at === "unmarked") return undefined;
    return { start: span.start, end: span.end, reading: indexOf(readings, decision.reading) };
  };
  return block.spans.flatMap((span) => {
    const mark = markOf(span);
    if (mark === undefined) return [];
    const own = readings[mark.reading]?.senses[0]?.id;
    const inside = span.components.flatMap((component) => {
      const inner = markOf(component);
      return inner === undefined || readings[inner.reading]?.senses[0]?.id === own ? [] : [inner];
    });
    return [inside.length === 0 ? mark : { ...mark, inside }];
  });
}

/** A country next to one mention may give it another sense than the article's: « la DGSE malienne ». */
function overruled(mention: Mention, general: Decision, article: ReadArticle, { entryOf }: Lexicon): Decision {
  const senses = sensesOf(mention.span, entryOf);
  const isCorrected = general.at === "sure" && general.reading.senses[0]?.why[0]?.type === "correction";
  if (senses.length < 2 || isCorrected || !hasNeighbour(mention)) return general;
  const beside = senses.filter(({ entry }) => neighbourOf(entry, mention).points > 0);
  const shown = general.at === "unmarked" ? undefined : general.reading.senses[0]?.id;
  if (beside.length !== 1 || (beside[0]?.entry.id === shown && general.at === "sure")) return general;
  const surface = mention.block.text.slice(mention.span.start, mention.span.end);
  const [own] = beside;
  const rivals = senses.map(({ entry }) => entry);
  const ranked = senses.map((sense) => score({ ...sense, mentions: [mention], rivals }, article, senseRules));
  const first = ranked.filter(({ id }) => id === own?.entry.id);
  if (own?.entry.kind === "off-field") return { at: "unmarked" };
  return {
    at: "sure",
    reading: { surface, ambiguous: false, senses: [...first, ...ranked.filter((each) => !first.includes(each))] },
  };
}

function indexOf(readings: Reading[], reading: Reading): number {
  const known = readings.indexOf(reading);
  return known >= 0 ? known : readings.push(reading) - 1;
}

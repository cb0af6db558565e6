import type { Matcher } from "@/core/matching/compile";
import { detectLanguage } from "@/core/matching/detect-language";
import { findSpans } from "@/core/matching/find-spans";
import { findTerms, type Lexicon } from "@/core/matching/find-terms";
import { lexiconOf } from "@/core/matching/lexicon";
import { tokens } from "@/core/matching/tokens";
import type { ArticleMemory, BlockText } from "@/core/protocol";
import { countries } from "@/glossary/countries";
import { entries } from "@/glossary/index";
import { interleaved, median, timed } from "@/tests/bench/measure";
import { pressText } from "@/tests/bench/press-text";
import { keep, machine, print, type Table } from "@/tests/bench/report";
import { compileOf, foldedMatcher, glossaryOf, patternsOf, writtenForms } from "@/tests/bench/terms";
import { ahoCorasick } from "./aho-corasick";
import { bound } from "./bound";
import type { Contestant, Find } from "./contestant";
import { ours } from "./ours";
import { prefold } from "./prefold";
import { regexpTrie } from "./regexp-trie";
import { assertSameHits, hitsOf } from "./same-hits";
import { wordTrie } from "./word-trie";

const TERMS = [200, 1_000, 5_000];
const SIZES = [
  { label: "100 KB", units: 100_000, rounds: 15 },
  { label: "1 MB", units: 1_000_000, rounds: 9 },
];
const DENSITY = 0.04;
/** As the reader sends them (entrypoints/reader/read-page.ts). */
const BATCH_UNITS = 32_000;
const OURS = "Repères: tokens and findSpans";

/** Our matcher beside others on the same texts, the same hits checked before any time is printed. */
export function benchMatcher(): void {
  const about = machine();
  console.log(`Matcher. ${about}`);
  const tables = TERMS.flatMap(tablesOf);
  keep("matcher", about, tables);
}

function tablesOf(count: number): readonly Table[] {
  const glossary = glossaryOf(count);
  const built = timed(() => compileOf(glossary));
  const real = built.value;
  const folded = foldedMatcher(real);
  const patterns = patternsOf(real);
  const peers: readonly Contestant[] = [wordTrie(patterns), ahoCorasick(patterns), regexpTrie(patterns)];
  const finds = new Map<string, Find>([[bound.name, bound.build()]]);
  const builds = new Map<string, number>();
  finds.set("the peers' folding alone", (text, hits) => void (prefold(text).text === "" && hits.push(0)));
  for (const peer of peers) {
    const { ms, value } = timed(peer.build);
    builds.set(peer.name, ms);
    finds.set(peer.name, value);
  }
  finds.set("Repères: tokens alone", (text, hits) => void (tokens(text).length < 0 && hits.push(0)));
  finds.set(OURS, ours(folded));
  builds.set(OURS, built.ms);
  const lexicon = lexiconOf(glossary, countries);

  return SIZES.map(({ label, units, rounds }) => {
    const forms = writtenForms(glossary);
    const blocks = pressText({ units, seed: 7, forms, patterns, density: DENSITY });
    const length = blocks.reduce((sum, text) => sum + text.length, 0);
    const expected = hitsOf(ours(folded), blocks);
    for (const { name } of peers) {
      const find = finds.get(name);
      if (find !== undefined) assertSameHits(name, hitsOf(find, blocks), expected, blocks);
    }
    const hits = expected.reduce((sum, each) => sum + each.length / 2, 0);
    const works = new Map<string, () => unknown>([...finds].map(([name, find]) => [name, () => hitsOf(find, blocks)]));
    const texts = blocks.map((text) => ({ text, language: detectLanguage(text) }));
    works.set("Repères: findSpans with the case rules", () => findWithCase(real, texts));
    works.set("Repères: whole findTerms (case, senses), 32 KB a batch", () => findInBatches(lexicon, texts));
    const times = interleaved(works, rounds, 2);
    const least = Math.min(...(times.get(bound.name) ?? []));
    const mine = median(times.get(OURS) ?? []);
    const table: Table = {
      title: `${count.toLocaleString("en")} terms (${patterns.length.toLocaleString("en")} written forms), ${label}: ${hits.toLocaleString("en")} hits, the same for all`,
      columns: ["", "ms", "Mchar/s", "× bound", "× ours", "build ms"],
      rows: [...times].map(([name, all]) => {
        const ms = median(all);
        return [name, ms, length / ms / 1_000, ms / least, ms / mine, builds.get(name)];
      }),
      notes: [
        `medians of ${rounds} interleaved rounds after 2 warm-ups, block by block (${blocks.length} blocks); × bound against the bound's fastest round`,
        `${Math.min(count, entries.length)} terms are the real glossary's entries, the others synthetic; our build makes the variants by rule, the peers get them ready made`,
        "case is folded for the comparison: no peer has our case rules; every peer's time includes the folding that it needs",
      ],
    };
    print(table);
    return table;
  });
}

function findWithCase(matcher: Matcher, blocks: readonly BlockText[]): number {
  return blocks.reduce((sum, { text, language }) => sum + findSpans(matcher, text, language).spans.length, 0);
}

function findInBatches(lexicon: Lexicon, blocks: readonly BlockText[]): number {
  const article = {
    url: "http://www.exemple.fr/",
    title: "",
    language: "fr",
    published: "2026-11-01",
    keywords: "",
  } as const;
  let memory: ArticleMemory | undefined;
  let found = 0;
  for (const batch of batchesOf(blocks)) {
    const answer = findTerms(lexicon, article, batch, memory);
    memory = answer.memory;
    found += answer.readings.length;
  }
  return found;
}

function batchesOf(blocks: readonly BlockText[]): readonly (readonly BlockText[])[] {
  const batches: BlockText[][] = [];
  let units = BATCH_UNITS;
  for (const block of blocks) {
    if (units >= BATCH_UNITS) {
      batches.push([]);
      units = 0;
    }
    batches.at(-1)?.push(block);
    units += block.text.length;
  }
  return batches;
}

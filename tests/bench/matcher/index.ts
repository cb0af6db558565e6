import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Matcher } from "@/core/matching/compile";
import { detectLanguage } from "@/core/matching/detect-language";
import { findSpans } from "@/core/matching/find-spans";
import { findTerms, type Lexicon } from "@/core/matching/find-terms";
import { lexiconOf } from "@/core/matching/lexicon";
import { tokens } from "@/core/matching/tokens";
import type { ArticleMemory, BlockText } from "@/core/protocol";
import { countries } from "@/glossary/countries";
import { entries } from "@/glossary/index";
import { ROOT } from "@/scripts/lib/root.mjs";
import { interleaved, median, timed } from "@/tests/bench/measure";
import { pressText } from "@/tests/bench/press-text";
import { keep, machine, print, type Table } from "@/tests/bench/report";
import { compileOf, glossaryOf, patternsOf, plainMatcher, writtenForms } from "@/tests/bench/terms";
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
  const tables = [...TERMS.flatMap(tablesOf), articleTable()];
  keep("matcher", about, tables);
}

function tablesOf(count: number): readonly Table[] {
  const glossary = glossaryOf(count);
  const built = timed(() => compileOf(glossary));
  const real = built.value;
  const plain = plainMatcher(real);
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
  finds.set(OURS, ours(plain));
  builds.set(OURS, built.ms);
  const lexicon = lexiconOf(glossary, countries);

  return SIZES.map(({ label, units, rounds }) => {
    const forms = writtenForms(glossary);
    const blocks = pressText({ units, seed: 7, forms, patterns, density: DENSITY });
    const length = blocks.reduce((sum, text) => sum + text.length, 0);
    const expected = hitsOf(ours(plain), blocks);
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
        "compared without case rules and without the rules that refuse or join forms for what stands beside them, which no peer has (their code runs and accepts all); every peer's time includes the folding that it needs",
      ],
    };
    print(table);
    return table;
  });
}

/** The press text names hundreds of entries in a batch; an article names some dozens. */
function articleTable(): Table {
  const html = readFileSync(join(ROOT, "scripts", "demo", "article.fr.html"), "utf8");
  const texts = [...html.matchAll(/<(p|h1|h2)[ >].*?<\/\1>/gs)].map(([block]) => {
    const text = block.replace(/<[^>]*>/g, "");
    return { text, language: detectLanguage(text) };
  });
  const made = timed(() => lexiconOf(entries, countries));
  const first = timed(() => findInBatches(made.value, texts));
  const works = new Map<string, () => unknown>([
    ["tokens and findSpans, with the case rules", () => findWithCase(made.value.matcher, texts)],
    ["whole findTerms", () => findInBatches(made.value, texts)],
  ]);
  const table: Table = {
    title: `The demo article, ${texts.reduce((sum, { text }) => sum + text.length, 0)} units, with the real glossary (${entries.length} entries)`,
    columns: ["", "ms"],
    rows: [
      ["lexicon made (warm process)", made.ms],
      ["whole findTerms, first time", first.ms],
      ...[...interleaved(works, 15, 2)].map(([name, all]) => [name, median(all)]),
    ],
    notes: [`${first.value} readings; medians of 15 interleaved rounds after the first`],
  };
  print(table);
  return table;
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

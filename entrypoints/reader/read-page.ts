import { detectLanguage } from "@/core/matching/detect-language";
import type { ArticleMemory, BlockText, FoundTerms, PageCalls } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import { ask } from "@/extension/messaging";
import { type Article, articleOf } from "@/page/article";
import { watchChanges } from "@/page/changes";
import type { HighlightName } from "@/page/highlights";
import type { MarkedBlocks, PlacedMark } from "@/page/marked-blocks";
import { inSlices } from "@/page/slices";
import { blockOf, type TextBlock, textBlocks } from "@/page/text-blocks";
import type { CardView } from "./card-view";
import type { Life } from "./life";
import type { TermMark } from "./term-mark";

type Parts = {
  readonly document: Document;
  readonly marks: MarkedBlocks<TermMark>;
  readonly card: CardView;
  readonly life: Life;
};

/** Text of one message, in UTF-16 units: 32 KB take the background 2 to 4 ms. */
const BATCH_UNITS = 32_000;
const MOST_BLOCKS = 1_000;
/** A run longer than this (a page without paragraphs) is read up to here. */
const MOST_UNITS = 200_000;

/** Reads a page and goes on reading what comes to it. @returns ends the watch */
export function readPage({ document, marks, card, life }: Parts): () => void {
  /** The block in which a run's first node was last read: an unchanged one is never asked about twice. */
  let known = new WeakMap<Text, TextBlock>();
  let article: Article | undefined;
  let memory: ArticleMemory | undefined;
  /** Everyday words that this article has shown already. */
  let mentioned = new Set<string>();
  let address = location.href;
  let work = Promise.resolve();

  function begin(): void {
    article = articleOf(document, location.href);
    const body = document.body ?? document.documentElement;
    if (article === undefined || body === null) return;
    // The article itself first: what it says decides the senses for the rest of the page.
    queue(article.root === body ? [body] : [article.root, body]);
  }

  function queue(roots: readonly Element[]): void {
    work = work.then(async () => {
      for (const root of roots) if (root.isConnected && life.isAlive()) await read(root);
    });
  }

  async function read(root: Element): Promise<void> {
    let batch: TextBlock[] = [];
    let units = 0;
    const batches: TextBlock[][] = [];
    await inSlices(
      textBlocks(root),
      (block) => {
        if (!isNew(block)) return;
        batch.push(block);
        units += block.text.length;
        if (units < BATCH_UNITS && batch.length < MOST_BLOCKS) return;
        batches.push(batch);
        batch = [];
        units = 0;
      },
      life.signal,
    );
    if (batch.length > 0) batches.push(batch);
    for (const blocks of batches) await find(blocks);
  }

  function isNew(block: TextBlock): boolean {
    const [first] = block.nodes;
    if (first === undefined) return false;
    const before = known.get(first);
    if (before?.text === block.text && before.nodes.length === block.nodes.length) return false;
    if (before !== undefined) marks.drop(before);
    known.set(first, block);
    return true;
  }

  async function find(blocks: readonly TextBlock[]): Promise<void> {
    if (article === undefined || !life.isAlive()) return;
    const asked = address;
    const request = { article: article.facts, blocks: blocks.map(textOf), memory };
    const answer = await ask<PageCalls, "findTerms">("findTerms", request);
    // A dead or absent background leaves the page alone; an answer about an address that was left is dropped.
    if (!answer.ok || asked !== address || !life.isAlive()) return;
    memory = answer.value.memory;
    await inSlices(
      blocks.entries(),
      ([index, block]) => {
        const found = [
          ...placed(answer.value.marks[index] ?? [], answer.value, mentioned),
          ...definedMarks(answer.value, index),
        ];
        if (found.length > 0 && stillStands(block)) marks.add({ block, marks: found.toSorted(byStart) });
      },
      life.signal,
    );
  }

  /** False when the page changed the block while the background was asked. */
  function stillStands({ nodes, starts, text }: TextBlock): boolean {
    return nodes.every((node, index) => node.isConnected && text.startsWith(node.data, starts[index]));
  }

  const stop = watchChanges(
    document,
    (node) => node === card.element,
    ({ changed }) => {
      if (!life.isAlive()) return;
      if (location.href.split("#")[0] !== address.split("#")[0]) {
        renew();
        return;
      }
      marks.prune();
      queue(changed.map(blockOf));
    },
  );

  /** A client-side navigation: another article, with its own senses. */
  function renew(): void {
    address = location.href;
    memory = undefined;
    known = new WeakMap();
    mentioned = new Set();
    card.close();
    for (const { block } of marks.all()) marks.drop(block);
    begin();
  }

  card.onCorrection(renew);
  begin();
  return stop;
}

function byStart(a: PlacedMark<TermMark>, b: PlacedMark<TermMark>): number {
  return a.start - b.start;
}

function textOf(block: TextBlock): BlockText {
  const text = block.text.slice(0, MOST_UNITS);
  return { text, language: block.language ?? detectLanguage(text) };
}

function placed(
  found: FoundTerms["marks"][number],
  { readings, cards }: FoundTerms,
  mentioned: Set<string>,
): readonly PlacedMark<TermMark>[] {
  const cardOf = (reading: number): Card | undefined => cards[readings[reading]?.senses[0]?.id ?? ""];
  return found.flatMap((mark) => {
    const read = readings[mark.reading];
    const card = cardOf(mark.reading);
    if (read === undefined || card === undefined) return [];
    const repeated = card.density === "everyday" && mentioned.has(card.id);
    mentioned.add(card.id);
    const highlight: HighlightName = read.ambiguous ? "ambiguous" : card.family;
    const insideCards = (mark.inside ?? []).flatMap((inner) => cardOf(inner.reading) ?? []);
    return [{ ...mark, highlight: repeated ? undefined : highlight, read, cards, insideCards, defined: undefined }];
  });
}

/** Acronyms that only the article explains are marked like concepts; they have no entry. */
function definedMarks({ defined }: FoundTerms, index: number): readonly PlacedMark<TermMark>[] {
  return defined
    .filter(({ block }) => block === index)
    .map(({ start, end, acronym, expansion }) => ({
      start,
      end,
      reading: -1,
      read: { surface: acronym, ambiguous: false, senses: [] },
      cards: {},
      insideCards: [],
      highlight: "concept",
      defined: expansion,
    }));
}

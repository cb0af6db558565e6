import type { ArticleMemory, FoundTerms, PageCalls, Reading } from "@/core/protocol";
import { inquire } from "@/extension/messaging";
import { type Article, readingArticle } from "@/page/article";
import { type Changes, type Place, watchChanges } from "@/page/changes";
import { bodyOf, rootElementOf } from "@/page/dom";
import type { Painter } from "@/page/highlights";
import { createKnownBlocks } from "@/page/known-blocks";
import { isTooLongForLines } from "@/page/long-page";
import type { MarkedBlocks } from "@/page/marked-blocks";
import { createShadowRoots } from "@/page/shadow-roots";
import { inSlices, nextOf, nextTurn, whole } from "@/page/slices";
import { blockOf, isRead, type TextBlock } from "@/page/text-blocks";
// biome-ignore lint/style/noRestrictedImports: the rules of the registered sheet, for shadow roots: kept once.
import marksCss from "@/public/marks.css?inline";
import { batchesOf, blocksOf, requestOf, stillStands } from "./blocks";
import type { CardView } from "./card-view";
import { createCards } from "./cards";
import { createMentions, foundMarks, type Marking } from "./found-marks";
import type { Life } from "./life";
import { sharing } from "./sharing";
import type { TermMark } from "./term-mark";

type Parts = {
  readonly document: Document;
  readonly marks: MarkedBlocks<TermMark>;
  readonly painter: Pick<Painter, "tint">;
  readonly card: CardView;
  readonly marking: Marking;
  /** Another document stands where the one that was read did. */
  readonly onReplaced: () => void;
  /** Everything that stood in the page at first, or has come since, has been read. */
  readonly onRead: () => void;
  readonly ours: (node: Node) => boolean;
  readonly life: Life;
};

export type PageReading = {
  /** Acronyms that neither the glossary nor the article explains, so far. */
  radar(): readonly string[];
  /** What some words mean in this article; undefined where nobody answers. */
  find(text: string): Promise<FoundTerms | undefined>;
  /** The open shadow roots met so far. */
  roots(): readonly ShadowRoot[];
  /** Reads what stands under a point and may have come unseen: a shadow root tells nobody that it is there. */
  look(x: number, y: number): void;
};

/**
 * This many of the article's first blocks, as they were at its first reading, tell whether it is still there after the
 * address has changed: some sites change the text before the address.
 */
const LANDMARKS = 20;

/** Reads a page and goes on reading what comes to it, until its life ends. */
export function readPage(parts: Parts): PageReading {
  const { document, marks, painter, card, marking, onReplaced, onRead, ours, life } = parts;
  const { signal } = life;
  const known = createKnownBlocks(marks);
  let landmarks: readonly TextBlock[] = [];
  let article: Article | undefined;
  let memory: ArticleMemory | undefined;
  /** Everyday words that this article has shown already. */
  let mentions = createMentions(marking);
  /** Acronyms that nothing explains. */
  const radar = new Set<string>();
  /** The cards that this article's batches brought: each comes once, as it is on the article's day; its marks share them. */
  let cards = createCards();
  /** Each batch understands a form anew, and mostly alike. */
  let shared = sharing<Reading>();
  /** The address of the article that was read. */
  let address = location.href;
  /** Grows with each article: an answer about one that was left is dropped. */
  let epoch = 0;
  /** Some blocks have no answer: the page was put away, or the background was gone. */
  let missed = false;
  let work = Promise.resolve();
  /** The article's first words have been answered: what they mean can be told in its light. */
  let light = createLight();
  const roots = createShadowRoots(marksCss);

  function begin(): void {
    const asked = epoch;
    work = work.then(async () => {
      const found = await whole(readingArticle(document, location.href), signal);
      if (asked === epoch) article = found;
    });
    const body = bodyOf(document) ?? rootElementOf(document);
    if (body !== null) queue([body], [body]);
  }

  function queue(places: readonly Place[], grown: readonly Element[] = []): void {
    work = work.then(async () => {
      painter.tint(isTooLongForLines(document));
      await read(places);
      const met = [...roots.late()];
      for (const tree of grown) await inSlices(roots.within(tree), (root) => root && met.push(root), signal);
      await enter(met);
      if (life.isAlive()) onRead();
    });
  }

  async function enter(met: readonly ShadowRoot[]): Promise<void> {
    if (!life.isAlive()) return;
    for (const root of met) watch.watch(root);
    await read(met);
  }

  /** All places together: a message for each of forty new paragraphs would be forty times the work. */
  async function read(places: readonly Place[]): Promise<void> {
    const root = article?.root;
    const isInside = ({ element }: TextBlock) => root?.contains(element) === true;
    // The article itself first: what it says decides the senses for the rest of the page. Each batch is answered before the
    // walk goes on: of a long page, little is held at a time.
    const batches = batchesOf(unknownBlocks(places), isInside);
    for (let blocks = await nextOf(batches, signal); blocks !== undefined; blocks = await nextOf(batches, signal)) {
      if (landmarks.length === 0) landmarks = blocks.filter(isInside).slice(0, LANDMARKS);
      await find(blocks);
    }
  }

  function* unknownBlocks(places: readonly Place[]): Generator<TextBlock | undefined> {
    for (const block of blocksOf(places)) yield block !== undefined && known.take(block) ? block : undefined;
  }

  async function find(blocks: readonly TextBlock[]): Promise<void> {
    // A message of 32,000 characters is work too, and so is its answer.
    await nextTurn();
    if (article === undefined || !life.isAlive()) {
      // Taken for the article that was left, while the next one's is not known yet: its turn comes.
      for (const block of blocks) known.miss(block);
      return;
    }
    const asked = epoch;
    const request = { article: article.facts, blocks: blocks.map(requestOf), memory, known: cards.ids() };
    const answer = await inquire<PageCalls, "findTerms">("findTerms", request);
    if (asked !== epoch || !life.isAlive()) return;
    // A dead or absent background leaves the page alone; what it did not answer is asked again when the page comes back.
    if (!answer.ok) {
      missed = true;
      for (const block of blocks) known.miss(block);
      return;
    }
    const { chosen, context } = answer.value.memory;
    const fresh = Object.entries(chosen).map(([form, read]) => [form, shared(read)] as const);
    memory = { chosen: { ...memory?.chosen, ...Object.fromEntries(fresh) }, context };
    light.turnOn();
    const all = cards;
    await inSlices(Object.values(answer.value.cards).values(), all.add, signal);
    if (asked !== epoch || !life.isAlive()) return;
    for (const acronym of answer.value.unknown) radar.add(acronym);
    const found = { ...answer.value, cards: all, readings: answer.value.readings.map(shared) };
    await inSlices(
      blocks.entries(),
      ([index, block]) => {
        mentions.enter(block);
        const own = foundMarks(found, index, mentions, marking);
        const kept = known.settle(block, own.length > 0);
        if (own.length > 0 && kept !== undefined && stillStands(block)) marks.add({ block: kept, marks: own });
      },
      signal,
    );
  }

  function onChange({ changed, added, edited, replaced }: Changes): void {
    if (!life.isAlive()) return;
    if (replaced) {
      onReplaced();
      return;
    }
    marks.restore();
    roots.restore();
    // Pages that only rename themselves as the reader scrolls are not read again.
    if (location.href !== address && isGone()) {
      renew();
      return;
    }
    work = work.then(() => inSlices(marks.lost(), (block) => block && marks.drop(block), signal));
    for (const element of edited) forgetEditor(element);
    queue(changed.map(blockOf), added);
  }

  /** Text that became an editor's is the reader's own. */
  function forgetEditor(element: Element): void {
    for (const { block } of marks.all()) {
      if (element.contains(block.element) && !isRead(block.element)) marks.drop(block);
    }
  }

  function isGone(): boolean {
    return landmarks.filter(stillStands).length * 2 < Math.max(1, landmarks.length);
  }

  /** A client-side navigation: another article, with its own senses. */
  function renew(): void {
    address = location.href;
    epoch += 1;
    article = undefined;
    memory = undefined;
    cards = createCards();
    light = createLight();
    known.clear();
    shared = sharing();
    landmarks = [];
    mentions = createMentions(marking);
    radar.clear();
    card.close();
    marks.empty();
    begin();
    queue(roots.all());
  }

  const watch = watchChanges({ document, ours, onChange });
  signal.addEventListener("abort", () => {
    watch.stop();
    roots.remove();
  });
  // The page's own calls of `history` are out of our world's sight; this event is not. It comes before the new text.
  navigationOf()?.addEventListener("navigate", () => watch.report(), { signal });
  addEventListener("pageshow", () => comeBack(), { signal });
  globalThis.document.addEventListener("visibilitychange", () => comeBack(), { signal });

  function comeBack(): void {
    if (!life.isAlive()) return;
    marks.restore();
    if (!missed) return;
    missed = false;
    begin();
  }

  card.onCorrection(renew);
  begin();
  return {
    radar: () => [...radar],
    async find(text) {
      await Promise.race([light.on, work]);
      if (article === undefined) return undefined;
      const answer = await inquire<PageCalls, "lookUp">("lookUp", { article: article.facts, text, memory });
      return answer.ok ? answer.value : undefined;
    },
    roots: () => roots.all(),
    look(x, y) {
      const met = roots.lateAt(document, x, y);
      if (met.length > 0) work = work.then(() => enter(met));
    },
  };
}

function createLight(): { readonly on: Promise<void>; turnOn(): void } {
  let turnOn: () => void = () => {};
  const on = new Promise<void>((resolve) => {
    turnOn = resolve;
  });
  return { on, turnOn: () => turnOn() };
}

/** Firefox 147, Chrome 102; not in every frame. */
function navigationOf(): EventTarget | undefined {
  return (globalThis as { navigation?: EventTarget }).navigation;
}

import type { Random } from "../random";
import { END, START, WORD } from "./marks";
import type { SourceBlock } from "./source-page";

export const SELECTION_KINDS = [
  "one node",
  "over elements",
  "over blocks",
  "repeated phrase",
  "single word",
  "near the edges",
] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

type Words = readonly RegExpExecArray[];

/** The blocks with a selection of a kind marked in them; undefined when the page has no such selection. */
export function select(
  blocks: readonly SourceBlock[],
  kind: SelectionKind,
  random: Random,
): readonly SourceBlock[] | undefined {
  const texts = blocks.map(({ text }) => text);
  const long = texts.flatMap((text, at) => (wordsOf(text).length >= 12 ? [at] : []));
  const block = random.pick(long);
  const words = wordsOf(texts[block] ?? "");
  switch (kind) {
    case "one node": {
      const plain = plainRun(texts[block] ?? "", words, random);
      return plain && mark(blocks, block, plain[0], block, plain[1]);
    }
    case "over elements": {
      const marked = long.filter((at) => /[[*]/.test(texts[at] ?? ""));
      if (marked.length === 0) return undefined;
      return overElement(blocks, random.pick(marked), random);
    }
    case "over blocks": {
      const first = random.below(blocks.length - 1);
      const last = Math.min(blocks.length - 1, first + 1 + random.below(2));
      const from = random.pick(wordsOf(texts[first] ?? "")).index;
      return mark(blocks, first, from, last, endOf(random.pick(wordsOf(texts[last] ?? ""))));
    }
    case "repeated phrase":
      return repeated(blocks, random);
    case "single word": {
      const word = random.pick(words.filter(([letters]) => letters.length >= 3));
      return mark(blocks, block, word.index, block, endOf(word));
    }
    case "near the edges": {
      const atStart = random.chance(0.5);
      const at = atStart ? 0 : blocks.length - 1;
      const edge = wordsOf(texts[at] ?? "");
      const count = 1 + random.below(Math.min(6, edge.length));
      const chosen = atStart ? edge.slice(0, count) : edge.slice(-count);
      return mark(blocks, at, chosen[0]?.index ?? 0, at, endOf(chosen.at(-1)));
    }
  }
}

function wordsOf(text: string): Words {
  return [...text.matchAll(WORD)];
}

function endOf(word: RegExpExecArray | undefined): number {
  return word === undefined ? 0 : word.index + word[0].length;
}

/** Two to thirty words without an element among them; a third of them whole sentences with their full stop. */
function plainRun(text: string, words: Words, random: Random): readonly [number, number] | undefined {
  for (let tries = 0; tries < 20; tries += 1) {
    const first = random.below(words.length - 1);
    const last = Math.min(words.length - 1, first + 1 + random.below(30));
    const from = words[first]?.index ?? 0;
    const stop = text.indexOf(". ", from + 20);
    const to = random.chance(0.33) && stop > 0 ? stop + 1 : endOf(words[last]);
    if (!/[[\]*]/.test(text.slice(from, to))) return [from, to];
  }
  return undefined;
}

function overElement(blocks: readonly SourceBlock[], at: number, random: Random): readonly SourceBlock[] {
  const text = blocks[at]?.text ?? "";
  const element = random.pick([...text.matchAll(/[[*][^\]*]+[\]*]/g)]);
  const words = wordsOf(text);
  const before = words.filter(({ index }) => index < element.index);
  const after = words.filter(({ index }) => index > element.index);
  const from = before.at(-1 - random.below(Math.min(8, before.length)))?.index ?? element.index + 1;
  const to = endOf(after[random.below(Math.min(12, after.length))]);
  return mark(blocks, at, from, at, to);
}

function repeated(blocks: readonly SourceBlock[], random: Random): readonly SourceBlock[] | undefined {
  const seen = new Map<string, { block: number; from: number; to: number }[]>();
  for (const [block, { text }] of blocks.entries()) {
    const words = wordsOf(text);
    for (const [at, word] of words.entries()) {
      for (let count = 1; count <= 4; count += 1) {
        const to = endOf(words[at + count - 1]);
        const phrase = text.slice(word.index, to);
        if (to === 0 || phrase.length < 4 || /[[\]*]/.test(phrase)) continue;
        const list = seen.get(phrase) ?? [];
        list.push({ block, from: word.index, to });
        seen.set(phrase, list);
      }
    }
  }
  const phrases = [...seen.values()].filter((places) => places.length > 1);
  if (phrases.length === 0) return undefined;
  const { block, from, to } = random.pick(random.pick(phrases));
  return mark(blocks, block, from, block, to);
}

function mark(
  blocks: readonly SourceBlock[],
  first: number,
  from: number,
  last: number,
  to: number,
): readonly SourceBlock[] {
  return blocks.map((block, at) => {
    let { text } = block;
    if (at === last) text = text.slice(0, to) + END + text.slice(to);
    if (at === first) text = text.slice(0, from) + START + text.slice(from);
    return { ...block, text };
  });
}

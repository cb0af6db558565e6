import type { Random } from "../random";
import type { Edit, Edited } from "./edit";
import { END, START, selectedBlocks, unmarked, WORD } from "./marks";
import type { SourceBlock, SourcePage } from "./source-page";
import { wordsOf } from "./word-edits";

/** Edits after which the passage is gone, or has a double. */
export const passageEdits: readonly Edit[] = [
  { name: "passage removed", apply: (edited) => ({ blocks: removed(edited) }) },
  { name: "passage rewritten away", apply: (edited) => ({ blocks: rewritten(edited) }) },
  { name: "look-alike added, passage kept", apply: (edited) => ({ blocks: doubled(edited, edited.blocks, 0.15) }) },
  {
    name: "look-alike added, passage removed",
    apply: (edited) => ({ blocks: doubled(edited, removed(edited), 0.15) }),
  },
  { name: "pull quote repeated", apply: (edited) => ({ blocks: doubled(edited, edited.blocks, 0) }) },
  { name: "another article", apply: ({ others, random }) => another(others, random) },
];

function another(others: readonly SourcePage[], random: Random) {
  const page = random.pick(others);
  return { page, blocks: page.blocks };
}

/** The selection and up to three lines around it; whole sentences in half the cases. */
function removed({ blocks, random }: Edited): readonly SourceBlock[] {
  const { first, last } = selectedBlocks(blocks);
  const sentence = random.chance(0.5);
  const spare = random.below(300);
  return blocks.flatMap((block, at) => {
    if (at < first || at > last) return [block];
    const text = cutOut(block.text, at === first, at === last, sentence, spare);
    return /\p{L}/u.test(text) ? [{ ...block, text }] : [];
  });
}

function cutOut(text: string, isFirst: boolean, isLast: boolean, sentence: boolean, spare: number): string {
  let from = isFirst ? text.indexOf(START) : 0;
  let to = isLast ? text.indexOf(END) + 1 : text.length;
  if (sentence) {
    from = isFirst ? Math.max(0, text.lastIndexOf(". ", from) + 1) : 0;
    const stop = text.indexOf(". ", to);
    to = stop < 0 ? text.length : stop + 1;
  } else {
    from = Math.max(0, text.lastIndexOf(" ", from - spare));
    const space = text.indexOf(" ", to + spare);
    to = space < 0 ? text.length : space;
  }
  return unmarked(`${text.slice(0, from)} ${text.slice(to)}`).trim();
}

/** Its paragraphs say something else now: a paragraph of another article, or most words others in another order. */
function rewritten({ blocks, others, random }: Edited): readonly SourceBlock[] {
  const { first, last } = selectedBlocks(blocks);
  const vocabulary = wordsOf(others);
  const foreign = random.chance(0.5);
  return blocks.map((block, at) => {
    if (at < first || at > last) return block;
    if (foreign) return { ...block, text: random.pick(random.pick(others).blocks).text };
    const words = unmarked(block.text).match(WORD) ?? [];
    const text = words
      .map((word) => ({ word: random.chance(0.75) ? random.pick(vocabulary) : word, order: random.next() }))
      .toSorted((one, other) => one.order - other.order)
      .map(({ word }) => word)
      .join(" ");
    return { ...block, text: `${text}.` };
  });
}

/** A box elsewhere in the page repeats the sentences of the passage, with a share of its words changed. */
function doubled(
  { blocks, others, random }: Edited,
  into: readonly SourceBlock[],
  changed: number,
): readonly SourceBlock[] {
  const { first, last } = selectedBlocks(blocks);
  const vocabulary = wordsOf(others);
  const joined = blocks
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");
  const from = Math.max(0, joined.lastIndexOf(". ", joined.indexOf(START)) + 1);
  const stop = joined.indexOf(". ", joined.indexOf(END));
  const passage = unmarked(joined.slice(from, stop < 0 ? undefined : stop + 1)).trim();
  const text = looksLike(passage, changed, vocabulary, random);
  const at = changed > 0 ? farFrom(into.length, first, last, random) : awayFrom(into.length, first, last, random);
  return [...into.slice(0, at), { kind: "aside", text }, ...into.slice(at)];
}

/** At least two words are others, or it would be the same. */
function looksLike(passage: string, changed: number, vocabulary: readonly string[], random: Random): string {
  if (changed === 0) return passage;
  const count = passage.match(WORD)?.length ?? 0;
  const surely = new Set([random.below(count), random.below(count)]);
  let at = -1;
  return passage.replace(WORD, (word) => {
    at += 1;
    return surely.has(at) || random.chance(changed) ? random.pick(vocabulary) : word;
  });
}

/** A place for a look-alike: next to where the passage was it would be the passage, edited. */
function farFrom(count: number, first: number, last: number, random: Random): number {
  const places = Array.from({ length: count + 1 }, (_, at) => at).filter((at) => at < first - 2 || at > last + 3);
  return places.length > 0 ? random.pick(places) : count;
}

/** A place for a box, not within the passage. */
function awayFrom(count: number, first: number, last: number, random: Random): number {
  const at = random.below(count + 1);
  return at > first && at <= last ? last + 1 : at;
}

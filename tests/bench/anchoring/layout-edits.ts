import type { Random } from "../random";
import type { Edit, Edited } from "./edit";
import { END, START, selectedBlocks, unmarked } from "./marks";
import type { SourceBlock } from "./source-page";

const ADVERTS = [
  "Publicité",
  "Lire aussi : Sahel, ce que change la force commune des trois pays",
  "Article réservé à nos abonnés. Profitez de notre offre à 1 euro le premier mois, sans engagement.",
  "Read more: What the armed groups of the Sahel want, and who pays them",
  "Advertisement. Story continues below. Sign up for our weekly newsletter on defence and security in Africa.",
];

/** Edits of what stands around the words: the passage stays as it was, or is cut off. */
export const layoutEdits: readonly Edit[] = [
  { name: "nothing changed", apply: ({ blocks }) => ({ blocks }) },
  { name: "paragraph before", apply: (edited) => ({ blocks: before(edited) }) },
  { name: "advert inside", apply: (edited) => ({ blocks: advert(edited) }) },
  { name: "inline markup", apply: ({ blocks }) => ({ blocks, spans: true }) },
  { name: "blocks reordered", apply: ({ blocks, random }) => ({ blocks: reordered(blocks, random) }) },
  { name: "AMP form", apply: ({ blocks }) => ({ blocks, dress: "amp" }) },
  { name: "paywall cut", apply: ({ blocks, random }) => ({ blocks: cut(blocks, random) }) },
];

function before({ blocks, others, random }: Edited): readonly SourceBlock[] {
  const { first } = selectedBlocks(blocks);
  const at = random.below(first + 1);
  const added = random.pick(random.pick(others).blocks);
  return [...blocks.slice(0, at), { ...added, kind: "p" }, ...blocks.slice(at)];
}

/** Between two words of the passage, as a block of its own: the paragraph is cut in two around it. */
function advert({ blocks, random }: Edited): readonly SourceBlock[] {
  const { first, last } = selectedBlocks(blocks);
  const at = first + random.below(last - first + 1);
  const block = blocks[at];
  if (block === undefined) return blocks;
  const from = Math.max(0, block.text.indexOf(START));
  const end = block.text.indexOf(END);
  const spaces = [...block.text.matchAll(/ /g)]
    .map(({ index }) => index)
    .filter((space) => space > from && (end < 0 || space < end));
  // Nothing to be put inside a single word: next to it then.
  const nearest = block.text.indexOf(" ", Math.max(from, end));
  const cutAt = spaces.length > 0 ? random.pick(spaces) : nearest < 0 ? block.text.length : nearest;
  const aside: SourceBlock = { kind: "aside", text: random.pick(ADVERTS) };
  const halves = [block.text.slice(0, cutAt), block.text.slice(cutAt)].filter((text) => text !== "");
  const [head = "", tail] = halves;
  const after = tail === undefined ? [] : [{ ...block, text: tail }];
  return [...blocks.slice(0, at), { ...block, text: head }, aside, ...after, ...blocks.slice(at + 1)];
}

/** The paragraphs of the passage stay together, the others change places around them. */
function reordered(blocks: readonly SourceBlock[], random: Random): readonly SourceBlock[] {
  const { first, last } = selectedBlocks(blocks);
  const groups: (readonly SourceBlock[])[] = blocks.flatMap((block, at) => {
    if (at === first) return [blocks.slice(first, last + 1)];
    return at > first && at <= last ? [] : [[block]];
  });
  return groups
    .map((group) => ({ group, order: random.next() }))
    .toSorted((one, other) => one.order - other.order)
    .flatMap(({ group }) => group);
}

function cut(blocks: readonly SourceBlock[], random: Random): readonly SourceBlock[] {
  const at = 1 + random.below(blocks.length - 1);
  const block = blocks[at];
  if (block === undefined) return blocks;
  const middle = block.text.indexOf(" ", random.below(block.text.length));
  const kept = middle < 0 ? block.text : `${block.text.slice(0, middle)}…`;
  const text =
    blocks
      .slice(0, at)
      .map((each) => each.text)
      .join("") + kept;
  // What is cut within the passage is cut off at its end.
  const ended = text.includes(START) && !text.includes(END) ? kept + END : kept;
  const left = [...blocks.slice(0, at), { ...block, text: ended }];
  return text.includes(START) ? left : left.map((each) => ({ ...each, text: unmarked(each.text) }));
}

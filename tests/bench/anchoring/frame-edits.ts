import type { Random } from "../random";
import type { Edit, Edited, Outcome } from "./edit";
import { END, START } from "./marks";
import type { SourceBlock, SourcePage } from "./source-page";

/** A piece of a passage: a word, and where it is. */
type Piece = { readonly block: number; readonly at: number; readonly word: string };

const PIECE = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** Of four letters or more, and no fact by themselves. Not the recogniser's list: that one is what is tried here. */
const COMMON = new Set(
  `dans pour avec sans cette leur leurs elle elles nous vous mais donc dont plus moins très tout tous toute toutes être avoir
sont était étaient sera serait fait font peut comme aussi ainsi entre après avant depuis pendant selon contre vers chez sous
that this these those with from have been were will would could should they them their there where which what when than
then some many more most other into over under about after before while also only such both each very does said says`.split(
    /\s+/,
  ),
);
const NEGATIONS: Readonly<Record<string, readonly string[]>> = {
  fr: ["pas", "jamais", "sans", "aucunement"],
  en: ["not", "never", "without", "hardly"],
};
/** Two words that begin with as many letters may be forms of one. */
const STEM = 3;

/** Another statement in the frame of the passage; around it the page stays as it was. To be anchored on it is harm. */
export const frameEdits: readonly Edit[] = [
  {
    name: "other content words in the same frame",
    apply: (edited) => reworded(edited, (pieces, random) => most(pieces, 0.5 + random.next() / 2, random)),
  },
  {
    name: "half of the content words others",
    apply: (edited) => reworded(edited, (pieces, random) => most(pieces, 0.5, random)),
  },
  { name: "one fact changed", apply: (edited) => reworded(edited, (pieces, random) => [random.pick(pieces)]) },
  { name: "negation put in", apply: negated },
];

function reworded(
  { blocks, others, random }: Edited,
  choose: (pieces: readonly Piece[], random: Random) => readonly Piece[],
): Outcome | undefined {
  const pieces = piecesOf(blocks).filter(({ word }) => isContent(word));
  if (pieces.length === 0) return undefined;
  const chosen = choose(pieces, random);
  const vocabulary = contentOf(others);
  return { blocks: replaced(blocks, chosen, ({ word }) => another(word, vocabulary, random)), reworded: true };
}

function negated({ page, blocks, random }: Edited): Outcome | undefined {
  const inner = piecesOf(blocks).slice(1);
  if (inner.length === 0) return undefined;
  const negation = random.pick(NEGATIONS[page.lang] ?? []);
  return { blocks: replaced(blocks, [random.pick(inner)], ({ word }) => `${negation} ${word}`), reworded: true };
}

/** A share of the pieces, rounded up: one at least. */
function most(pieces: readonly Piece[], share: number, random: Random): readonly Piece[] {
  return pieces
    .map((piece) => ({ piece, order: random.next() }))
    .toSorted((one, other) => one.order - other.order)
    .slice(0, Math.ceil(share * pieces.length))
    .map(({ piece }) => piece);
}

function piecesOf(blocks: readonly SourceBlock[]): readonly Piece[] {
  let inside = false;
  return blocks.flatMap(({ text }, block) => {
    const from = text.indexOf(START);
    const to = text.indexOf(END);
    const first = inside ? 0 : from < 0 ? text.length : from;
    inside = (inside || from >= 0) && to < 0;
    return [...text.matchAll(PIECE)]
      .filter(({ index }) => index >= first && (to < 0 || index < to))
      .map(({ index, 0: word }) => ({ block, at: index, word }));
  });
}

function replaced(
  blocks: readonly SourceBlock[],
  pieces: readonly Piece[],
  change: (piece: Piece) => string,
): readonly SourceBlock[] {
  const texts = blocks.map(({ text }) => text);
  // From the end, so that what comes before stays where it is.
  for (const piece of pieces.toSorted((one, other) => other.at - one.at)) {
    const { block, at, word } = piece;
    const text = texts[block] ?? "";
    texts[block] = text.slice(0, at) + change(piece) + text.slice(at + word.length);
  }
  return blocks.map((block, at) => ({ ...block, text: texts[at] ?? "" }));
}

function isContent(word: string): boolean {
  return /\p{N}/u.test(word) || (word.length >= 4 && !COMMON.has(word.toLowerCase()));
}

function contentOf(pages: readonly SourcePage[]): readonly string[] {
  return pages.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.match(PIECE) ?? [])).filter(isContent);
}

/** A number for a number, a name for a name, a word for a word, and none that could be the same one in another form. */
function another(word: string, vocabulary: readonly string[], random: Random): string {
  const kind = kindOf(word);
  const stem = word.toLowerCase().slice(0, STEM);
  const others = vocabulary.filter((other) => kindOf(other) === kind && !other.toLowerCase().startsWith(stem));
  return random.pick(others);
}

function kindOf(word: string): "number" | "name" | "word" {
  if (/\p{N}/u.test(word)) return "number";
  return /^\p{Lu}/u.test(word) ? "name" : "word";
}

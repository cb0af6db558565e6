import type { Random } from "../random";
import type { Edit, Edited } from "./edit";
import { END, WORD } from "./marks";
import type { SourceBlock, SourcePage } from "./source-page";

const LETTERS = "abcdefghijlmnoprstuvéè";

/** Edits of words and letters, over the whole page: the passage stays, more or less. */
export const wordEdits: readonly Edit[] = [
  { name: "typos in 5 % of words", apply: (edited) => ({ blocks: everyWord(edited, 0.05, typo) }) },
  ...[2, 5, 10, 20, 30].map(
    (percent): Edit => ({
      name: `${percent} % of words`,
      apply: (edited) => ({ blocks: everyWord(edited, percent / 100, otherWord) }),
    }),
  ),
  { name: "typography", apply: ({ blocks, random }) => ({ blocks: typography(blocks, random) }) },
];

function everyWord(
  { blocks, others, random }: Edited,
  share: number,
  change: (word: string, random: Random, vocabulary: readonly string[]) => string,
): readonly SourceBlock[] {
  const vocabulary = wordsOf(others);
  return blocks.map((block) => ({
    ...block,
    text: block.text.replace(WORD, (word, at: number) => {
      if (!random.chance(share)) return word;
      const changed = change(word, random, vocabulary);
      // What is added after the last word of the passage is not of the passage.
      return block.text[at + word.length] === END ? (changed.split(" ")[0] ?? "") : changed;
    }),
  }));
}

/** Most editing replaces a word; some is adding or taking away. */
function otherWord(word: string, random: Random, vocabulary: readonly string[]): string {
  const kind = random.next();
  if (kind < 0.6) return random.pick(vocabulary);
  return kind < 0.8 ? "" : `${word} ${random.pick(vocabulary)}`;
}

function typo(word: string, random: Random): string {
  const at = random.below(word.length);
  const kind = random.below(4);
  if (kind === 0) return word.slice(0, at) + random.pick([...LETTERS]) + word.slice(at);
  if (kind === 1 && word.length > 2) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2 && at + 1 < word.length) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  return word.slice(0, at) + random.pick([...LETTERS]) + word.slice(at + 1);
}

export function wordsOf(pages: readonly SourcePage[]): readonly string[] {
  return pages.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.match(WORD) ?? []));
}

/** Another system has set the page: its quotation marks, spaces, apostrophes, and its way with accents. */
const SETTINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[’']/g, ["'", "’", "ʼ"]],
  [/« ?/g, ["«\u00a0", "“", '"', "«\u202f"]],
  [/ ?»/g, ["\u00a0»", "”", '"', "\u202f»"]],
  [/“/g, ['"', "« "]],
  [/”/g, ['"', " »"]],
  [/ ([:;!?%])/g, ["\u00a0$1", "\u202f$1", "$1"]],
  [/œ/g, ["oe", "œ"]],
  [/…/g, ["...", "…"]],
  [/(?<=\d) (?=\d)/g, ["\u202f", "\u00a0"]],
  [/(?<=\p{L}{4})(?=\p{L}{4})/gu, ["", "", "", "\u00ad"]],
  [/ – /g, [" - ", " — "]],
];

function typography(blocks: readonly SourceBlock[], random: Random): readonly SourceBlock[] {
  const setting = SETTINGS.map(([pattern, choices]) => [pattern, random.pick(choices)] as const);
  const decomposed = random.chance(0.5);
  return blocks.map((block) => {
    const text = setting.reduce((given, [pattern, choice]) => given.replace(pattern, choice), block.text);
    return { ...block, text: decomposed ? text.normalize("NFD") : text };
  });
}

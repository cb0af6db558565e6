import { tokens } from "@/core/matching/tokens";
import type { ReadArticle, ReadBlock } from "./article";
import { NOTHING, type Sense, type SenseRule, type Weighed } from "./sense-rule";

/** Words around a mention within which a cue counts whole. */
const NEAR_WORDS = 40;
const NEAR = 1;
const MOST_NEAR = 4;
const FAR = 0.5;
const MOST_FAR = 2;
const AGAINST = -2;
const MOST_AGAINST = -6;
/** Endings that leave a cue the same word: plural and feminine. */
const ENDINGS = ["", "s", "x", "e", "es"];

export const cues: SenseRule = {
  name: "cues",
  weigh(sense, article) {
    const wanted = (sense.entry.cues?.for ?? []).filter((cue) => isIn(article.vocabulary, cue) && isOther(cue, sense));
    if (wanted.length === 0) return NOTHING;
    const near = wanted.filter((cue) => isNear(cue, sense));
    const far = wanted.filter((cue) => !near.includes(cue) && isAnywhere(cue, article));
    const points = Math.min(near.length * NEAR, MOST_NEAR) + Math.min(far.length * FAR, MOST_FAR);
    return points === 0 ? NOTHING : { points, evidence: { type: "cue", words: [...near, ...far].slice(0, 4) } };
  },
};

export const againstCues: SenseRule = {
  name: "against",
  weigh(sense, article): Weighed {
    const against = (sense.entry.cues?.against ?? []).filter(
      (cue) => isIn(article.vocabulary, cue) && isNear(cue, sense),
    );
    if (against.length === 0) return NOTHING;
    const points = Math.max(against.length * AGAINST, MOST_AGAINST);
    return { points, evidence: { type: "against", words: against.slice(0, 4) } };
  },
};

/** A cue that is the form itself says nothing. */
function isOther(cue: string, { mentions }: Sense): boolean {
  return wordsOf(cue).join(" ") !== mentions[0]?.span.key;
}

/** Most cues are refused here: one look-up each, whatever the length of the article. */
function isIn(vocabulary: ReadonlySet<string>, cue: string): boolean {
  const words = wordsOf(cue);
  const last = words.at(-1);
  if (last === undefined) return false;
  return (
    words.slice(0, -1).every((word) => vocabulary.has(word)) && ENDINGS.some((ending) => vocabulary.has(last + ending))
  );
}

function isNear(cue: string, { mentions }: Sense): boolean {
  return mentions.some(({ block, span }) =>
    placesOf(cue, block).some((at) => at >= span.first - NEAR_WORDS && at <= span.last + NEAR_WORDS),
  );
}

function isAnywhere(cue: string, { context, blocks }: ReadArticle): boolean {
  return wordsOf(cue).length === 1 || [...context, ...blocks].some((block) => placesOf(cue, block).length > 0);
}

/** Where a cue begins in a block, in words. */
function placesOf(cue: string, { positions, words }: ReadBlock): readonly number[] {
  const wanted = wordsOf(cue);
  const [first] = wanted;
  const last = wanted.at(-1);
  if (first === undefined || last === undefined) return [];
  if (wanted.length === 1) return ENDINGS.flatMap((ending) => positions.get(first + ending) ?? []);
  return (positions.get(first) ?? []).filter((at) =>
    wanted.every((word, index) => {
      const key = words[at + index]?.key ?? "";
      return index === wanted.length - 1
        ? key.startsWith(last) && ENDINGS.includes(key.slice(last.length))
        : key === word;
    }),
  );
}

const known = new Map<string, readonly string[]>();

function wordsOf(cue: string): readonly string[] {
  let words = known.get(cue);
  if (words === undefined) {
    words = tokens(cue).map(({ key }) => key);
    known.set(cue, words);
  }
  return words;
}

import { tokens } from "@/core/matching/tokens";
import type { ReadArticle } from "./article";
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
    const wanted = (sense.entry.cues?.for ?? []).filter((cue) => isOther(cue, sense));
    if (wanted.length === 0) return NOTHING;
    const around = windows(sense);
    const near = wanted.filter((cue) => around.some((text) => has(text, cue)));
    const far = wanted.filter((cue) => !near.includes(cue) && everywhere(article).some((text) => has(text, cue)));
    const points = Math.min(near.length * NEAR, MOST_NEAR) + Math.min(far.length * FAR, MOST_FAR);
    return points === 0 ? NOTHING : { points, evidence: { type: "cue", words: [...near, ...far].slice(0, 4) } };
  },
};

export const againstCues: SenseRule = {
  name: "against",
  weigh(sense): Weighed {
    const around = windows(sense);
    const against = (sense.entry.cues?.against ?? []).filter((cue) => around.some((text) => has(text, cue)));
    if (against.length === 0) return NOTHING;
    const points = Math.max(against.length * AGAINST, MOST_AGAINST);
    return { points, evidence: { type: "against", words: against.slice(0, 4) } };
  },
};

/** A cue that is the form itself says nothing. */
function isOther(cue: string, { mentions }: Sense): boolean {
  return keyOf(cue) !== mentions[0]?.span.key;
}

function windows({ mentions }: Sense): readonly string[] {
  return mentions.map(({ block, span }) => {
    const words = block.words.slice(Math.max(0, span.first - NEAR_WORDS), span.last + 1 + NEAR_WORDS);
    return ` ${words.map(({ key }) => key).join(" ")} `;
  });
}

function everywhere({ context, blocks }: ReadArticle): readonly string[] {
  return [...context, ...blocks].map(({ folded }) => folded);
}

function has(folded: string, cue: string): boolean {
  const key = keyOf(cue);
  return key !== "" && ENDINGS.some((ending) => folded.includes(` ${key}${ending} `));
}

const keys = new Map<string, string>();

function keyOf(cue: string): string {
  let key = keys.get(cue);
  if (key === undefined) {
    key = tokens(cue)
      .map((word) => word.key)
      .join(" ");
    keys.set(cue, key);
  }
  return key;
}

import type { Place } from "./place";

export type Verdict =
  | { readonly state: "anchored"; readonly place: Place; readonly score: number; readonly reason: "moved" | "edited" }
  | {
      readonly state: "to-check";
      readonly place: Place;
      readonly score: number;
      readonly reason: "several" | "surroundings" | "edited";
    }
  | { readonly state: "lost"; readonly score: number };

/** The thresholds, set on the pages of tests/bench/anchoring/tuned and on nothing else. */
const RULES = {
  /** All the words are there: one side, or all together, must be mostly as it was. */
  same: { side: 0.7, score: 0.55 },
  /** All that say something, some of them misspelt. */
  edited: { words: 0.75, side: 0.6, score: 0.6 },
  /** Fewer letters are in many places: the words next to them must be there too, on both sides. */
  short: { letters: 40, near: 0.4, nearMean: 0.5 },
  /** Unless all that stood around is there, only farther away: a box has come in between. */
  pushed: { bothSides: 0.85, score: 0.9 },
  /** Of what stood farther away: a sentence quoted elsewhere has none of it, a paragraph moved keeps one side. */
  far: { most: 0.85, mean: 0.5 },
  /** Worth showing to the reader. */
  check: { words: 0.3, score: 0.4 },
  /** Another place this near in score makes it a guess; less is enough where nothing at all has changed. */
  margin: { edited: 0.12, same: 0.03, sameFrom: 0.97 },
  /** Two places as good as one another. */
  tie: 0.01,
  /** What a whole paragraph is worth against a sentence copied from it, and the words next to the quote against none. */
  paragraph: 0.15,
  near: 0.05,
} as const;

/** What is judged by of a quote: its folded letters, and whether its words stood in several places of the article. */
export type Judged = { readonly letters: number; readonly isRepeated: boolean };

/**
 * Judges places for a quote: the best one is anchored, to be checked or refused.
 * @param distance of a place from where the passage was, which decides between equals only
 */
export function verdict(places: readonly Place[], quote: Judged, distance: (place: Place) => number): Verdict {
  const ranked = places.toSorted((one, other) => rank(other) - rank(one));
  const [first] = ranked;
  const equals = ranked.filter((place) => first !== undefined && rank(place) >= rank(first) - RULES.tie);
  const [best] = equals.toSorted((one, other) => distance(one) - distance(other));
  if (best === undefined) return { state: "lost", score: 0 };
  const { score } = best;
  const rival = ranked.find((other) => other.first >= best.last || other.last <= best.first);
  const several = rival !== undefined && isRival(rival, best);
  const exact = best.words > 0.999 && best.same;
  if (!several && agrees(best, quote)) {
    return { state: "anchored", place: best, score, reason: exact ? "moved" : "edited" };
  }
  if (score < RULES.check.score || best.words < RULES.check.words) return { state: "lost", score };
  return { state: "to-check", place: best, score, reason: !exact ? "edited" : several ? "several" : "surroundings" };
}

/** Whether a place alone would do for a quote. */
export function agrees(place: Place, { letters, isRepeated }: Judged): boolean {
  const { words, ends, before, after, near, far, score, paragraph } = place;
  const { same, edited, short } = RULES;
  // Another fact in the same sentence is for the reader to see, whatever stands around it.
  if (!place.same) return false;
  if (paragraph) return true;
  // Of lines that differ in an hour or a place the wrong one reads like the right one, its neighbours included.
  if (isCopy(far) || (isRepeated && !place.framed)) return false;
  const isShort = letters < short.letters;
  const most = Math.max(before ?? 0, after ?? 0);
  const least = Math.min(before ?? 1, after ?? 1);
  const isPushed = least >= RULES.pushed.bothSides && score >= RULES.pushed.score;
  if (isShort && (!ends || (!isPushed && !isNear(near)))) return false;
  if (words > 0.999) return most >= same.side || score >= same.score;
  return words >= edited.words && most >= edited.side && score >= edited.score;
}

function isNear({ before, after }: Place["near"]): boolean {
  const sides = [before, after].filter((side) => side !== undefined);
  if (sides.length === 0) return true;
  const mean = sides.reduce((sum, side) => sum + side, 0) / sides.length;
  return mean >= RULES.short.nearMean && sides.every((side) => side >= RULES.short.near);
}

/** A copy of the sentence is none to a place that is not one, nor is a word in an advert that has come in between. */
function isRival(rival: Place, best: Place): boolean {
  const { edited, same, sameFrom } = RULES.margin;
  if (isCopy(rival.far) && !isCopy(best.far)) return false;
  if (nearness(rival) === 0 && nearness(best) > 0) return false;
  return worth(best) - worth(rival) < (best.score >= sameFrom ? same : edited);
}

function worth({ score, paragraph }: Place): number {
  return score + (paragraph ? RULES.paragraph : 0);
}

function rank(place: Place): number {
  return worth(place) + RULES.near * nearness(place);
}

function nearness({ near }: Place): number {
  return (near.before ?? 0) + (near.after ?? 0);
}

function isCopy(far: Place["far"]): boolean {
  return far !== undefined && far.most < RULES.far.most && far.mean < RULES.far.mean;
}

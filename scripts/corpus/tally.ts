import { isConcept, type Outcome } from "./measure";

/** Counts of one group of outcomes. An ambiguous mark is a find whose sense is not told: recall yes, accuracy no. */
export type Tally = {
  readonly expected: number;
  readonly right: number;
  readonly unsure: number;
  readonly wrongSense: number;
  readonly missed: number;
  readonly falseMarks: number;
};

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (verdict: Outcome["verdict"]) => outcomes.filter((each) => each.verdict === verdict).length;
  const [right, unsure, wrongSense, missed] = [count("right"), count("unsure"), count("wrong-sense"), count("missed")];
  return {
    expected: right + unsure + wrongSense + missed,
    right,
    unsure,
    wrongSense,
    missed,
    falseMarks: count("false-mark"),
  };
}

/** Of what should be marked, the share that is, with its sense. */
export function recallOf({ expected, right }: Tally): number {
  return expected === 0 ? 1 : right / expected;
}

/** Of what is marked as sure, the share that is right. */
export function precisionOf({ right, wrongSense, falseMarks }: Tally): number {
  const marked = right + wrongSense + falseMarks;
  return marked === 0 ? 1 : right / marked;
}

/** Of what is found with a sense, the share with the right one. */
export function senseAccuracyOf({ right, wrongSense }: Tally): number {
  return right + wrongSense === 0 ? 1 : right / (right + wrongSense);
}

/** Outcomes by group: names and concepts, then each kind. */
export function byGroup(outcomes: readonly Outcome[]): ReadonlyMap<string, Tally> {
  const groups = new Map<string, Outcome[]>();
  const add = (group: string, outcome: Outcome): void => {
    groups.set(group, [...(groups.get(group) ?? []), outcome]);
  };
  for (const outcome of outcomes) add(isConcept(outcome.kind) ? "concepts" : "names", outcome);
  for (const outcome of outcomes.toSorted((a, b) => a.kind.localeCompare(b.kind))) add(`  ${outcome.kind}`, outcome);
  return new Map([...groups].map(([group, own]) => [group, tallyOf(own)]));
}

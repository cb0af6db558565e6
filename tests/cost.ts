/** Enough that one of them runs undisturbed on a machine that does other things. */
const RUNS = 3;
const TIMES = 8;

/** How many times as long as another a work takes, by the quickest run of each: what slows a machine slows both. */
export function costBeside(work: () => unknown, other: () => unknown): number {
  let [least, beside] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < RUNS; run += 1) {
    beside = Math.min(beside, took(other));
    least = Math.min(least, took(work));
  }
  return least / beside;
}

/** More than this is no noise about a linear cost, and far from a square's. */
export const LINEAR_AT_MOST = 24;
/** A collection of garbage in each of the longer runs is rare, and not three times in a row; a square stays a square. */
const TRIALS = 3;

/** How many times as long eight times the size takes: about 8 where the cost is that of reading, 64 where it is its square. */
export function growth(work: (size: number) => unknown, size: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < TRIALS && least > LINEAR_AT_MOST; trial += 1) {
    const ratio = costBeside(
      () => work(size * TIMES),
      () => work(size),
    );
    least = Math.min(least, ratio);
  }
  return least;
}

function took(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

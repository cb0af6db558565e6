export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (low + high) / 2;
}

export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const begun = performance.now();
  const value = work();
  return { ms: performance.now() - begun, value };
}

/**
 * Times every piece of work once a round, in turn, so that a disturbance of the machine falls on all alike.
 * @returns the times of each, by name
 */
export function interleaved(
  works: ReadonlyMap<string, () => unknown>,
  rounds: number,
  warmUps: number,
): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>([...works.keys()].map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, work] of works) {
      const { ms } = timed(work);
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  return times;
}

/** Longest run of our own work before the page gets its turn, in ms: half of a 60 Hz frame. */
export const SLICE_MS = 8;

/** Lets the page work; `scheduler.yield` comes back sooner than a timer (Chrome 129, Firefox 142). */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (typeof scheduler?.yield === "function") return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Goes through steps in slices of `SLICE_MS`. @returns what they end with; undefined when aborted */
export async function whole<T>(steps: Iterator<unknown, T>, signal: AbortSignal): Promise<T | undefined> {
  let begun = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await nextTurn();
    if (signal.aborted) return undefined;
    begun = performance.now();
  }
}

/** Takes items from a generator in slices of `SLICE_MS`, giving the page its turn between two. */
export async function inSlices<T>(items: Iterator<T>, take: (item: T) => void, signal: AbortSignal): Promise<void> {
  let begun = performance.now();
  for (let next = items.next(); next.done !== true; next = items.next()) {
    take(next.value);
    if (performance.now() - begun < SLICE_MS) continue;
    await nextTurn();
    if (signal.aborted) return;
    begun = performance.now();
  }
}

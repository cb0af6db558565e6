/** Longest run of our own work before the page gets its turn, in ms: half of a 60 Hz frame. */
export const SLICE_MS = 8;

/** Longest wait for our turn on a page that never rests, in ms. */
const LONGEST_WAIT_MS = 50;

type Scheduler = { postTask(task: () => void, options: { readonly priority: "background" }): Promise<void> };

/**
 * Lets the page work and draw: we come back when it has nothing else to do (Chrome 94, Firefox 142). `scheduler.yield` came
 * back before the page's frames, so that one slice followed the other until Chromium drew one by force.
 */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler === undefined) return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT_MS);
    void scheduler.postTask(
      () => {
        clearTimeout(timer);
        resolve();
      },
      { priority: "background" },
    );
  });
}

/**
 * Goes through steps in slices of `SLICE_MS`, the first in a turn of its own: what came before it in its task may have
 * taken as long. @returns what they end with; undefined when aborted
 */
export async function whole<T>(steps: Iterator<unknown, T>, signal: AbortSignal): Promise<T | undefined> {
  await nextTurn();
  if (signal.aborted) return undefined;
  let begun = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await nextTurn();
    if (signal.aborted) return undefined;
    begun = performance.now();
  }
}

/** Goes on through steps in such slices, to the next that gives something. @returns undefined at their end, or when aborted */
export async function nextOf<T>(steps: Iterator<T | undefined>, signal: AbortSignal): Promise<T | undefined> {
  await nextTurn();
  let begun = performance.now();
  while (!signal.aborted) {
    const { value, done } = steps.next();
    if (done || value !== undefined) return value;
    if (performance.now() - begun < SLICE_MS) continue;
    await nextTurn();
    begun = performance.now();
  }
  return undefined;
}

/** Takes items from a generator in such slices. */
export async function inSlices<T>(items: Iterator<T>, take: (item: T) => void, signal: AbortSignal): Promise<void> {
  await nextTurn();
  if (signal.aborted) return;
  let begun = performance.now();
  for (let next = items.next(); next.done !== true; next = items.next()) {
    take(next.value);
    if (performance.now() - begun < SLICE_MS) continue;
    await nextTurn();
    if (signal.aborted) return;
    begun = performance.now();
  }
}

import type { WaitOptions } from "./types";

/** Long, for a machine that runs two browsers and their tests on two cores; nothing waits so long unless it fails. */
const DEADLINE_MS = 60_000;
const INTERVAL_MS = 50;
/** What has not come soon is asked for less often: each look costs both sides what they do it with. */
const SLOWEST_MS = 200;
const SLOWING = 1.5;

/** Asks until the answer is neither false, null nor undefined; throws the sentence at the deadline. */
export async function waitFor<Result>(
  probe: () => Result | Promise<Result>,
  sentence: string,
  { timeout = DEADLINE_MS, interval = INTERVAL_MS }: WaitOptions = {},
): Promise<Exclude<Result, false | null | undefined>> {
  const deadline = performance.now() + timeout;
  let reason = "";
  let pause = interval;
  for (;;) {
    try {
      const answer = await probe();
      if (isGiven(answer)) return answer;
      reason = "";
    } catch (error) {
      // A page between two documents cannot answer; what it said is told only if it never recovers.
      reason = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (performance.now() > deadline) throw new Error(`${sentence}${reason}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.max(interval, Math.min(pause * SLOWING, SLOWEST_MS));
  }
}

function isGiven<Result>(answer: Result): answer is Exclude<Result, false | null | undefined> {
  return answer !== false && answer !== null && answer !== undefined;
}

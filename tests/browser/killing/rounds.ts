import { waitFor } from "../driver/wait-for";
import { type Keeping, MOST_PASSAGES, numberOf } from "./keeping";

/** What was seen in a round: how many passages were acknowledged before the end, and what is there of them after it. */
export type Round = {
  readonly acknowledged: number;
  /** Acknowledged since the profile began, and on the disk. */
  readonly found: number;
  /** Acknowledged, and not on the disk: never any. */
  readonly lost: readonly number[];
  /** On the disk though nobody was told so: the one that was under way, at the most. */
  readonly unasked: number;
};

/** Kept so far, by the tests' own count. */
export type Count = { next: number; readonly acknowledged: Set<number> };

export function newCount(): Count {
  return { next: 0, acknowledged: new Set() };
}

/**
 * Keeps passage after passage, and kills the browser after some milliseconds, wherever it is.
 * @param least so many are acknowledged before the milliseconds begin, however slow the machine
 */
export async function killRound(keeping: Keeping, count: Count, afterMs: number, least = 0): Promise<[Keeping, Round]> {
  const before = count.acknowledged.size;
  const keeper = keepOn(keeping, count);
  await waitFor(() => count.acknowledged.size >= before + least, `Not even ${least} passages were kept.`);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  const next = await keeping.kill();
  await keeper;
  return [next, await roundOf(next, count, before)];
}

/** Keeps passage after passage, and stops the worker alone after some milliseconds; the page and its reader go on. */
export async function workerRound(keeping: Keeping, count: Count, afterMs: number): Promise<Round> {
  const before = count.acknowledged.size;
  let stop = false;
  const keeper = keepOn(keeping, count, () => stop);
  // The first passage wakes what the page has not needed yet; the moment is one amid the others.
  await waitFor(() => count.acknowledged.size > before, "No passage was kept.");
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  // What is under way goes on; a next passage would wake the background at once.
  stop = true;
  await keeping.browser.stopWorker();
  await keeper;
  return roundOf(keeping, count, before);
}

/** Until it is told to stop, or the browser answers no more. */
async function keepOn(keeping: Keeping, count: Count, isOver = () => false): Promise<void> {
  while (!isOver()) {
    const number = count.next % MOST_PASSAGES;
    count.next += 1;
    try {
      if (await keeping.keep(number)) count.acknowledged.add(number);
    } catch {
      return;
    }
  }
}

async function roundOf(keeping: Keeping, { acknowledged }: Count, before: number): Promise<Round> {
  const there = new Set((await keeping.notes()).map(numberOf));
  return {
    acknowledged: acknowledged.size - before,
    found: [...acknowledged].filter((number) => there.has(number)).length,
    lost: [...acknowledged].filter((number) => !there.has(number)),
    unasked: [...there].filter((number) => !acknowledged.has(number)).length,
  };
}

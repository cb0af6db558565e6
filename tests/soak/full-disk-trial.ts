import { type Keeping, numberOf } from "@/tests/browser/killing/keeping";
import type { SmallDisk } from "./small-disk";

/** A browser has room within its own files for some more; then it must refuse. */
const MOST_TRIES = 200;

/** One browser on one small disk, and what it has acknowledged so far. */
export type Trial = {
  /** Another one after each end of the browser. */
  keeping: Keeping;
  readonly disk: SmallDisk;
  readonly acknowledged: Set<number>;
  readonly say: (line: string) => void;
};

/** Passage after passage; the first that is refused ends it. */
export async function keepUntilRefused({ keeping, disk, acknowledged }: Trial): Promise<number> {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const number = Math.max(...acknowledged) + 1;
    disk.fill();
    if (!(await keeping.keep(number))) return number;
    acknowledged.add(number);
  }
  throw new Error(`${MOST_TRIES} notes were acknowledged on a disk that is full.`);
}

/** There is room: what is not kept now is a fault. */
export async function keepWithRoom({ keeping, acknowledged }: Trial, number: number): Promise<void> {
  if (!(await keeping.keep(number))) throw new Error(`There is room again, and passage ${number} was not kept.`);
  acknowledged.add(number);
}

export async function lostOf({ keeping, acknowledged }: Trial): Promise<readonly number[]> {
  const there = new Set((await keeping.notes()).map(numberOf));
  return [...acknowledged].filter((number) => !there.has(number));
}

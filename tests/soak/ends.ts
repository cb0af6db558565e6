import type { BrowserName } from "@/tests/browser/driver/types";
import { type Keeping, MOST_PASSAGES, startKeeping } from "@/tests/browser/killing/keeping";
import { killRound, newCount, type Round, workerRound } from "@/tests/browser/killing/rounds";
import type { Outcome } from "./outcome";

/** Longest time of keeping before an end, in ms. */
const LONGEST_MS = 1_500;
/** A page has so many passages, and a round keeps fewer than the rest: then a new profile begins with none. */
const FULL = MOST_PASSAGES * 0.75;

type Seen = { ends: number; profiles: number; acknowledged: number; found: number; lost: number; unasked: number };

/**
 * Keeps notes in a loop, and ends the browser (or its background alone) at random moments. After each end every note
 * that was ever acknowledged on the profile is looked for on the disk.
 */
export async function soakEnds(name: BrowserName, what: "kill" | "worker", times: number): Promise<Outcome> {
  const begun = Date.now();
  const seen: Seen = { ends: 0, profiles: 1, acknowledged: 0, found: 0, lost: 0, unasked: 0 };
  let keeping = await startKeeping(name);
  let count = newCount();
  let last: Round | undefined;
  try {
    while (seen.ends < times && seen.lost === 0) {
      if (count.next > FULL) {
        take(seen, last);
        last = undefined;
        await keeping.close();
        keeping = await startKeeping(name);
        count = newCount();
        seen.profiles += 1;
      }
      const moment = Math.floor(Math.random() * LONGEST_MS);
      [keeping, last] = await endOnce(what, keeping, count, moment);
      seen.ends += 1;
      seen.acknowledged += last.acknowledged;
      seen.lost += last.lost.length;
      console.log(
        `${name}: ${what} ${seen.ends} after ${moment} ms: ${last.acknowledged} acknowledged, ${last.lost.length} lost`,
      );
    }
  } finally {
    take(seen, last);
    // What was counted is told even if the browser could not be started again.
    console.log(sentence(name, what, seen, Date.now() - begun));
    await keeping.close();
  }
  return seen.lost === 0 && seen.acknowledged > 0 ? "kept" : "lost";
}

async function endOnce(
  what: "kill" | "worker",
  keeping: Keeping,
  count: ReturnType<typeof newCount>,
  moment: number,
): Promise<[Keeping, Round]> {
  return what === "kill" ? killRound(keeping, count, moment) : [keeping, await workerRound(keeping, count, moment)];
}

/** What stands on a profile is counted once, after its last round. */
function take(seen: Seen, last: Round | undefined): void {
  seen.found += last?.found ?? 0;
  seen.unasked += last?.unasked ?? 0;
}

function sentence(name: BrowserName, what: string, seen: Seen, ms: number): string {
  const { ends, profiles, acknowledged, found, lost, unasked } = seen;
  const minutes = (ms / 60_000).toFixed(1);
  return `${name}: ${what}: ended ${ends} times on ${profiles} profiles in ${minutes} minutes; ${acknowledged} notes acknowledged, ${found} of them found, ${lost} lost; ${unasked} more on the disk that were under way`;
}

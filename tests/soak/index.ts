// npm run soak -- kill|worker [--times=N] [--browser=chromium|firefox]
// Keeps notes in a loop on a real profile, and ends the browser (or its background alone) at random moments.
import { argv, exit } from "node:process";
import type { BrowserName } from "@/tests/browser/driver/types";
import { startKeeping } from "@/tests/browser/killing/keeping";
import { killRound, newCount, type Round, workerRound } from "@/tests/browser/killing/rounds";

const TIMES = { kill: 100, worker: 200 } as const;
/** Longest time of keeping before the end, in ms. */
const LONGEST_MS = 1_500;

const [what] = argv.slice(2).filter((arg) => !arg.startsWith("--"));
if (what !== "kill" && what !== "worker") throw new Error("Say what is to end: npm run soak -- kill, or -- worker.");
const times = Number(optionOf("times") ?? TIMES[what]);
const named = optionOf("browser");
const browsers = (["chromium", "firefox"] as const).filter((name) => named === undefined || name === named);

let failed = false;
for (const name of browsers) failed = !(await soak(name, what)) || failed;
exit(failed ? 1 : 0);

async function soak(name: BrowserName, what: keyof typeof TIMES): Promise<boolean> {
  let keeping = await startKeeping(name);
  let count = newCount();
  const seen = { ends: 0, acknowledged: 0, lost: 0, unasked: 0 };
  while (seen.ends < times) {
    const moment = Math.floor(Math.random() * LONGEST_MS);
    const [next, round]: [typeof keeping, Round] =
      what === "kill" ? await killRound(keeping, count, moment) : [keeping, await workerRound(keeping, count, moment)];
    keeping = next;
    seen.ends += 1;
    seen.acknowledged += round.acknowledged;
    seen.lost += round.lost.length;
    console.log(
      `${name}: ${what} ${seen.ends} after ${moment} ms: ${round.acknowledged} acknowledged, ${round.lost.length} lost`,
    );
    if (round.lost.length > 0) break;
    // A page has so many passages; the next profile begins with none.
    if (count.next > 300) {
      seen.unasked += round.unasked;
      await keeping.close();
      keeping = await startKeeping(name);
      count = newCount();
    }
  }
  await keeping.close();
  const { ends, acknowledged, lost, unasked } = seen;
  console.log(
    `${name}: ended ${ends} times, ${acknowledged} notes acknowledged, ${lost} lost, ${unasked} kept unasked`,
  );
  return lost === 0 && acknowledged > 0;
}

function optionOf(option: string): string | undefined {
  const prefix = `--${option}=`;
  return argv.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}

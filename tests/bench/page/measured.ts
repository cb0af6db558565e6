import { median } from "@/tests/bench/measure";
import { type BenchBrowser, SIDES, type Side } from "./browser";
import { measureRivals, type Rivals } from "./highlighters";
import { calibrated, type Load, measuredLoad, rested } from "./load";
import { type BenchPage, formsForHighlighters } from "./pages";
import { type OwnWork, ownWork } from "./trace";

export const ROUNDS = 7;
const TRACES = 3;

/** All that was measured of one page. */
export type Measured = {
  readonly target: BenchPage;
  readonly found: number;
  readonly readMs: number;
  readonly forMs: number;
  readonly loads: Readonly<Record<Side, readonly Load[]>>;
  readonly traces: readonly OwnWork[];
  readonly forms: number;
  readonly rivals: Rivals | undefined;
};

/** Median over the loads of one side. */
export function medianOf({ loads }: Measured, side: Side, value: (load: Load) => number): number {
  return median(loads[side].map(value));
}

/** @param alone without the other highlighters, which take the most time */
export async function measurePage(browser: BenchBrowser, target: BenchPage, alone: boolean): Promise<Measured> {
  const { forMs, found, readMs } = await calibrated(browser, target);
  console.error(
    `${target.name}: ${found} terms found after ${Math.round(readMs)} ms; each load lasts ${Math.round(forMs)} ms.`,
  );
  const loads: Record<Side, Load[]> = { with: [], without: [], one: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
      loads[side].push(await measuredLoad(browser, side, target, forMs));
    }
  }
  const traces: OwnWork[] = [];
  for (let round = 0; round < TRACES; round += 1) traces.push(await tracedLoad(browser, target, forMs));
  const forms = formsForHighlighters();
  const rivals = alone ? undefined : await measureRivals(browser, target, forms, found);
  return { target, found, readMs, forMs, loads, traces, forms: forms.length, rivals };
}

async function tracedLoad(browser: BenchBrowser, target: BenchPage, forMs: number): Promise<OwnWork> {
  const { page } = await browser.newPage();
  try {
    const url = await rested(page, "with", target);
    const trace = await browser.traced(page, async () => {
      await page.goto(url, { waitUntil: "commit" });
      await new Promise((resolve) => setTimeout(resolve, forMs));
    });
    return ownWork(trace);
  } finally {
    await page.close();
  }
}

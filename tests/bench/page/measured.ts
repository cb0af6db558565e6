import { median } from "@/tests/bench/measure";
import { type BenchBrowser, SIDES, type Side } from "./browser";
import { measureRivals, type Rivals } from "./highlighters";
import { calibrated, type Load, measuredLoad, rested } from "./load";
import { type BenchPage, formsForHighlighters } from "./pages";
import { type OwnWork, ownWork } from "./trace";

/** How much is measured: loads of each side, traced loads, and which sides. */
type Extent = { readonly rounds: number; readonly traces: number; readonly sides: readonly Side[] };
const WHOLE: Extent = { rounds: 7, traces: 3, sides: SIDES };
/** Three pages in four minutes, on a machine that is quiet for no longer. */
const BRIEF: Extent = { rounds: 3, traces: 2, sides: ["with", "without"] };

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
export async function measurePage(
  browser: BenchBrowser,
  target: BenchPage,
  { alone, brief }: { readonly alone: boolean; readonly brief: boolean },
): Promise<Measured> {
  const extent = brief ? BRIEF : WHOLE;
  const { forMs, found, readMs } = await calibrated(browser, target);
  console.error(
    `${target.name}: ${found} terms found after ${Math.round(readMs)} ms; each load lasts ${Math.round(forMs)} ms.`,
  );
  const loads: Record<Side, Load[]> = { with: [], without: [], one: [] };
  for (let round = 0; round < extent.rounds; round += 1) {
    for (const side of round % 2 === 0 ? extent.sides : extent.sides.toReversed()) {
      loads[side].push(await measuredLoad(browser, side, target, forMs));
    }
  }
  const traces: OwnWork[] = [];
  for (let round = 0; round < extent.traces; round += 1) traces.push(await tracedLoad(browser, target, forMs));
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

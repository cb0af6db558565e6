import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import { callOf } from "@/tests/browser/driver/source";
import { waitFor } from "@/tests/browser/driver/wait-for";
import { type BenchBrowser, blank, HOSTS, type Side } from "./browser";
import { churnCost, type FrameCost, frameCost, readSeen, type Seen, walkAndRead } from "./in-page";
import type { BenchPage } from "./pages";

/** CPU time of the page's main thread, in ms. */
export type Spent = { readonly task: number; readonly script: number; readonly layout: number; readonly style: number };

export type Load = Spent &
  Seen & {
    readonly found: number | undefined;
    readonly cold: number;
    readonly warm: number;
    readonly frame: FrameCost;
    /** The page's own comings and goings (`churnCost`). */
    readonly churn: number;
    /** Megabytes of the page's JavaScript heap, ours included, after a collection. */
    readonly heap: number;
  };

/** Loads a page, lets it be for as long as our reader needs, and reads what its main thread has spent. */
export async function measuredLoad(browser: BenchBrowser, side: Side, target: BenchPage, forMs: number): Promise<Load> {
  const { page, session } = await browser.newPage();
  try {
    const url = await rested(page, side, target);
    const before = await startSpending(session);
    await page.goto(url, { waitUntil: "commit" });
    await sleep(forMs);
    const spent = await before();
    const found = side === "with" ? await browser.countMarks(url) : undefined;
    const seen: Seen = await page.evaluate(callOf(readSeen, []));
    const heap = await heapOf(session);
    const bound: ReturnType<typeof walkAndRead> = await page.evaluate(callOf(walkAndRead, []));
    const frame: FrameCost = await page.evaluate(callOf(frameCost, []));
    const churn: number = await page.evaluate(callOf(churnCost, []));
    return { ...spent, ...seen, found, cold: bound.cold, warm: bound.warm, frame, churn, heap };
  } finally {
    await page.close();
  }
}

/** How long our reader needs until it finds nothing more, with as much again for a slower moment; and what it finds. */
export async function calibrated(
  browser: BenchBrowser,
  target: BenchPage,
): Promise<{ readonly forMs: number; readonly found: number; readonly readMs: number }> {
  const { page } = await browser.newPage();
  try {
    const url = `http://${HOSTS.with}${target.path}`;
    await page.goto(url, { waitUntil: "commit" });
    const begun = performance.now();
    let [found, since] = [0, begun];
    await waitFor(
      async () => {
        const now = (await browser.countMarks(url)) ?? 0;
        if (now !== found) [found, since] = [now, performance.now()];
        return found > 0 && performance.now() - since > 2_500;
      },
      "The reader did not come to an end.",
      { timeout: 60_000, interval: 100 },
    );
    const readMs = since - begun;
    const { lastsMs } = target;
    return { forMs: lastsMs === undefined ? Math.max(1_500, readMs * 1.6 + 500) : lastsMs + 1_500, found, readMs };
  } finally {
    await page.close();
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN) / 2 ** 20;
}

/** Brings a tab into the site's own process, so that starting one is not measured. @returns the address to go to */
export async function rested(page: Page, side: Side, { path }: BenchPage): Promise<string> {
  await page.goto(`http://${HOSTS[side]}${blank.path}`);
  await sleep(200);
  return `http://${HOSTS[side]}${path}`;
}

/** Thread time, not the clock's: other programs share the cores. @returns asks what was spent since */
export async function startSpending(session: CDPSession): Promise<() => Promise<Spent>> {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const first = await spent(session);
  return async () => {
    const last = await spent(session);
    // A new process counts from zero.
    const base = last.task < first.task ? { task: 0, script: 0, layout: 0, style: 0 } : first;
    return {
      task: last.task - base.task,
      script: last.script - base.script,
      layout: last.layout - base.layout,
      style: last.style - base.style,
    };
  };
}

async function spent(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send("Performance.getMetrics");
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1_000;
  return {
    task: ms("TaskDuration"),
    script: ms("ScriptDuration"),
    layout: ms("LayoutDuration"),
    style: ms("RecalcStyleDuration"),
  };
}

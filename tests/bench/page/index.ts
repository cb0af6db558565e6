import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "@/scripts/lib/build.mjs";
import { median } from "@/tests/bench/measure";
import { keep, machine, print, type Table } from "@/tests/bench/report";
import { callOf } from "@/tests/browser/driver/source";
import { type BenchBrowser, startBenchBrowser } from "./browser";
import { type Highlighted, highlight } from "./in-page";
import { calibrated, type Load, measuredLoad, rested, type Spent, startSpending } from "./load";
import { type BenchPage, benchPages, formsForHighlighters } from "./pages";
import { type OwnWork, ownWork } from "./trace";

const ROUNDS = 7;
const TRACES = 3;
const ADVANCED_MARK = fileURLToPath(import.meta.resolve("advanced-mark.js/dist/mark.min.js"));
const MARK_JS = fileURLToPath(import.meta.resolve("mark.js/dist/mark.min.js"));

export type PageOptions = {
  /** Uses the build that stands in `.output`. */
  readonly built: boolean;
  /** Only the pages whose name holds this. */
  readonly only: string | undefined;
};

/** What we cost a page's main thread, beside the page alone, the least possible, and other highlighters. */
export async function benchPage({ built, only = "" }: PageOptions): Promise<void> {
  if (!built) await build("chromium");
  const pages = benchPages().filter(({ name }) => name.includes(only));
  const browser = await startBenchBrowser(pages);
  try {
    const about = `Chromium ${browser.version}, headless. ${machine()}`;
    console.log(`Page. ${about}`);
    const tables: Table[] = [];
    for (const page of pages) {
      const table = await tableOf(browser, page);
      print(table);
      tables.push(table);
    }
    keep("page", about, tables);
  } finally {
    await browser.close();
  }
}

async function tableOf(browser: BenchBrowser, target: BenchPage): Promise<Table> {
  const { forMs, found, readMs } = await calibrated(browser, target);
  console.error(
    `${target.name}: ${found} terms found after ${Math.round(readMs)} ms; each load lasts ${Math.round(forMs)} ms.`,
  );
  const loads: Record<"with" | "without", Load[]> = { with: [], without: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of round % 2 === 0 ? (["with", "without"] as const) : (["without", "with"] as const)) {
      loads[side].push(await measuredLoad(browser, side, target, forMs));
    }
  }
  const short = loads.with.filter((load) => load.found !== found).map((load) => load.found);
  const traces: OwnWork[] = [];
  for (let round = 0; round < TRACES; round += 1) traces.push(await tracedLoad(browser, target, forMs));

  const [mine, plain] = [spentOf(loads.with), spentOf(loads.without)];
  const of = (side: keyof typeof loads, value: (load: Load) => number) => median(loads[side].map(value));
  const added = mine.task - plain.task;
  const [cold, warm] = [of("without", (load) => load.cold), of("without", (load) => load.warm)];
  const both = (value: (load: Load) => number) => [of("with", value), of("without", value)] as const;
  const difference = ([a, b]: readonly [number, number]) => [a, b, a - b, (a - b) / cold];
  const longest = (load: Load) => Math.max(0, ...load.tasks);
  const first = loads.with[0];

  const forms = formsForHighlighters();
  const advanced = await highlighted(browser, target, ADVANCED_MARK, forms, target.advancedRounds);
  const some = forms.filter((_, index) => index % Math.round(1 / target.markJsShare) === 0);
  const markJs = await highlighted(browser, target, MARK_JS, some, 1);
  const faults = [advanced, markJs].flatMap(({ fault }) => (fault === "" ? [] : [fault]));
  const scale = forms.length / some.length;

  return {
    title: `${target.name}: ${first?.units} units in ${first?.textNodes} text nodes, ${found} terms found`,
    columns: ["main thread, ms of its own CPU time", "with us", "without", "added", "× L cold"],
    rows: [
      ["all tasks (TaskDuration)", ...difference([mine.task, plain.task])],
      ["  script (ScriptDuration)", ...difference([mine.script, plain.script])],
      ["  layout (LayoutDuration)", ...difference([mine.layout, plain.layout])],
      ["  style (RecalcStyleDuration)", ...difference([mine.style, plain.style])],
      ["L: walk and read every unit, cold / warm", `${cold.toFixed(1)} / ${warm.toFixed(1)}`, undefined, undefined, 1],
      ["advanced-mark.js: tasks, layout included", undefined, undefined, advanced.task, advanced.task / cold],
      ["  times our added tasks", undefined, undefined, `× ${(advanced.task / added).toFixed(1)}`],
      [
        `mark.js, ${some.length} forms scaled × ${scale.toFixed(0)}`,
        undefined,
        undefined,
        markJs.task * scale,
        (markJs.task * scale) / cold,
      ],
      ["  times our added tasks", undefined, undefined, `× ${((markJs.task * scale) / added).toFixed(0)}`],
      ["frame after an unrelated style change", ...both((load) => load.frame)],
      ["tasks over 50 ms: number", ...both((load) => load.tasks.length)],
      ["  the longest", ...both(longest)],
      ["animation frames over 50 ms: number", ...both((load) => load.frames.length)],
      ["  the longest", ...both((load) => Math.max(0, ...load.frames))],
      ["our longest task (traced)", median(traces.map(({ longestTask }) => longestTask))],
      ["  of it our script: longest slice", median(traces.map(({ longestSlice }) => longestSlice))],
      [
        "  our script in all (traced) / tasks",
        `${median(traces.map(({ scriptTime }) => scriptTime)).toFixed(0)} / ${median(traces.map(({ tasks }) => tasks))}`,
      ],
      [
        "ranges registered, most",
        Math.max(...loads.with.map(({ ranges }) => ranges)),
        Math.max(...loads.without.map(({ ranges }) => ranges)),
      ],
      [
        "DOM mutations that the page sees, most",
        Math.max(...loads.with.map(({ mutations }) => mutations)),
        Math.max(...loads.without.map(({ mutations }) => mutations)),
      ],
      ["until the whole page is read (clock, one load)", readMs],
    ],
    notes: [
      `medians of ${ROUNDS} alternated loads of ${(forMs / 1_000).toFixed(1)} s in one browser, the extension granted on one host and not on the other; traces: ${TRACES} more loads, where tracing slows all`,
      "tasks and frames over 50 ms as the page's own observers see them: the first leave out a script's promises (Chromium 156), the second do not",
      `advanced-mark.js 2.7.1 (combinePatterns, cacheTextNodes): ${forms.length} forms, ${target.advancedRounds} loads, ${advanced.marks} <mark> elements, ${advanced.ms.toFixed(0)} ms by the clock + ${advanced.layoutMs.toFixed(0)} ms layout; mark.js 8.11.1: one load with ${some.length} forms; neither knows case rules or senses, so their sets differ from ours`,
      ...faults.map((fault) => `A HIGHLIGHTER BROKE OFF, its figures say nothing: ${fault}`),
      ...(short.length === 0
        ? []
        : [`NOT READ TO THE END in ${short.length} loads: ${short.join(", ")} terms instead of ${found}`]),
      `our dearest functions, ms (first trace; minified names, line and column in reader.js): ${listed(traces[0]?.hot)}`,
      `in its longest slice: ${listed(traces[0]?.inLongest)}`,
    ],
  };
}

function listed(times: OwnWork["hot"] = []): string {
  return times.map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(", ");
}

function spentOf(loads: readonly Load[]): Spent {
  const of = (key: keyof Spent) => median(loads.map((load) => load[key]));
  return { task: of("task"), script: of("script"), layout: of("layout"), style: of("style") };
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

/** Another highlighter in the page's own world, on a host where we are not. */
async function highlighted(
  browser: BenchBrowser,
  target: BenchPage,
  library: string,
  forms: readonly string[],
  rounds: number,
): Promise<Highlighted & { readonly task: number }> {
  const content = readFileSync(library, "utf8");
  const runs: (Highlighted & { readonly task: number })[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, session } = await browser.newPage();
    try {
      page.setDefaultTimeout(300_000);
      await page.goto(await rested(page, "without", target));
      await page.addScriptTag({ content });
      const spent = await startSpending(session);
      const run: Highlighted = await page.evaluate(callOf(highlight, [forms, library === ADVANCED_MARK]));
      runs.push({ ...run, task: (await spent()).task });
    } finally {
      await page.close();
    }
  }
  const of = (key: "ms" | "layoutMs" | "marks" | "task") => median(runs.map((run) => run[key]));
  return {
    ms: of("ms"),
    layoutMs: of("layoutMs"),
    marks: of("marks"),
    task: of("task"),
    fault: runs.map((run) => run.fault).find((fault) => fault !== "") ?? "",
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import { build } from "@/scripts/lib/build.mjs";
import { median } from "@/tests/bench/measure";
import { type BenchBrowser, HOSTS, startBenchBrowser } from "@/tests/bench/page/browser";
import { rested } from "@/tests/bench/page/load";
import { benchPages } from "@/tests/bench/page/pages";
import { type OwnWork, ownWork } from "@/tests/bench/page/trace";
import { putNotes } from "@/tests/bench/put-notes";
import { keep, machine, print, type Table } from "@/tests/bench/report";
import { waitFor } from "@/tests/browser/driver/wait-for";
import { longArticle, NOTES, notesOn } from "./long-article";
import { walksTable } from "./walks";

const ROUNDS = 3;
/** Longer, and the page is felt to stop. */
const LONGEST_MS = 50;
/** After the last note has its place: what is done later belongs to it too. */
const AFTER_MS = 500;

type Visit = OwnWork & { readonly clock: number; readonly anchored: number; readonly placed: number };

/** What a hundred notes on an article of a megabyte cost its page; and the two ways in which we read a page's text. */
export async function benchNotes({ built }: { readonly built: boolean }): Promise<void> {
  if (!built) await build("chromium");
  const article = longArticle();
  const target = { name: "1 MB", path: "/notes", html: article.after, advancedRounds: 0, markJsShare: 0 };
  const pages = benchPages();
  const browser = await startBenchBrowser([...pages, target]);
  try {
    const about = `Chromium ${browser.version}, headless. ${machine()}`;
    console.log(`Notes. ${about}`);
    const { page } = await browser.newPage();
    await page.goto(`${browser.origin}/notebook.html`);
    await page.waitForSelector(".nothing");
    await putNotes(page, notesOn(article.before, `http://${HOSTS.with}${target.path}`));
    await page.close();
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round += 1) visits.push(await visit(browser, target));
    const found = visitsTable(visits);
    print(found);
    const walks = await walksTable(browser, [...pages.filter(isStill), target]);
    print(walks);
    keep("notes", about, [found, walks]);
    const isMissed = visits.some(({ anchored, placed }) => anchored < article.anchored || placed < article.placed);
    if (isMissed || worst(visits) > LONGEST_MS) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

function isStill({ lastsMs }: { readonly lastsMs?: number }): boolean {
  return lastsMs === undefined;
}

async function visit(browser: BenchBrowser, target: Parameters<typeof rested>[2]): Promise<Visit> {
  const { page } = await browser.newPage();
  try {
    const url = await rested(page, "with", target);
    let [clock, anchored, placed] = [0, 0, 0];
    const trace = await browser.traced(page, async () => {
      const begun = performance.now();
      await page.goto(url, { waitUntil: "commit" });
      const notes = await waitFor(
        async () => {
          const states = (await browser.noteStates(url))?.notes ?? [];
          return states.length === NOTES && states;
        },
        "Not every note has been looked for.",
        { timeout: 120_000, interval: 100 },
      );
      clock = performance.now() - begun;
      anchored = notes.filter(({ state }) => state === "anchored").length;
      placed = notes.filter(({ state }) => state !== "lost").length;
      await sleep(AFTER_MS);
    });
    return { ...ownWork(trace), clock, anchored, placed };
  } finally {
    await page.close();
  }
}

function worst(visits: readonly Visit[]): number {
  return Math.max(...visits.map(({ longestCpu }) => longestCpu));
}

function visitsTable(visits: readonly Visit[]): Table {
  const rows = visits.map((each, round) => [
    `visit ${round + 1}`,
    each.anchored,
    each.placed - each.anchored,
    each.clock,
    each.scriptTime,
    each.longestTask,
    each.longestCpu,
    each.sliceCpu,
    each.longestCpu > LONGEST_MS ? "OVER" : "",
  ]);
  return {
    title: `${NOTES} notes on an article of 1 MB, ms`,
    columns: [
      "",
      "anchored",
      "until all were told",
      "our script",
      "longest task",
      "of it CPU",
      "our script in one",
      "",
    ],
    rows,
    notes: [
      `of ${NOTES} passages ${NOTES / 10} are gone and ${NOTES / 10} have another verb; a task counts with the page's own work in it`,
      `longest task with our script in it, CPU: median ${median(visits.map(({ longestCpu }) => longestCpu)).toFixed(1)}, worst ${worst(visits).toFixed(1)}; ${LONGEST_MS} are owed: ${worst(visits) > LONGEST_MS ? "NOT REACHED" : "reached"}`,
      ...visits
        .slice(0, 1)
        .map(
          ({ inLongest }) => `dearest in it: ${inLongest.map(([what, ms]) => `${what} ${ms.toFixed(1)}`).join(", ")}`,
        ),
    ],
  };
}

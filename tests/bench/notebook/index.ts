import type { Page } from "playwright-core";
import { build } from "@/scripts/lib/build.mjs";
import { median } from "@/tests/bench/measure";
import { type BenchBrowser, startBenchBrowser } from "@/tests/bench/page/browser";
import { type ThreadWork, threadWork } from "@/tests/bench/page/trace";
import { putNotes } from "@/tests/bench/put-notes";
import { keep, machine, print, type Table } from "@/tests/bench/report";
import { manyNotes } from "./notes";
import { steps } from "./steps";

const NOTES = 5_000;
const ROUNDS = 3;
/** Longer, and a reader who types feels it. */
const LONGEST_MS = 50;

export type NotebookOptions = { readonly built: boolean };

/** What the notebook costs with thousands of notes: the longest task of each thing that a reader does there. */
export async function benchNotebook({ built }: NotebookOptions): Promise<void> {
  if (!built) await build("chromium");
  const browser = await startBenchBrowser([]);
  try {
    const about = `Chromium ${browser.version}, headless. ${machine()}`;
    console.log(`Notebook. ${about}`);
    await fill(browser);
    const rounds: ReadonlyMap<string, ThreadWork>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await visit(browser));
    const table = tableOf(rounds);
    print(table);
    keep("notebook", about, [table]);
  } finally {
    await browser.close();
  }
}

async function fill({ newPage, origin }: BenchBrowser): Promise<void> {
  const { page } = await newPage();
  await page.goto(`${origin}/notebook.html`);
  await page.waitForSelector(".nothing");
  await putNotes(page, manyNotes(NOTES));
  await page.close();
}

async function visit(browser: BenchBrowser): Promise<ReadonlyMap<string, ThreadWork>> {
  const { page } = await browser.newPage();
  const seen = new Map<string, ThreadWork>();
  try {
    for (const { name, act } of steps) {
      const trace = await browser.traced(page, () => act(page, `${browser.origin}/notebook.html`));
      seen.set(name, threadWork(trace, "/notebook-"));
    }
    await giveBack(page);
  } finally {
    await page.close();
  }
  return seen;
}

/** The next round begins with as many notes. */
async function giveBack(page: Page): Promise<void> {
  await page.click(".undo-bar button");
  await page.waitForFunction((count) => document.querySelector("nav .count")?.textContent.trim() === count, `${NOTES}`);
}

function tableOf(rounds: readonly ReadonlyMap<string, ThreadWork>[]): Table {
  const rows = steps.map(({ name }) => {
    const works = rounds.flatMap((round) => round.get(name) ?? []);
    const cpu = works.map(({ longestCpu }) => longestCpu);
    return [
      name,
      median(works.map(({ clock }) => clock)),
      median(works.map(({ tasks }) => tasks)),
      median(works.map(({ longest }) => longest)),
      median(cpu),
      Math.max(...cpu),
      Math.max(...cpu) > LONGEST_MS ? "over" : "",
    ];
  });
  return {
    title: `The notebook with ${NOTES} notes, ms`,
    columns: ["", "from begin to end", "all tasks, CPU", "longest, clock", "longest, CPU", "of all rounds", ""],
    rows,
    notes: [
      `medians of ${ROUNDS} visits, traced with a profile, which slows all; tasks are those of the page's main thread`,
      "CPU: what the thread itself worked; the clock also counts when other programs had its core",
      ...steps.flatMap(({ name }) => {
        const hot = rounds[0]?.get(name)?.inLongest ?? [];
        return (rounds[0]?.get(name)?.longestCpu ?? 0) > LONGEST_MS
          ? [
              `dearest in the longest task of ${name}: ${hot.map(([what, ms]) => `${what} ${ms.toFixed(1)}`).join(", ")}`,
            ]
          : [];
      }),
    ],
  };
}

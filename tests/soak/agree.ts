import type { BrowserName, PageDriver } from "@/tests/browser/driver/types";
import { waitFor } from "@/tests/browser/driver/wait-for";
import { type Keeping, numberOf, passage, startKeeping } from "@/tests/browser/killing/keeping";
import { textsIn } from "@/tests/browser/own-page";
import type { Outcome } from "./outcome";

/** Longest time until all that a reader has open says the same, in ms; on a quiet machine. */
const LONGEST_MS = 1_000;

type Pages = { readonly other: PageDriver; readonly panel: PageDriver; readonly notebook: PageDriver };

/**
 * Keeps passage after passage in one tab, and measures from each acknowledgement until another tab of the article draws
 * it, and the panel and the notebook count it. What looking costs is counted as well.
 */
export async function soakAgree(name: BrowserName, times: number): Promise<Outcome> {
  const keeping = await startKeeping(name);
  try {
    const pages = await openAll(keeping);
    const took: number[] = [];
    for (let number = 0; number < times; number += 1) took.push(await keepAndWait(keeping, pages, number));
    const sorted = took.toSorted((one, two) => one - two);
    const [median = 0, longest = Number.POSITIVE_INFINITY] = [sorted[times >> 1], sorted.at(-1)].map((ms = 0) =>
      Math.round(ms),
    );
    const there = new Set((await keeping.notes()).map(numberOf)).size;
    console.log(
      `${name}: agree: tab, other tab, panel and notebook agreed ${times} times: median ${median} ms, longest ${longest} ms (at most ${LONGEST_MS}); ${there} of ${times} notes on the disk`,
    );
    return longest <= LONGEST_MS && there === times ? "kept" : "lost";
  } finally {
    await keeping.close();
  }
}

async function openAll({ browser, page }: Keeping): Promise<Pages> {
  const address = await page.evaluate(() => location.href);
  const own = await browser.open(`${browser.extensionOrigin}/notebook.html`);
  const id = await own.evaluate(async (url: string) => (await chrome.tabs.query({ url }))[0]?.id ?? -1, address);
  const other = await browser.open(address);
  await other.waitFor(async () => (await other.marks()).length > 0, "The other tab was not read.");
  const panel = await browser.open(`${browser.extensionOrigin}/sidepanel.html?tab=${id}`);
  return { other, panel, notebook: own };
}

async function keepAndWait(keeping: Keeping, { other, panel, notebook }: Pages, number: number): Promise<number> {
  if (!(await keeping.keep(number))) throw new Error(`Passage ${number} was not kept.`);
  const kept = performance.now();
  const words = passage(number);
  // By its count: a list shows its first rows, and more as the reader scrolls.
  const counts = async (page: PageDriver, place: string, said: string) => (await textsIn(page, place))[0] === said;
  const draws = async () => (await other.marks()).some(({ name, text }) => name.includes("kept") && text === words);
  // As a reader who looks at it: a tab behind others is given so little time by Firefox that it may draw a minute later.
  await other.bringToFront();
  await Promise.all([
    waitFor(draws, `The other tab does not draw passage ${number}.`),
    waitFor(() => counts(panel, "[role=tab]", `Notes ${number + 1}`), `The panel does not count passage ${number}.`),
    waitFor(
      () => counts(notebook, ".notebook nav .count", `${number + 1}`),
      `The notebook does not count passage ${number}.`,
    ),
  ]);
  return performance.now() - kept;
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: { tabs: { query(query: { url: string }): Promise<readonly { id?: number }[]> } };

import { fileURLToPath } from "node:url";
import { type BenchBrowser, HOSTS } from "@/tests/bench/page/browser";
import type { BenchPage } from "@/tests/bench/page/pages";
import type { Table } from "@/tests/bench/report";
import { callOf } from "@/tests/browser/driver/source";
import { pageScript } from "@/tests/browser/page-script";

type Measured = { readonly [Part in "blocks" | "nodes" | "index" | "units"]: number };
declare const walks: typeof import("./both-walks");

/** How long the terms' blocks and the notes' index take to be read from the same page, each alone. */
export async function walksTable(browser: BenchBrowser, pages: readonly BenchPage[]): Promise<Table> {
  const script = await pageScript(fileURLToPath(new URL("both-walks.ts", import.meta.url)), "walks");
  const rows: (readonly (string | number)[])[] = [];
  for (const { name, path } of pages) {
    const { page } = await browser.newPage();
    await page.goto(`http://${HOSTS.without}${path}`);
    await page.addScriptTag({ content: script });
    const { blocks, nodes, index, units } = await page.evaluate<Measured>(callOf(measureWalks, []));
    rows.push([name, units, blocks, nodes, index, nodes / (blocks + nodes + index)]);
    await page.close();
  }
  return {
    title: "Reading a page's text for terms and for notes, ms",
    columns: ["page", "UTF-16 units", "blocks of terms", "nodes of notes", "their index", "the nodes' share"],
    rows,
    notes: [
      "medians of 9, the first not counted, in the page without us; sharing one walk could save the nodes' share at most",
    ],
  };
}

/** Runs in the page. */
function measureWalks(): Measured {
  const median = (work: () => void) => {
    const times = Array.from({ length: 10 }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    });
    return times.slice(1).toSorted((a, b) => a - b)[4] ?? Number.NaN;
  };
  const { body } = document;
  const { text, hidden, breaks } = walks.readPage(body).index;
  const whole = median(() => walks.readPage(body));
  const index = median(() => walks.indexText({ text, hidden, breaks }));
  const blocks = median(() => {
    let units = 0;
    for (const { text } of walks.textBlocks(body)) units += text.length;
    return units;
  });
  return { blocks, nodes: Math.max(0, whole - index), index, units: text.length };
}

import { fileURLToPath } from "node:url";
import { build } from "vite";
import { ROOT } from "@/scripts/lib/root.mjs";
import { type BenchBrowser, HOSTS } from "@/tests/bench/page/browser";
import type { BenchPage } from "@/tests/bench/page/pages";
import type { Table } from "@/tests/bench/report";
import { callOf } from "@/tests/browser/driver/source";

type Measured = { readonly [Part in "blocks" | "nodes" | "index" | "units"]: number };
declare const walks: typeof import("./both-walks");

/** How long the terms' blocks and the notes' index take to be read from the same page, each alone. */
export async function walksTable(browser: BenchBrowser, pages: readonly BenchPage[]): Promise<Table> {
  const script = await walksScript();
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

async function walksScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    resolve: { alias: { "@": ROOT } },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL("both-walks.ts", import.meta.url)),
        formats: ["iife"],
        name: "walks",
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (bundle === undefined || !("output" in bundle)) throw new Error("Vite built nothing.");
  return `${bundle.output[0].code}\nglobalThis.walks = walks;`;
}

import { build } from "@/scripts/lib/build.mjs";
import { keep, machine, print, type Table } from "@/tests/bench/report";
import { startBenchBrowser } from "./browser";
import { goalsTable } from "./goals";
import { type Measured, measurePage } from "./measured";
import { benchPages } from "./pages";
import { tableOf } from "./table";

export type PageOptions = {
  /** Uses the build that stands in `.output`. */
  readonly built: boolean;
  /** Only the pages whose name holds this, or one of these between commas. */
  readonly only: string | undefined;
  /** Leaves out the other highlighters. */
  readonly alone: boolean;
  /** Fewer loads, without the page's own underlined word. */
  readonly brief: boolean;
};

/** What we cost a page's main thread, beside the page alone, the least possible, and other highlighters. */
export async function benchPage({ built, only = "", ...extent }: PageOptions): Promise<void> {
  if (!built) await build("chromium");
  const pages = benchPages().filter(({ name }) => only.split(",").some((part) => name.includes(part)));
  const browser = await startBenchBrowser(pages);
  try {
    const about = `Chromium ${browser.version}, headless. ${machine()}`;
    console.log(`Page. ${about}`);
    const measured: Measured[] = [];
    const tables: Table[] = [];
    const show = (table: Table) => {
      print(table);
      tables.push(table);
    };
    for (const page of pages) {
      const one = await measurePage(browser, page, extent);
      measured.push(one);
      show(tableOf(one));
    }
    show(goalsTable(measured));
    keep("page", about, tables);
  } finally {
    await browser.close();
  }
}

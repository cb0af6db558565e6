import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { median } from "@/tests/bench/measure";
import { callOf } from "@/tests/browser/driver/source";
import type { BenchBrowser } from "./browser";
import { type Highlighted, highlight, prepareSpans, wrapSpans } from "./in-page";
import { rested, startSpending } from "./load";
import type { BenchPage } from "./pages";

const ADVANCED_MARK = fileURLToPath(import.meta.resolve("advanced-mark.js/dist/mark.min.js"));
const MARK_JS = fileURLToPath(import.meta.resolve("mark.js/dist/mark.min.js"));

/** What another way of marking costs the page's main thread, layout included, in ms. */
export type Rival = Highlighted & { readonly task: number; readonly rounds: number };
export type Rivals = {
  readonly advanced: Rival;
  /** With a share of the forms: `scale` times its cost is what all would cost. */
  readonly markJs: Rival & { readonly scale: number };
  readonly spans: Rival;
};

/** The other ways, in the page's own world, on a host where we are not; undefined for pages that only changes fill. */
export async function measureRivals(
  browser: BenchBrowser,
  target: BenchPage,
  forms: readonly string[],
  found: number,
): Promise<Rivals | undefined> {
  if (target.advancedRounds === 0) return undefined;
  const some = forms.filter((_, index) => index % Math.round(1 / target.markJsShare) === 0);
  return {
    advanced: await highlighted(browser, target, ADVANCED_MARK, forms, target.advancedRounds),
    markJs: { ...(await highlighted(browser, target, MARK_JS, some, 1)), scale: forms.length / some.length },
    spans: await repeated(target.advancedRounds, browser, target, async (page, spent) => {
      await page.evaluate(callOf(prepareSpans, [found]));
      const cost = await spent();
      const run: Highlighted = await page.evaluate(callOf(wrapSpans, []));
      return { ...run, task: await cost() };
    }),
  };
}

function highlighted(
  browser: BenchBrowser,
  target: BenchPage,
  library: string,
  forms: readonly string[],
  rounds: number,
): Promise<Rival> {
  const content = readFileSync(library, "utf8");
  return repeated(rounds, browser, target, async (page, spent) => {
    await page.addScriptTag({ content });
    const cost = await spent();
    const run: Highlighted = await page.evaluate(callOf(highlight, [forms, library === ADVANCED_MARK]));
    return { ...run, task: await cost() };
  });
}

type Tab = Awaited<ReturnType<BenchBrowser["newPage"]>>["page"];
type Run = Highlighted & { readonly task: number };

async function repeated(
  rounds: number,
  browser: BenchBrowser,
  target: BenchPage,
  run: (page: Tab, spent: () => Promise<() => Promise<number>>) => Promise<Run>,
): Promise<Rival> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, session } = await browser.newPage();
    try {
      page.setDefaultTimeout(300_000);
      await page.goto(await rested(page, "without", target));
      const spent = async () => {
        const since = await startSpending(session);
        return async () => (await since()).task;
      };
      runs.push(await run(page, spent));
    } finally {
      await page.close();
    }
  }
  const of = (key: "ms" | "layoutMs" | "marks" | "task") => median(runs.map((each) => each[key]));
  const fault = runs.map((each) => each.fault).find((each) => each !== "") ?? "";
  return { ms: of("ms"), layoutMs: of("layoutMs"), marks: of("marks"), task: of("task"), fault, rounds };
}

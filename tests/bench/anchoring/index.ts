import { keep, machine, print, type Table } from "../report";
import { cases, EDITS } from "./cases";
import { type Goal, goalsTable, isReached, rateGoals, timeGoals } from "./goals";
import { type LongPage, longPageTable, measureLongPage } from "./long-pages";
import { ratesTable } from "./rates";
import { type Result, resultOf } from "./run";
import { SELECTION_KINDS } from "./select";
import { type Half, sourcePages } from "./source-page";
import { timesTable } from "./times";

export const SEED = 20_260_731;
const ROUNDS = 2;

export type AnchoringOptions = {
  readonly halves: readonly Half[];
  readonly rounds?: number | undefined;
  /** Prints every case that was not right; never used on the held-out half by whoever tunes. */
  readonly faults?: boolean;
};

/** Where notes land after their pages have changed, ours beside Hypothesis's published rule. @returns whether all goals are reached */
export function benchAnchoring({ halves, rounds = ROUNDS, faults = false }: AnchoringOptions): boolean {
  const about = machine();
  console.log(`Anchoring. ${about}`);
  const long = measureLongPage();
  const all = halves.map((half) => benchHalf(half, rounds, faults, long));
  keep("anchoring", about, [longPageTable(long), ...all.flatMap(({ tables }) => tables)]);
  return all.every(({ goals }) => goals.every(isReached));
}

function benchHalf(
  half: Half,
  rounds: number,
  faults: boolean,
  long: LongPage,
): { readonly tables: readonly Table[]; readonly goals: readonly Goal[] } {
  const results = [...cases(sourcePages(half), rounds, SEED)].map(resultOf);
  if (faults) printFaults(results);
  const goals = [...rateGoals(results), ...timeGoals(results, long)];
  const edits = EDITS.map(({ name }) => name);
  const tables = [
    ratesTable(`Anchoring by edit, ${half} pages, ${results.length} cases`, "edit", edits, results, ({ edit }) => edit),
    ratesTable(`Anchoring by selection, ${half} pages`, "selection", SELECTION_KINDS, results, ({ kind }) => kind),
    timesTable(`One quote in a page already read, the shortest of three runs, ${half} pages, ms`, results),
    longPageTable(long),
    goalsTable(`Goals, ${half} pages`, goals),
  ];
  for (const each of tables) print(each);
  return { tables, goals };
}

function printFaults(results: readonly Result[]): void {
  for (const { name, is, ours } of results)
    if (!/correct|rightly|check right/.test(ours)) console.log(`${ours}: ${name} (${is})`);
}

import type { Cell, Table } from "../report";
import type { LongPage } from "./long-pages";
import { ratesOf } from "./rates";
import type { Result } from "./run";
import { spreadOf } from "./times";

/** What is owed, and what was measured. */
export type Goal = {
  readonly name: string;
  readonly unit: "%" | "ms";
  readonly owed: number;
  readonly better: "less" | "more";
  readonly measured: number | undefined;
};

/** The rates that are owed, over cases whose edits and selections have equal shares. */
export function rateGoals(results: readonly Pick<Result, "is" | "ours" | "edit" | "kind">[]): readonly Goal[] {
  const { harm, correctApart, offered, offeredAnywhere } = ratesOf(results);
  const worst = (nameOf: (result: (typeof results)[number]) => string) => {
    const names = [...new Set(results.map(nameOf))];
    return Math.max(...names.map((name) => ratesOf(results.filter((result) => nameOf(result) === name)).harm ?? 0));
  };
  return [
    { name: "harm, all cases", unit: "%", owed: 0.5, better: "less", measured: harm },
    { name: "harm, worst edit", unit: "%", owed: 2, better: "less", measured: worst(({ edit }) => edit) },
    { name: "harm, worst selection", unit: "%", owed: 2, better: "less", measured: worst(({ kind }) => kind) },
    { name: "correct, of passages there, checks apart", unit: "%", owed: 95, better: "more", measured: correctApart },
    { name: "right place offered, of checks there", unit: "%", owed: 85, better: "more", measured: offered },
    { name: "the same, reworded and cut as well", unit: "%", owed: 85, better: "more", measured: offeredAnywhere },
  ];
}

export function timeGoals(results: readonly Result[], { quotes, longQuotes, tasks }: LongPage): readonly Goal[] {
  const { median, p95 } = spreadOf(results.map(({ ms }) => ms));
  return [
    { name: "one quote, median", unit: "ms", owed: 2, better: "less", measured: median },
    { name: "one quote, p95", unit: "ms", owed: 20, better: "less", measured: p95 },
    { name: "one quote of up to 200 words on 1 MB, p95", unit: "ms", owed: 20, better: "less", measured: quotes.p95 },
    { name: "longest task, 100 notes on 1 MB", unit: "ms", owed: 50, better: "less", measured: tasks.longest },
    {
      name: "one quote of 400 to 1,500 words on 1 MB, median",
      unit: "ms",
      owed: 100,
      better: "less",
      measured: longQuotes.median,
    },
  ];
}

/** What could not be measured is not reached. */
export function isReached({ owed, better, measured = Number.NaN }: Goal): boolean {
  return better === "less" ? measured <= owed : measured >= owed;
}

export function goalsTable(title: string, goals: readonly Goal[]): Table {
  const rows = goals.map((goal): readonly Cell[] => {
    const { name, unit, owed, better, measured } = goal;
    const limit = `${better === "less" ? "at most" : "at least"} ${owed} ${unit}`;
    return [name, limit, measured?.toFixed(2), isReached(goal) ? "reached" : "NOT REACHED"];
  });
  return { title, columns: ["goal", "owed", "measured", ""], rows, notes: [] };
}

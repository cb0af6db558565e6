import { median } from "@/tests/bench/measure";
import type { Cell, Table } from "@/tests/bench/report";
import { type Measured, medianOf } from "./measured";
import { addedBy } from "./table";

/** A limit: what is owed, and what is wanted beyond it. */
type Goal = {
  readonly name: string;
  readonly unit: string;
  readonly owed: number;
  readonly wanted: number;
  readonly better: "less" | "more";
  /** Undefined where a page does not ask it. */
  readonly of: (measured: Measured) => number | undefined;
};

const LARGE = 500_000;
const isLarge = ({ loads }: Measured) => (loads.with[0]?.units ?? 0) > LARGE;
const most = (values: readonly number[]) => Math.max(...values);

const GOALS: readonly Goal[] = [
  {
    name: "times cheaper than advanced-mark.js, pages of 1 MB",
    ...{ unit: "×", owed: 40, wanted: 90, better: "more" },
    of: (measured) =>
      isLarge(measured) && measured.rivals ? measured.rivals.advanced.task / addedBy(measured) : undefined,
  },
  {
    name: "times cheaper than advanced-mark.js, shorter pages",
    ...{ unit: "×", owed: 15, wanted: 40, better: "more" },
    of: (measured) =>
      !isLarge(measured) && measured.rivals ? measured.rivals.advanced.task / addedBy(measured) : undefined,
  },
  {
    name: "times cheaper than mark.js",
    ...{ unit: "×", owed: 300, wanted: 1_000, better: "more" },
    of: (measured) =>
      measured.rivals && (measured.rivals.markJs.task * measured.rivals.markJs.scale) / addedBy(measured),
  },
  {
    name: "longest task with our script in it, CPU",
    ...{ unit: "ms", owed: 50, wanted: 50, better: "less" },
    of: ({ traces }) => median(traces.map(({ longestCpu }) => longestCpu)),
  },
  {
    name: "our script in one task, CPU",
    ...{ unit: "ms", owed: 16, wanted: 10, better: "less" },
    of: ({ traces }) => median(traces.map(({ sliceCpu }) => sliceCpu)),
  },
  {
    name: "animation frames over 50 ms more than without us",
    ...{ unit: "", owed: 2, wanted: 0, better: "less" },
    of: (measured) =>
      medianOf(measured, "with", ({ frames }) => frames.length) -
      medianOf(measured, "without", ({ frames }) => frames.length),
  },
  {
    name: "DOM mutations of ours",
    ...{ unit: "", owed: 0, wanted: 0, better: "less" },
    of: ({ target, loads }) =>
      target.lastsMs === undefined ? most(loads.with.map(({ mutations }) => mutations)) : undefined,
  },
  {
    name: "frame after an unrelated change, more than without us",
    ...{ unit: "ms", owed: 16, wanted: 5, better: "less" },
    of: (measured) =>
      medianOf(measured, "with", ({ frame }) => frame.median) -
      medianOf(measured, "without", ({ frame }) => frame.median),
  },
  {
    name: "the page's own insertions and removals, times without us",
    ...{ unit: "×", owed: 1.5, wanted: 1.1, better: "less" },
    of: (measured) =>
      medianOf(measured, "with", ({ churn }) => churn) / medianOf(measured, "without", ({ churn }) => churn),
  },
  {
    name: "our script, traced, times L: what came in batches is read once",
    ...{ unit: "×", owed: 20, wanted: 8, better: "less" },
    of: (measured) =>
      measured.target.name === "infinite scroll"
        ? median(measured.traces.map(({ scriptTime }) => scriptTime)) /
          medianOf(measured, "without", ({ cold }) => cold)
        : undefined,
  },
  {
    name: "ranges registered at once",
    ...{ unit: "", owed: 300, wanted: 300, better: "less" },
    of: ({ loads }) => most(loads.with.map(({ ranges }) => ranges)),
  },
  {
    name: "frames drawn, share of those without us",
    ...{ unit: "", owed: 0.93, wanted: 0.97, better: "more" },
    of: (measured) =>
      medianOf(measured, "with", ({ drawn }) => drawn) / medianOf(measured, "without", ({ drawn }) => drawn),
  },
  {
    name: "heap over the page alone",
    ...{ unit: "MB", owed: 4, wanted: 2, better: "less" },
    of: (measured) =>
      medianOf(measured, "with", ({ heap }) => heap) - medianOf(measured, "without", ({ heap }) => heap),
  },
];

/** Which goals are reached, page by page, said plainly. */
export function goalsTable(all: readonly Measured[]): Table {
  const rows: (readonly Cell[])[] = [];
  for (const goal of GOALS) {
    for (const measured of all) {
      const value = goal.of(measured);
      if (value === undefined || Number.isNaN(value)) continue;
      rows.push([`${goal.name}: ${measured.target.name}`, value, goal.unit, goal.owed, goal.wanted, said(goal, value)]);
    }
  }
  return {
    title: "Goals",
    columns: ["goal: page", "measured", "", "owed", "wanted", ""],
    rows,
    notes: ["medians, but for ranges and mutations, where the most counts"],
  };
}

function said({ owed, wanted, better }: Goal, value: number): string {
  const reaches = (limit: number) => (better === "less" ? value <= limit : value >= limit);
  if (reaches(wanted)) return "reached, as wanted";
  return reaches(owed) ? "reached" : "NOT REACHED";
}

import { median } from "@/tests/bench/measure";
import type { Cell, Table } from "@/tests/bench/report";
import type { Rivals } from "./highlighters";
import type { Load, Spent } from "./load";
import { type Measured, medianOf } from "./measured";
import type { OwnWork } from "./trace";

/** What we cost one page, beside the page alone, the least possible, and other ways of marking. */
export function tableOf(measured: Measured): Table {
  const { target, found, readMs, forMs, loads, traces, rivals } = measured;
  const [cold, warm] = [
    medianOf(measured, "without", (load) => load.cold),
    medianOf(measured, "without", ({ warm }) => warm),
  ];
  const each = (value: (load: Load) => number) =>
    [
      medianOf(measured, "with", value),
      medianOf(measured, "without", value),
      medianOf(measured, "one", value),
    ] as const;
  const difference = ([a, b, one]: ReturnType<typeof each>) => [a, b, one, a - b, (a - b) / cold];
  const spent = (key: keyof Spent) => difference(each((load) => load[key]));
  const added = addedBy(measured);
  const traced = (value: (work: OwnWork) => number) => median(traces.map(value));
  const most = (value: (load: Load) => number) =>
    [Math.max(...loads.with.map(value)), Math.max(...loads.without.map(value))] as const;
  const first = loads.with[0];
  const short = loads.with.filter((load) => load.found !== found).map((load) => load.found);
  return {
    title: `${target.name}: ${first?.units} units in ${first?.textNodes} text nodes, ${found} terms found`,
    columns: ["main thread, ms of its own CPU time", "with us", "without", "one word", "added", "× L cold"],
    rows: [
      ["all tasks (TaskDuration)", ...spent("task")],
      ["  script (ScriptDuration)", ...spent("script")],
      ["  layout (LayoutDuration)", ...spent("layout")],
      ["  style (RecalcStyleDuration)", ...spent("style")],
      [
        "L: walk and read every unit, cold / warm",
        `${cold.toFixed(1)} / ${warm.toFixed(1)}`,
        undefined,
        undefined,
        undefined,
        1,
      ],
      ...(rivals === undefined ? [] : rivalRows(rivals, added, cold)),
      ["frame after an unrelated style change", ...each(({ frame }) => frame.median)],
      ["  the dearest of 15", ...each(({ frame }) => frame.most)],
      ["500 paragraphs put in and taken away by the page", ...each(({ churn }) => churn)],
      ["frames drawn", ...each((load) => load.drawn)],
      ["JavaScript heap after collection, MB", ...difference(each((load) => load.heap)).slice(0, 4)],
      ["tasks over 50 ms: number", ...each((load) => load.tasks.length)],
      ["  the longest", ...each((load) => Math.max(0, ...load.tasks))],
      ["animation frames over 50 ms: number", ...each((load) => load.frames.length)],
      ["  the longest", ...each((load) => Math.max(0, ...load.frames))],
      [
        "longest task with our script in it: CPU / clock (traced)",
        `${traced((work) => work.longestCpu).toFixed(1)} / ${traced((work) => work.longestTask).toFixed(1)}`,
      ],
      [
        "  our script in one task, longest: CPU / clock",
        `${traced((work) => work.sliceCpu).toFixed(1)} / ${traced((work) => work.longestSlice).toFixed(1)}`,
      ],
      [
        "  our script in all / tasks",
        `${traced((work) => work.scriptTime).toFixed(0)} / ${traced(({ tasks }) => tasks)}`,
      ],
      ["ranges registered, most", ...most(({ ranges }) => ranges)],
      ["DOM mutations that the page sees, most", ...most(({ mutations }) => mutations)],
      ["until the whole page is read (clock, one load)", readMs],
    ],
    notes: [
      `medians of ${loads.with.length} alternated loads of ${(forMs / 1_000).toFixed(1)} s in one browser, the extension granted on one host and not on the others${loads.one.length === 0 ? "" : ", of which one underlines one word of its own"}; traces: ${traces.length} more loads, where tracing slows all`,
      "CPU: what the thread itself worked; the clock also counts when other programs had its core",
      ...(rivals === undefined ? [] : rivalNotes(measured, rivals)),
      ...(short.length === 0 || target.lastsMs !== undefined
        ? []
        : [`NOT READ TO THE END in ${short.length} loads: ${short.join(", ")} terms instead of ${found}`]),
      `our dearest functions, ms (first trace; minified names, line and column in reader.js): ${listed(traces[0]?.hot)}`,
      `in its longest slice: ${listed(traces[0]?.inLongest)}`,
    ],
  };
}

/** What all tasks of the main thread cost more with us. */
export function addedBy(measured: Measured): number {
  return medianOf(measured, "with", ({ task }) => task) - medianOf(measured, "without", ({ task }) => task);
}

function rivalRows({ advanced, markJs, spans }: Rivals, added: number, cold: number): readonly (readonly Cell[])[] {
  const rows = (name: string, task: number) => [
    [name, undefined, undefined, undefined, task, task / cold],
    ["  times our added tasks", undefined, undefined, undefined, `× ${(task / added).toFixed(1)}`],
  ];
  return [
    ...rows("advanced-mark.js: tasks, layout included", advanced.task),
    ...rows(`mark.js, a share of the forms scaled × ${markJs.scale.toFixed(0)}`, markJs.task * markJs.scale),
    ...rows("as many spans as we have marks, found already: wrapping and layout", spans.task),
  ];
}

function rivalNotes({ forms }: Measured, { advanced, markJs, spans }: Rivals): readonly string[] {
  const faults = [advanced, markJs].flatMap(({ fault }) => (fault === "" ? [] : [fault]));
  return [
    `advanced-mark.js 2.7.1 (combinePatterns, cacheTextNodes): ${forms} forms, ${advanced.rounds} loads, ${advanced.marks} <mark> elements; mark.js 8.11.1: one load with ${Math.round(forms / markJs.scale)} forms; neither knows case rules or senses, so their sets differ from ours; spans: ${spans.marks} words wrapped`,
    ...faults.map((fault) => `A HIGHLIGHTER BROKE OFF, its figures say nothing: ${fault}`),
  ];
}

function listed(times: OwnWork["hot"] = []): string {
  return times.map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(", ");
}

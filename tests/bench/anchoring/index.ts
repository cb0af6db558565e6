import { describe } from "@/core/notes/quote/describe";
import { locate } from "@/core/notes/quote/locate";
import { timed } from "../measure";
import { keep, machine, print, type Table } from "../report";
import { type Case, cases, EDITS } from "./cases";
import { describeByRule, locateByRule } from "./hypothesis-rule";
import { type Answer, type Judgement, judge } from "./judge";
import { SELECTION_KINDS } from "./select";
import { type Half, sourcePages } from "./source-page";

const SEED = 20_260_731;
const ROUNDS = 2;

type Result = {
  readonly name: string;
  readonly edit: string;
  readonly kind: string;
  readonly is: "there" | "altered" | "gone";
  readonly ours: Judgement;
  readonly theirs: Judgement;
  readonly ms: number;
  readonly theirMs: number;
};

export type AnchoringOptions = {
  readonly halves: readonly Half[];
  readonly rounds?: number | undefined;
  /** Prints every case that was not right; never used on the held-out half by whoever tunes. */
  readonly faults?: boolean;
};

/** Where notes land after their pages have changed, ours beside Hypothesis's published rule. */
export function benchAnchoring({ halves, rounds = ROUNDS, faults = false }: AnchoringOptions): void {
  const about = machine();
  const tables: Table[] = [];
  for (const half of halves) {
    const results = run(half, rounds);
    if (faults)
      for (const { name, is, ours } of results)
        if (!/correct|rightly|check right/.test(ours)) console.log(`${ours}: ${name} (${is})`);
    tables.push(
      table(
        `Anchoring by edit, ${half} pages, ${results.length} cases`,
        "edit",
        EDITS.map(({ name }) => name),
        results,
        ({ edit }) => edit,
      ),
      table(`Anchoring by selection, ${half} pages`, "selection", SELECTION_KINDS, results, ({ kind }) => kind),
      times(half, results),
    );
  }
  for (const each of tables) print(each);
  keep("anchoring", about, tables);
}

function run(half: Half, rounds: number): readonly Result[] {
  const results: Result[] = [];
  for (const each of cases(sourcePages(half), rounds, SEED)) results.push(resultOf(each));
  return results;
}

function resultOf({ name, edit, kind, before, selection, after, truth }: Case): Result {
  const quote = describe(before, selection.start, selection.end);
  const ours = best(() => locate(after, quote));
  const plain = describeByRule(before.text, selection.start, selection.end);
  const theirs = best(() => locateByRule(after.text, plain));
  const { state, start, end } = ours.value;
  const answer: Answer = { state, place: start === null ? undefined : { start, end } };
  const theirAnswer: Answer = { state: theirs.value === undefined ? "lost" : "anchored", place: theirs.value };
  return {
    name,
    edit,
    kind,
    is: truth.is,
    ours: judge(truth, answer),
    theirs: judge(truth, theirAnswer),
    ms: ours.ms,
    theirMs: theirs.ms,
  };
}

/** The shortest of three runs: the parser's garbage, page after page, is not the quote's. */
function best<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const [first, ...more] = [timed(work), timed(work), timed(work)] as const;
  return { value: first.value, ms: Math.min(first.ms, ...more.map(({ ms }) => ms)) };
}

function table(
  title: string,
  label: string,
  names: readonly string[],
  results: readonly Result[],
  nameOf: (result: Result) => string,
): Table {
  const row = (name: string, own: readonly Result[]) => {
    const there = own.filter(({ is }) => is === "there");
    const checked = own.filter(({ ours }) => ours.startsWith("check"));
    const checkedThere = there.filter(({ ours }) => ours.startsWith("check"));
    const ours = (judgement: Judgement) => own.filter((result) => result.ours === judgement).length;
    const right = there.filter((result) => result.ours === "correct").length;
    return [
      name,
      own.length,
      percent(ours("harm"), own.length),
      percent(own.filter(({ theirs }) => theirs === "harm").length, own.length),
      percent(right, there.length),
      percent(right, there.length - checkedThere.length),
      percent(there.filter(({ theirs }) => theirs === "correct").length, there.length),
      percent(checked.length, own.length),
      percent(checkedThere.filter((result) => result.ours === "check right").length, checkedThere.length),
      percent(checked.filter((result) => result.ours === "check right").length, checked.length),
      percent(there.filter((result) => result.ours === "lost wrongly").length, there.length),
    ];
  };
  return {
    title,
    columns: [
      label,
      "cases",
      "harm %",
      "rule's harm %",
      "correct %",
      "checks apart",
      "rule's correct %",
      "to check %",
      "check right, there",
      "check right, all",
      "lost though there %",
    ],
    rows: [
      ...names.map((name) =>
        row(
          name,
          results.filter((result) => nameOf(result) === name),
        ),
      ),
      row("all", results),
    ],
    notes: [],
  };
}

function percent(count: number, of: number): string {
  return of === 0 ? "-" : ((100 * count) / of).toFixed(1);
}

function times(half: Half, results: readonly Result[]): Table {
  const row = (name: string, values: readonly number[]) => {
    const sorted = values.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    return [name, at(0.5), at(0.95), sorted.at(-1)];
  };
  return {
    title: `Time of one quote in a page already read, the shortest of three runs, ${half} pages, ms`,
    columns: ["", "median", "p95", "longest"],
    rows: [
      row(
        "ours",
        results.map(({ ms }) => ms),
      ),
      row(
        "rule",
        results.map(({ theirMs }) => theirMs),
      ),
    ],
    notes: [],
  };
}

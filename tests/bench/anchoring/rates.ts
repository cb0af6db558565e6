import type { Cell, Table } from "../report";
import type { Judgement } from "./judge";

/** What is counted: a case's truth, and what one rule made of it. */
export type Judged = { readonly is: "there" | "altered" | "reworded" | "gone"; readonly ours: Judgement };

/** Rates in percent; undefined where there is nothing to count. */
export type Rates = {
  readonly cases: number;
  /** Anchored where the passage is not, or on another statement, of all cases. */
  readonly harm: number | undefined;
  /** Anchored in its place, of the passages still there. */
  readonly correct: number | undefined;
  /** The same without those to be checked: the figure that a goal is set for. */
  readonly correctApart: number | undefined;
  readonly toCheck: number | undefined;
  /** The right place is offered, of the passages to be checked that are still there. */
  readonly offered: number | undefined;
  /** The same of all that are to be checked and have a place: reworded and cut ones as well. */
  readonly offeredAnywhere: number | undefined;
  readonly lostThere: number | undefined;
};

export function ratesOf(results: readonly Judged[]): Rates {
  const there = results.filter(({ is }) => is === "there");
  const placed = results.filter(({ is }) => is !== "gone");
  const count = (of: readonly Judged[], ...judgements: readonly Judgement[]) =>
    of.filter(({ ours }) => judgements.includes(ours)).length;
  const checked = (of: readonly Judged[]) => count(of, "check right", "check wrong");
  const right = count(there, "correct");
  return {
    cases: results.length,
    harm: percent(count(results, "harm"), results.length),
    correct: percent(right, there.length),
    correctApart: percent(right, there.length - checked(there)),
    toCheck: percent(checked(results), results.length),
    offered: percent(count(there, "check right"), checked(there)),
    offeredAnywhere: percent(count(placed, "check right"), checked(placed)),
    lostThere: percent(count(there, "lost wrongly"), there.length),
  };
}

function percent(part: number, of: number): number | undefined {
  return of === 0 ? undefined : (100 * part) / of;
}

const COLUMNS = [
  "cases",
  "harm %",
  "rule's harm %",
  "correct %",
  "checks apart",
  "rule's correct %",
  "to check %",
  "check right, there",
  "check right, placed",
  "lost though there %",
];

type Both = Judged & { readonly theirs: Judgement };

/** Rates of both rules side by side, a row for each name. */
export function ratesTable<R extends Both>(
  title: string,
  label: string,
  names: readonly string[],
  results: readonly R[],
  nameOf: (result: R) => string,
): Table {
  const row = (name: string, own: readonly R[]): readonly Cell[] => {
    const ours = ratesOf(own);
    const theirs = ratesOf(own.map((result) => ({ ...result, ours: result.theirs })));
    const rates = [ours.harm, theirs.harm, ours.correct, ours.correctApart, theirs.correct, ours.toCheck];
    const more = [ours.offered, ours.offeredAnywhere, ours.lostThere];
    return [name, ours.cases, ...[...rates, ...more].map((rate) => rate?.toFixed(1))];
  };
  const rows = names.map((name) =>
    row(
      name,
      results.filter((result) => nameOf(result) === name),
    ),
  );
  return { title, columns: [label, ...COLUMNS], rows: [...rows, row("all", results)], notes: [] };
}

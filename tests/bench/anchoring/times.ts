import type { Table } from "../report";
import type { Result } from "./run";

/** Of many times: the middle one, the one that 95 of 100 do not exceed, the longest. */
export type Spread = { readonly median: number; readonly p95: number; readonly longest: number };

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), longest: at(1) };
}

export function timesTable(title: string, results: readonly Result[]): Table {
  const row = (name: string, values: readonly number[]) => {
    const { median, p95, longest } = spreadOf(values);
    return [name, median, p95, longest];
  };
  return {
    title,
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

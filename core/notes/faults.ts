import type * as v from "valibot";

/** What may be wrong with a value that comes from outside. The pages say it in the reader's language. */
export const FAULTS = [
  "missing",
  "unknown-key",
  "wrong-type",
  "too-long",
  "not-a-line",
  "not-a-count",
  "not-an-instant",
  "not-a-date",
  "not-a-language",
  "not-an-id",
  "not-an-address",
  "not-a-tag",
  "not-a-colour",
  "repeated-id",
  "end-before-start",
] as const;

export type FaultCode = (typeof FAULTS)[number];

/** One fault and its place: `notes.3.quote.exact` is too long. `note` is the id of the note, where it has one. */
export type Fault = { readonly where: string; readonly what: FaultCode; readonly note?: string };

/** Turns valibot's issues into faults: our own messages are codes already, its own are told from their kind. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[]): readonly Fault[] {
  return issues.map((issue) => ({
    where: issue.path?.map(({ key }) => String(key)).join(".") ?? "",
    what: codeOf(issue),
  }));
}

function codeOf(issue: v.BaseIssue<unknown>): FaultCode {
  const own = FAULTS.find((code) => code === issue.message);
  if (own !== undefined) return own;
  if (issue.expected === "never") return "unknown-key";
  return issue.received === "undefined" ? "missing" : "wrong-type";
}

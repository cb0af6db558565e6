import type { Failure, StoreFault } from "@/core/notes/outcome";

/** Our own name for less room than a new log asks for (log-guard.ts): the browser's names do not tell that. */
export const SCARCE_SPACE = "ScarceSpaceError";

/**
 * What the browsers' names for trouble mean to the reader. A full disk is `QuotaExceededError` by the standard and
 * `DataError` on Chromium when the disk itself is full (tried with a profile on a small tmpfs, 2026-11): a key that is
 * wrong would be a `DataError` too, but everything is checked before it is written.
 */
const REASONS: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: "full",
  DataError: "full",
  [SCARCE_SPACE]: "scarce",
  VersionError: "newer",
  UnknownError: "damaged",
  NotFoundError: "damaged",
  DatabaseClosedError: "closed",
  InvalidStateError: "closed",
};

/** The more a reason explains, the earlier it stands: a full disk closes the database too. */
const ORDER: readonly StoreFault[] = ["full", "scarce", "newer", "damaged", "closed"];

/** Turns whatever was thrown into a value. Dexie wraps causes in `inner`, and bulk writes list them in `failures`. */
export function failureOf(error: unknown): Failure {
  const names = namesOf(error, 0);
  const reasons = names.map((name) => REASONS[name]);
  const why = ORDER.find((each) => reasons.includes(each)) ?? "failed";
  const detail = names.find((name) => REASONS[name] === why) ?? names[0];
  return detail === undefined ? { ok: false, why } : { ok: false, why, detail };
}

/** Firefox refuses to open a database in some private windows with an `InvalidStateError`. */
export function openFailureOf(error: unknown): Failure {
  const failure = failureOf(error);
  return failure.detail === "InvalidStateError" ? { ...failure, why: "private" } : failure;
}

/** Causes do not go deeper than this; a circle of causes must not hang the store. */
const DEEPEST = 5;

function namesOf(error: unknown, depth: number): readonly string[] {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return [];
  const { name, inner, cause, failures } = error as Readonly<Record<string, unknown>>;
  const causes = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  return [...(typeof name === "string" ? [name] : []), ...causes.flatMap((each) => namesOf(each, depth + 1))];
}

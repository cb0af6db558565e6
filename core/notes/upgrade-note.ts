import { NOTE_SCHEMA } from "./note";

/** Brings a note from one schema version to the next. A step is frozen once shipped: it knows only its own past. */
export type UpgradeStep = {
  readonly from: number;
  readonly upgrade: (note: Readonly<Record<string, unknown>>) => object;
};

/** The database's upgrade and the import both go through this list. */
export const UPGRADES: readonly UpgradeStep[] = [
  // Version 2 may say `freeSince`; what version 1 says, it says too.
  { from: 1, upgrade: (note) => note },
];

export type Upgraded =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: "newer" | "unknown-version" };

/** Brings a raw note to this version. What is no note at all passes as it is: the check that follows says what is wrong. */
export function upgradeNote(raw: unknown, steps = UPGRADES, target: number = NOTE_SCHEMA): Upgraded {
  if (typeof raw !== "object" || raw === null || !("schema" in raw) || typeof raw.schema !== "number") {
    return { ok: true, value: raw };
  }
  if (raw.schema > target) return { ok: false, why: "newer" };
  let value: object = raw;
  for (let version = raw.schema; version < target; version += 1) {
    const step = steps.find(({ from }) => from === version);
    if (step === undefined) return { ok: false, why: "unknown-version" };
    value = { ...step.upgrade(value as Readonly<Record<string, unknown>>), schema: version + 1 };
  }
  return { ok: true, value };
}

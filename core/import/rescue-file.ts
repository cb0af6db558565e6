import * as v from "valibot";
import { FILE_FORMAT, FILE_VERSION } from "@/core/export/notes-file";
import type { Fault } from "@/core/notes/faults";
import { instant } from "@/core/notes/shapes";
import { upgradeNote } from "@/core/notes/upgrade-note";
import { rescuedDrafts } from "./rescued-drafts";

/** The raw rows of a database that would not open, as the rescue page saves them (docs/formats/reperes-json.md). */
export const RESCUE_FORMAT = "reperes-rescue";
export const RESCUE_VERSION = 1;

/** Stands where a rescue does not say when it was made: a file of notes needs some date. */
const UNKNOWN_DATE = "1970-01-01T00:00:00.000Z";

export type RescueFile = {
  readonly format: typeof RESCUE_FORMAT;
  readonly version: typeof RESCUE_VERSION;
  readonly made: string;
  /** The browser's own number: ours times ten. */
  readonly databaseVersion: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
  /** Rows that could not be read, by store and key. */
  readonly unread: readonly { readonly store: string; readonly key: string; readonly why: string }[];
};

export function isRescue(value: unknown): value is RescueFile {
  return typeof value === "object" && value !== null && "format" in value && value.format === RESCUE_FORMAT;
}

type Rows = Readonly<Record<string, unknown>>;

/** What the head of a rescue has wrong: nobody's notes stay behind for that. */
export function rescueFaults({ version, made }: RescueFile): readonly Fault[] {
  return [
    ...(v.is(v.literal(RESCUE_VERSION), version) ? [] : [{ where: "version", what: "wrong-type" } as const]),
    ...(v.is(instant, made) ? [] : [{ where: "made", what: "not-an-instant" } as const]),
  ];
}

/** The rescued rows as a file of notes, each brought to this version on its own: `goodRows` says which are sound. */
export function rescuedNotes({ made, stores }: RescueFile): Rows {
  const notes = listOf(stores?.["notes"]).map(upgradedRow);
  const drafts = listOf(stores?.["drafts"]).map(upgradedDraft);
  const colours = listOf(stores?.["facts"]).find(
    (fact) => (fact as { readonly key?: unknown } | null)?.key === "colours",
  );
  return {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    made: v.is(instant, made) ? made : UNKNOWN_DATE,
    app: RESCUE_FORMAT,
    scope: "all",
    colours: (colours as { readonly value?: unknown } | undefined)?.value ?? {},
    notes: [...notes, ...rescuedDrafts(drafts, notes)],
    purged: listOf(stores?.["purged"]),
  };
}

function listOf(rows: unknown): readonly unknown[] {
  return Array.isArray(rows) ? rows : [];
}

/** A row that is newer than we are stays as it is, and its schema is named as its fault. */
function upgradedRow(row: unknown): unknown {
  const upgraded = upgradeNote(row);
  return upgraded.ok ? upgraded.value : row;
}

function upgradedDraft(draft: unknown): unknown {
  if (typeof draft !== "object" || draft === null || !("note" in draft)) return draft;
  return { ...draft, note: upgradedRow(draft.note) };
}

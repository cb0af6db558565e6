import { FILE_FORMAT, FILE_VERSION } from "@/core/export/notes-file";
import { upgradeNote } from "@/core/notes/upgrade-note";
import { rescuedDrafts } from "./rescued-drafts";

/** The raw rows of a database that would not open, as the rescue page saves them (docs/formats/reperes-json.md). */
export const RESCUE_FORMAT = "reperes-rescue";

export type RescueFile = {
  readonly format: typeof RESCUE_FORMAT;
  readonly version: 1;
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
    made,
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

import * as v from "valibot";
import { FILE_FORMAT, FILE_VERSION } from "@/core/export/notes-file";
import { type Fault, faultsOf } from "@/core/notes/faults";
import { noteSchema, purgedSchema } from "@/core/notes/note";
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

/** The rescued rows as a file of notes: checked like any other from here on. */
export function rescuedNotes({ made, stores }: RescueFile): unknown {
  const facts = Array.isArray(stores?.["facts"]) ? stores["facts"] : [];
  const notes = stores?.["notes"] ?? [];
  const colours = facts.find((fact) => (fact as { readonly key?: unknown } | null)?.key === "colours");
  return {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    made,
    app: RESCUE_FORMAT,
    scope: "all",
    colours: (colours as { readonly value?: unknown } | undefined)?.value ?? {},
    notes: Array.isArray(notes) ? [...notes, ...rescuedDrafts(stores?.["drafts"], notes)] : notes,
    purged: stores?.["purged"] ?? [],
  };
}

type Rows = Readonly<Record<string, unknown>>;

/** Only what is sound, and the faults of the rest: one damaged row must not keep all others from coming back. */
export function goodRows(file: Rows): { readonly value: Rows; readonly leftOut: readonly Fault[] } {
  const notes = sift("notes", file["notes"], noteSchema);
  const purged = sift("purged", file["purged"], purgedSchema);
  return {
    value: { ...file, notes: notes.good, purged: purged.good },
    leftOut: [...notes.faults, ...purged.faults],
  };
}

function sift(name: string, rows: unknown, schema: v.GenericSchema) {
  const good: unknown[] = [];
  const faults: Fault[] = [];
  for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
    const read = v.safeParse(schema, row);
    if (read.success) good.push(row);
    else
      faults.push(...faultsOf(read.issues).map(({ where, what }) => ({ where: placeOf([name, index, where]), what })));
  }
  return { good, faults };
}

function placeOf(keys: readonly (string | number)[]): string {
  return keys.filter((key) => key !== "").join(".");
}

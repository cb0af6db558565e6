import * as v from "valibot";
import { FILE_VERSION, fileHead, fileSchema, type NotesFile } from "@/core/export/notes-file";
import { type Fault, faultsOf } from "@/core/notes/faults";
import { cleanIncoming, type DroppedLink } from "./clean-incoming";
import { goodRows } from "./good-rows";
import { isRescue, RESCUE_VERSION, rescuedNotes, rescueFaults } from "./rescue-file";
import { type UpgradedFile, upgradeFile } from "./upgrade-file";

/** What a file turned out to be. A file with one fault is refused whole: half an import is worse than none. */
export type ReadFile =
  | {
      readonly at: "read";
      readonly file: NotesFile;
      readonly dropped: readonly DroppedLink[];
      /** What is damaged, newer or repeated in a rescue stays in that file. An ordinary file with such a row is refused. */
      readonly leftOut: readonly Fault[];
    }
  | { readonly at: "faulty"; readonly faults: readonly Fault[] }
  | { readonly at: "not-json"; readonly detail: string }
  | { readonly at: "other" }
  | { readonly at: "newer"; readonly version: number }
  | { readonly at: "too-large" };

/** 200 MB of text: a hundred thousand notes; more would not fit a tab's memory twice. */
const MOST_FILE_UNITS = 200_000_000;

/** Reads a file of notes, or the rows that the rescue page saved. Never throws, and never writes. */
export function readNotesFile(text: string): ReadFile {
  if (text.length > MOST_FILE_UNITS) return { at: "too-large" };
  const data = parseJson(text);
  if ("detail" in data) return { at: "not-json", detail: data.detail };
  const rescue = isRescue(data.value) ? data.value : undefined;
  const newer = rescue && newerRescue(rescue.version);
  if (newer !== undefined) return { at: "newer", version: newer };
  const rescued = rescue && rescuedNotes(rescue);
  const value = rescued ?? data.value;
  const head = v.safeParse(fileHead, value);
  if (!head.success) return { at: "other" };
  if (head.output.version > FILE_VERSION) return { at: "newer", version: head.output.version };
  // The rows of a rescue were brought to this version one by one: there, a newer row is left out alone.
  const upgraded: UpgradedFile = rescued === undefined ? upgradeFile(value) : { ok: true, value: rescued };
  if (!upgraded.ok) return { at: "newer", version: upgraded.version };
  const { value: cleaned, dropped } = cleanIncoming(upgraded.value);
  const { value: whole, leftOut } = rescued ? goodRows(cleaned) : { value: cleaned, leftOut: [] };
  const read = v.safeParse(fileSchema, whole);
  if (!read.success) return { at: "faulty", faults: withNotes(faultsOf(read.issues), whole) };
  const faults = repeatedIds(read.output.notes);
  if (faults.length > 0) return { at: "faulty", faults };
  return { at: "read", file: read.output, dropped, leftOut: [...(rescue ? rescueFaults(rescue) : []), ...leftOut] };
}

/** A later form of rescue is called that; a version that is no number is damage, and told beside the rows. */
function newerRescue(version: unknown): number | undefined {
  return v.is(v.pipe(v.number(), v.safeInteger(), v.minValue(RESCUE_VERSION + 1)), version) ? version : undefined;
}

function parseJson(text: string): { readonly value: unknown } | { readonly detail: string } {
  try {
    // Editors on Windows put a byte order mark before what they save.
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) };
  } catch (error) {
    return { detail: error instanceof Error ? error.message : String(error) };
  }
}

function repeatedIds(notes: NotesFile["notes"]): readonly Fault[] {
  const seen = new Set<string>();
  return notes.flatMap(({ id }, index): readonly Fault[] => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ where: `notes.${index}.id`, what: "repeated-id", note: id }] : [];
  });
}

/** Names the note that a fault is in, so that the reader finds it by more than its number. */
function withNotes(faults: readonly Fault[], value: unknown): readonly Fault[] {
  const notes = (value as { readonly notes?: readonly unknown[] }).notes;
  return faults.map((fault) => {
    const index = /^notes\.(\d+)/.exec(fault.where)?.[1];
    const note = index === undefined ? undefined : notes?.[Number(index)];
    const id = typeof note === "object" && note !== null && "id" in note ? note.id : undefined;
    return typeof id === "string" ? { ...fault, note: id.slice(0, 80) } : fault;
  });
}

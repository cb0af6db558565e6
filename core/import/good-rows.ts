import * as v from "valibot";
import { colourNamesSchema } from "@/core/notes/colours";
import { type Fault, faultsOf } from "@/core/notes/faults";
import { noteSchema, purgedSchema } from "@/core/notes/note";

type Rows = Readonly<Record<string, unknown>>;

/** Only what is sound, and the faults of the rest: one damaged value must not keep all others from coming back. */
export function goodRows(file: Rows): { readonly value: Rows; readonly leftOut: readonly Fault[] } {
  const notes = sift("notes", file["notes"], noteFaults());
  const purged = sift("purged", file["purged"], (row) => faultsBy(purgedSchema, row));
  const colours = siftColours(file["colours"]);
  return {
    value: { ...file, colours: colours.good, notes: notes.good, purged: purged.good },
    leftOut: [...notes.faults, ...purged.faults, ...colours.faults],
  };
}

/** What is wrong with a row of notes, one after the other: of sound rows with one id the first comes back. */
function noteFaults(): (row: unknown) => readonly Fault[] {
  const seen = new Set<string>();
  return (row) => {
    const read = v.safeParse(noteSchema, row);
    if (!read.success) return faultsOf(read.issues);
    const { id } = read.output;
    if (seen.has(id)) return [{ where: "id", what: "repeated-id", note: id }];
    seen.add(id);
    return [];
  };
}

function sift(name: string, rows: unknown, faultsIn: (row: unknown) => readonly Fault[]) {
  const good: unknown[] = [];
  const faults: Fault[] = [];
  for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
    const found = faultsIn(row);
    if (found.length === 0) good.push(row);
    else faults.push(...found.map((fault) => ({ ...fault, where: placeOf([name, index, fault.where]) })));
  }
  return { good, faults };
}

/** The names that are sound: a colour whose name is damaged has none. */
function siftColours(colours: unknown): { readonly good: unknown; readonly faults: readonly Fault[] } {
  const faults = faultsBy(colourNamesSchema, colours).map((fault) => ({
    ...fault,
    where: placeOf(["colours", fault.where]),
  }));
  if (faults.length === 0) return { good: colours, faults };
  const names = typeof colours === "object" && colours !== null ? Object.entries(colours) : [];
  const sound = names.filter(([colour, name]) => v.is(colourNamesSchema, { [colour]: name }));
  return { good: Object.fromEntries(sound), faults };
}

function faultsBy(schema: v.GenericSchema, value: unknown): readonly Fault[] {
  const read = v.safeParse(schema, value);
  return read.success ? [] : faultsOf(read.issues);
}

function placeOf(keys: readonly (string | number)[]): string {
  return keys.filter((key) => key !== "").join(".");
}

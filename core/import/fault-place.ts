/** The parts of a note by which a fault's place is named; the pages have a word for each. */
export const FAULT_FIELDS = [
  "schema",
  "id",
  "revision",
  "page",
  "quote",
  "speech",
  "understood",
  "body",
  "tags",
  "colour",
  "translation",
  "machineTranslation",
  "archive",
  "created",
  "modified",
  "earlier",
  "deletedAt",
  "freeSince",
  "reanchored",
  "copyOf",
] as const;
export type FaultField = (typeof FAULT_FIELDS)[number];

/** Where in a file something is wrong, as a reader counts: the first note is number 1. */
export type FaultPlace =
  | { readonly in: "note"; readonly number: number; readonly field: FaultField | undefined }
  | { readonly in: "purged"; readonly number: number }
  | { readonly in: "colours" }
  | { readonly in: "file" };

/** Reads a path such as `notes.3.quote.exact`. */
export function faultPlace(where: string): FaultPlace {
  const [list, index, name] = where.split(".");
  const number = Number(index) + 1;
  if (list === "colours") return { in: "colours" };
  if (list === "purged" && index !== undefined) return { in: "purged", number };
  if (list !== "notes" || index === undefined) return { in: "file" };
  return { in: "note", number, field: FAULT_FIELDS.find((field) => field === name) };
}

import { expect, test } from "vitest";
import { FAULT_FIELDS, faultPlace } from "@/core/import/fault-place";
import { noteSchema } from "@/core/notes/note";

test.each([
  ["notes.3.quote.exact", { in: "note", number: 4, field: "quote" }],
  ["notes.0", { in: "note", number: 1, field: undefined }],
  ["notes.0.unheard-of", { in: "note", number: 1, field: undefined }],
  ["notes", { in: "file" }],
  ["purged.1.at", { in: "purged", number: 2 }],
  ["colours.red", { in: "colours" }],
  ["version", { in: "file" }],
  ["", { in: "file" }],
])("%s", (where, place) => {
  expect(faultPlace(where)).toEqual(place);
});

test("every part of a note has its name", () => {
  expect([...FAULT_FIELDS].toSorted()).toEqual(Object.keys(noteSchema.entries).toSorted());
});

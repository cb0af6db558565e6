import { expect, test } from "vitest";
import { rescuedWords } from "@/core/import/rescued-words";
import { at, noteOf } from "@/tests/core/notes/note-of";

const note = noteOf("a", { exact: "Kidal est reprise.", body: "à relire" });
const words = { article: note.page.title ?? "", passage: "Kidal est reprise.", body: "à relire" };

test.each([
  ["a note", note, words],
  ["a draft, which holds one", { note, savedAt: at(1) }, words],
  ["a note without its article", { ...note, page: null }, { ...words, article: "" }],
  [
    "a note of which the words are something else",
    { ...note, body: 7, quote: "x" },
    { ...words, passage: "", body: "" },
  ],
  ["nothing of the kind", 7, { article: "", passage: "", body: "" }],
  ["nothing", undefined, { article: "", passage: "", body: "" }],
])("of %s", (_name, row, expected) => {
  expect(rescuedWords(row)).toEqual(expected);
});

import { describe, expect, test } from "vitest";
import { FAULTS } from "@/core/notes/faults";
import { NOTE_SCHEMA, parseNote } from "@/core/notes/note";
import { pageFacts } from "@/core/notes/page-facts";
import { isWebAddress } from "@/core/notes/shapes";
import { at, noteOf, pageOf, quoteOf } from "./note-of";

const note = noteOf("a");

describe("what is wrong is named with its place", () => {
  test.each([
    ["no note", 12, { where: "", what: "wrong-type" }],
    ["nothing", undefined, { where: "", what: "missing" }],
    ["an unknown key", { ...note, html: "<b>" }, { where: "html", what: "unknown-key" }],
    ["a missing key", { ...note, body: undefined }, { where: "body", what: "missing" }],
    ["a wrong type", { ...note, tags: "Gao" }, { where: "tags", what: "wrong-type" }],
    ["a newer schema", { ...note, schema: NOTE_SCHEMA + 1 }, { where: "schema", what: "wrong-type" }],
    ["an id that is no block id", { ...note, id: "a b" }, { where: "id", what: "not-an-id" }],
    ["a half revision", { ...note, revision: 1.5 }, { where: "revision", what: "not-a-count" }],
    [
      "an address that runs code",
      { ...note, page: pageOf({ address: "javascript:alert(1)" }) },
      { where: "page.address", what: "not-an-address" },
    ],
    ["a title of two lines", { ...note, page: pageOf({ title: "a\nb" }) }, { where: "page.title", what: "not-a-line" }],
    [
      "a date in words",
      { ...note, page: pageOf({ published: "mardi" }) },
      { where: "page.published", what: "not-a-date" },
    ],
    ["a local time", { ...note, modified: "2026-01-01T10:00:00" }, { where: "modified", what: "not-an-instant" }],
    [
      "a language in words",
      { ...note, quote: quoteOf("x"), page: pageOf({ language: "français" }) },
      { where: "page.language", what: "not-a-language" },
    ],
    [
      "an end before its start",
      { ...note, quote: quoteOf("x", { position: { start: 2, end: 1 } }) },
      { where: "quote.position", what: "end-before-start" },
    ],
    ["an empty passage", { ...note, quote: { ...quoteOf("x"), exact: "" } }, { where: "quote.exact", what: "missing" }],
    [
      "a passage longer than any",
      { ...note, quote: quoteOf("x".repeat(200_001)) },
      { where: "quote", what: "too-long" },
    ],
    ["a tag that is two", { ...note, tags: ["a,b"] }, { where: "tags.0", what: "not-a-tag" }],
    ["an unknown colour", { ...note, colour: "#f00" }, { where: "colour", what: "not-a-colour" }],
    ["a data: archive", { ...note, archive: "data:text/html,x" }, { where: "archive", what: "not-an-address" }],
  ])("%s", (_name, value, fault) => {
    const parsed = parseNote(value);
    expect(parsed.ok ? [] : parsed.faults).toContainEqual(fault);
    expect(FAULTS).toContain(fault.what);
  });
});

test.each([
  ["https://exemple.org/a?b=c#d", true],
  ["http://127.0.0.1:8080/", true],
  ["HTTPS://exemple.org/", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["file:///etc/passwd", false],
  ["https://exemple.org/a b", false],
  ["//exemple.org", false],
  ["https://", false],
  ["", false],
])("%s is a web address: %s", (address, is) => expect(isWebAddress(address)).toBe(is));

test("pages give dates as precise as they know them", () => {
  for (const published of ["2023", "2023-11", "2023-11-14", "2023-11-14T17:05Z", "2023-11-14T17:05:00+01:00"]) {
    expect(parseNote({ ...note, page: pageOf({ published }) }).ok, published).toBe(true);
  }
  for (const published of ["2023-13", "2023-11-32", "14/11/2023", "2023-11-14T25:00Z", at(0).replace("T", " ")]) {
    expect(parseNote({ ...note, page: pageOf({ published }) }).ok, published).toBe(false);
  }
});

describe("what a page says about itself", () => {
  test.each([
    ["nothing", {}, {}],
    ["blanks and empty strings", { title: " \n ", author: "" }, {}],
    ["a title of two lines", { title: " Mali :\n\t reprise " }, { title: "Mali : reprise" }],
    ["a title without end", { title: "a".repeat(3_000) }, { title: "a".repeat(2_000) }],
    ["a language as POSIX writes it", { language: "fr_FR" }, { language: "fr-FR" }],
    ["a language in words", { language: "français" }, {}],
    ["a date in words", { published: "mardi 14 novembre", modified: "2023-11-15" }, { modified: "2023-11-15" }],
  ])("%s: a note can be made of it", (_name, found, kept) => {
    const page = pageFacts("https://exemple.org/", at(0), found);
    expect(page).toEqual({ address: "https://exemple.org/", read: at(0), ...kept });
    expect(page !== undefined && parseNote({ ...note, page }).ok).toBe(true);
  });
  test("only a web address is a page", () => expect(pageFacts("about:blank", at(0), {})).toBeUndefined());
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, parseEntries } from "@/core/entry";
import { entryOf, formOf } from "./entry-of";

const theme = (...entries: readonly unknown[]) => ({ theme: "groups", entries });
const good = entryOf("jnim", { fr: ["JNIM"], en: ["JNIM"] });
const source = { key: "onu", title: "Liste", publisher: "ONU" };

test("a good file gives its entries, with the theme as their subject", () => {
  const other = { ...good, id: "aqim", subject: "maghreb" };
  const { entries, faults } = parseEntries({ $schema: "./schema.json", ...theme(good, other) });
  expect(faults).toEqual([]);
  expect(entries.map(({ id, subject }) => [id, subject])).toEqual([
    ["jnim", "groups"],
    ["aqim", "maghreb"],
  ]);
});

describe("what is wrong is said in a sentence that names the place", () => {
  const french = (...forms: readonly unknown[]) => ({ fr: { definition: "Un groupe.", forms } });
  const preferred = formOf("JNIM", "preferred");
  test.each([
    ["an empty form", french({ ...preferred, text: "" }), "fr.forms.0.text: must not be empty"],
    ["spaces at an end", french({ ...preferred, text: "JNIM " }), "fr.forms.0.text: has spaces at an end"],
    ["no form", french(), "fr.forms: has no form"],
    ["no preferred form", french(formOf("JNIM")), "fr.forms: has no preferred form"],
    [
      "a long definition",
      { en: { definition: "a".repeat(601), forms: [preferred] } },
      "en.definition: is longer than 600 characters",
    ],
    ["a country in words", { countries: { area: ["Mali"] } }, "countries.area.0: is not a two-letter ISO 3166-1 code"],
    [
      "a date that is none",
      { events: [{ date: "2012-13", fr: "a", en: "b", source: "onu" }] },
      "events.0.date: is not a date YYYY, YYYY-MM or YYYY-MM-DD",
    ],
    ["a review that is no day", { reviewed: "2026-05" }, "reviewed: is not a day YYYY-MM-DD"],
    ["a rank that NATO has not", { rank: { code: "OF-11" } }, "rank.code: is not a NATO rank code"],
    [
      "an address never opened",
      { sources: [{ ...source, url: "https://exemple.org/" }] },
      "sources.0: needs `url` and `read` together, or neither",
    ],
    [
      "a day of reading without address",
      { sources: [{ ...source, read: "2026-01-01" }] },
      "sources.0: needs `url` and `read` together, or neither",
    ],
    [
      "no web address",
      { sources: [{ ...source, url: "ftp://a", read: "2026-01-01" }] },
      "sources.0.url: is not a web address",
    ],
  ])("%s", (_name, change, fault) => {
    const { entries, faults } = parseEntries(theme({ ...good, ...change }));
    expect(entries).toEqual([]);
    expect(faults).toContain(`groups: entry jnim, ${fault}`);
  });

  test.each([
    ["an unknown key", { ...good, colour: "red" }, /^groups: entry jnim, colour: /],
    ["an unknown kind", { ...good, kind: "treaty" }, /^groups: entry jnim, kind: /],
    ["an id that is not kebab-case", { ...good, id: "JNIM" }, /^groups: entry JNIM, id: is not kebab-case/],
    ["an entry without id", { ...good, id: undefined }, /^groups: entry number 0, id: /],
    ["an entry that is none", 12, /^groups: entry number 0, as a whole: /],
  ])("%s", (_name, entry, fault) => {
    expect(parseEntries(theme(entry)).faults).toEqual([expect.stringMatching(fault)]);
  });

  test.each([
    ["no object", 12, /^theme file: file: /],
    ["no theme", { entries: [] }, /^theme file: theme: /],
    ["entries that are no list", { theme: "groups", entries: {} }, /^groups: entries: /],
  ])("%s", (_name, data, fault) => {
    expect(parseEntries(data).faults).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});

test.each(["2012", "2012-04", "2012-04-06"])("%s is a date as precise as its source", (date) => {
  const event = { date, fr: "a", en: "b", source: "onu" };
  expect(parseEntries(theme({ ...good, events: [event] } satisfies Entry)).faults).toEqual([]);
});

test("one wrong entry is named, and no entry is given", () => {
  const { entries, faults } = parseEntries(
    theme(good, { ...good, id: "b", kind: "?" }, { ...good, id: "c", reviewed: "" }),
  );
  expect(entries).toEqual([]);
  expect(faults.map((fault) => fault.slice(0, 15))).toEqual(["groups: entry b", "groups: entry c"]);
});

test("nothing read makes it throw", () => {
  const part = fc.oneof(fc.anything(), fc.constant(good), fc.constant({ ...good, fr: null }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ theme: part, entries: fc.array(part) })), (data) => {
      const { entries, faults } = parseEntries(data);
      expect(entries.length === 0 || faults.length === 0).toBe(true);
    }),
  );
});

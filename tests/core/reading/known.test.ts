import { describe, expect, test } from "vitest";
import type { FoundTerms, Mark } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import { isKnown, knownFrom, withoutKnown } from "@/core/reading/known";

const event = (date: string) => ({ date, fr: "", en: "", source: "s" });
const card = (id: string, ...dates: readonly string[]) => ({ id, events: dates.map(event) }) as unknown as Card;

describe("a term said to be known", () => {
  test.each([
    ["stays known", ["2017-03-02"], ["2017-03-02"], true],
    ["stays known without any event", [], [], true],
    ["stays known when an event of the past is added", ["2012", "2017-03-02"], ["2017-03-02"], true],
    ["comes back with a newer event", ["2017-03-02", "2026-11-01"], ["2017-03-02"], false],
    ["comes back with its first event", ["2026-11-01"], [], false],
  ])("%s", (_name, now, then, expected) => {
    const known = { jnim: knownFrom(card("jnim", ...then), "2026-10-01") };
    expect(isKnown(card("jnim", ...now), known)).toBe(expected);
  });

  test("keeps the day on which it was said", () => {
    expect(knownFrom(card("jnim", "2017-03-02"), "2026-10-01")).toEqual({ since: "2026-10-01", event: "2017-03-02" });
  });

  test.each(["constructor", "__proto__", "toString"])("nothing is known of an entry called %s", (id) => {
    expect(isKnown(card(id), {})).toBe(false);
  });
});

describe("the marks of known terms", () => {
  const mark = (reading: number, inside?: readonly Mark[]): Mark => ({
    start: reading,
    end: reading + 1,
    reading,
    ...(inside && { inside }),
  });
  const read = (surface: string, ids: readonly string[], ambiguous = false) => ({
    surface,
    ambiguous,
    senses: ids.map((id) => ({ id, score: 1, why: [] })),
  });
  const found = (marks: readonly Mark[]): FoundTerms => ({
    marks: [marks],
    readings: [read("JNIM", ["jnim"]), read("FAMa", ["fama"]), read("FAR", ["far-morocco", "far-rwanda"], true)],
    cards: Object.fromEntries(["jnim", "fama", "far-morocco", "far-rwanda"].map((id) => [id, card(id)])),
    defined: [],
    unknown: [],
    memory: { chosen: {}, context: "" },
  });
  const known = (...ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, { since: "2026-10-01", event: "" }]));

  test.each([
    ["nothing is known", [], [mark(0), mark(1)], [mark(0), mark(1)]],
    ["one is known", ["jnim"], [mark(0), mark(1), mark(0)], [mark(1)]],
    ["the longer one is known: the one inside is marked itself", ["jnim"], [mark(0, [mark(1)])], [mark(1)]],
    ["the one inside is known", ["fama"], [mark(0, [mark(1)])], [mark(0, [])]],
    ["both are known", ["jnim", "fama"], [mark(0, [mark(1)])], []],
    ["a sense of an ambiguous form is known", ["far-morocco", "far-rwanda"], [mark(2)], [mark(2)]],
  ] as const)("%s", (_name, ids, marks, expected) => {
    expect(withoutKnown(found(marks), known(...ids), (id) => card(id)).marks).toEqual([expected]);
  });

  test("a known term whose card the page has already stays unmarked", () => {
    const later = { ...found([mark(0), mark(1)]), cards: {} };
    expect(withoutKnown(later, known("jnim"), (id) => card(id)).marks).toEqual([[mark(1)]]);
  });

  test("the readings, which the marks count on, stay as they are", () => {
    const all = found([mark(0), mark(1)]);
    expect(withoutKnown(all, known("jnim"), (id) => card(id)).readings).toBe(all.readings);
  });
});

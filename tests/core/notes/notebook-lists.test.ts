import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byDay } from "@/core/notes/by-day";
import { filterNotes, isFiltering, NO_FILTER, tagChoices } from "@/core/notes/filter-notes";
import { firstNotes } from "@/core/notes/first-notes";
import { keepKnown } from "@/core/notes/keep-known";
import type { Note } from "@/core/notes/note";
import { byArticle } from "@/core/notes/order";
import { arbitraryNote } from "./arbitrary-note";
import { at, noteOf, pageOf } from "./note-of";

const ids = (notes: readonly Note[]) => notes.map(({ id }) => id);
const made = (id: string, minutes: number): Note => ({ ...noteOf(id), created: at(minutes), modified: at(minutes) });

describe("by day", () => {
  const hour = (instant: string) => instant.slice(0, 13);

  test("the latest day first, and in it the last made", () => {
    const days = byDay([made("a", 0), made("b", 61), made("c", 5), made("d", 62)], hour);
    expect([...days].map(([, notes]) => ids(notes))).toEqual([
      ["d", "b"],
      ["c", "a"],
    ]);
  });

  test("every note is in one day, its own", () => {
    fc.assert(
      fc.property(fc.uniqueArray(arbitraryNote, { selector: ({ id }) => id, maxLength: 12 }), (notes) => {
        const days = byDay(notes, hour);
        expect(ids([...days.values()].flat()).toSorted()).toEqual(ids(notes).toSorted());
        for (const [day, own] of days) for (const { created } of own) expect(hour(created)).toBe(day);
      }),
    );
  });
});

describe("filter", () => {
  const notes = [
    noteOf("a", { tags: ["Mali", "à vérifier"], colour: "green" }),
    noteOf("b", { tags: ["mali"], colour: "blue", body: "à relire" }),
    noteOf("c", { tags: ["Niger"], exact: "Niamey dément." }),
    noteOf("d", { tags: ["mali", "niger"] }),
  ];

  test.each([
    ["nothing", {}, ["a", "b", "c", "d"]],
    ["a colour", { colours: ["green"] }, ["a"]],
    ["either colour", { colours: ["green", "blue"] }, ["a", "b"]],
    ["a tag, whatever its case", { tags: ["mali"] }, ["a", "b", "d"]],
    ["both tags", { tags: ["mali", "niger"] }, ["d"]],
    ["words", { query: "dement" }, ["c"]],
    ["all three", { query: "relire", tags: ["mali"], colours: ["blue"] }, ["b"]],
    ["what no note has", { query: "relire", colours: ["green"] }, []],
  ] as const)("%s", (_name, filter, expected) => {
    expect(ids(filterNotes(notes, { ...NO_FILTER, ...filter }))).toEqual(expected);
    expect(isFiltering({ ...NO_FILTER, ...filter })).toBe(Object.keys(filter).length > 0);
  });

  test("a tag is offered once for all its spellings, in the most used", () => {
    expect(tagChoices(notes)).toEqual([
      { key: "mali", tag: "mali", count: 3 },
      { key: "niger", tag: "Niger", count: 2 },
      { key: "a verifier", tag: "à vérifier", count: 1 },
    ]);
  });
});

test.each([
  ["nothing", 0, []],
  ["a part of a group", 1, ["two: a of 2"]],
  ["whole groups", 2, ["two: ab of 2"]],
  ["the next one's beginning", 3, ["two: ab of 2", "one: c of 1"]],
  ["all there are", 9, ["two: ab of 2", "one: c of 1"]],
])("the first notes: %s", (_name, most, expected) => {
  const groups = new Map([
    ["two", [noteOf("a"), noteOf("b")]],
    ["one", [noteOf("c")]],
  ]);
  const shown = firstNotes(groups, most).map(({ key, notes, count }) => `${key}: ${ids(notes).join("")} of ${count}`);
  expect(shown).toEqual(expected);
});

test("the first notes of real groups are a beginning of them all", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(arbitraryNote, { selector: ({ id }) => id, maxLength: 12 }),
      fc.nat(15),
      (notes, most) => {
        const groups = byArticle(notes);
        const all = ids([...groups.values()].flat());
        expect(ids(firstNotes(groups, most).flatMap((group) => group.notes))).toEqual(all.slice(0, most));
      },
    ),
  );
});

describe("what is known is kept", () => {
  const a = { ...noteOf("a"), revision: 1 };
  const b = noteOf("b", { page: pageOf({ title: "Autre" }) });

  test("an unchanged note is the same object, a changed one is not", () => {
    const edited: Note = { ...a, revision: 2, body: "écrit" };
    const [first, second] = keepKnown([a, b], [structuredClone(edited), structuredClone(b)]);
    expect(first).toEqual(edited);
    expect(second).toBe(b);
  });

  test("a note brought anew under an old revision is not mistaken for it", () => {
    const other: Note = { ...a, modified: at(9), body: "autre" };
    expect(keepKnown([a], [other])).toEqual([other]);
  });

  test("it never changes what there is", () => {
    fc.assert(
      fc.property(fc.uniqueArray(arbitraryNote, { selector: ({ id }) => id, maxLength: 8 }), (notes) => {
        expect(keepKnown(notes, structuredClone(notes))).toEqual(notes);
      }),
    );
  });
});

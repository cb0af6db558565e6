import { describe, expect, test } from "vitest";
import { joinWords, saysSame, typeInto, wordsApart, wordsOn } from "@/core/notes/words";
import { at, noteOf } from "./note-of";

const base = noteOf("a", { body: "un", tags: ["kidal"], archive: "https://archive.example/1" });
const speech = { speaker: "Un porte-parole", manner: "reported" } as const;

test("typing changes the words alone, and takes a field away by undefined", () => {
  expect(typeInto(base, { body: "deux" })).toEqual({ ...base, body: "deux" });
  expect(typeInto(base, { speech })).toEqual({ ...base, speech });
  expect(Object.keys(typeInto(base, { archive: undefined }))).not.toContain("archive");
  expect(typeInto(base, { body: "un" })).toBe(base);
});

test("who wrote when is no word", () => {
  expect(saysSame(base, { ...base, revision: 7, modified: at(9), quote: { ...base.quote, exact: "autre" } })).toBe(
    true,
  );
  expect(wordsApart(base, { ...base, colour: "pink", body: "" })).toEqual(["body", "colour"]);
});

test("words are put on another ground, with what they lack", () => {
  const ground = { ...noteOf("a"), speech, revision: 4, earlier: [at(0)] };
  expect(wordsOn(ground, base)).toEqual({ ...base, revision: 4, earlier: [at(0)] });
});

describe("two versions of one base", () => {
  test.each([
    ["one field each", { body: "mien" }, { colour: "blue" }, { body: "mien", colour: "blue" }],
    ["the same change", { colour: "blue" }, { colour: "blue" }, { colour: "blue" }],
    ["mine unchanged", {}, { body: "autre" }, { body: "autre" }],
    ["theirs unchanged", { tags: ["gao"] }, {}, { tags: ["gao"] }],
    ["a field taken away", { archive: undefined }, { body: "autre" }, { archive: undefined, body: "autre" }],
  ] as const)("%s", (_, mine, theirs, joined) => {
    const other = { ...typeInto(base, theirs), revision: 5 };
    expect(joinWords(base, typeInto(base, mine), other)).toEqual({ ...typeInto(base, joined), revision: 5 });
  });

  test("changed in the same field, they are left to the reader", () => {
    expect(joinWords(base, typeInto(base, { body: "mien" }), typeInto(base, { body: "autre" }))).toBeUndefined();
  });
});

import { expect, test } from "vitest";
import { dottedAcronymAt } from "@/core/matching/rules/dotted-acronym";
import { tokens } from "@/core/matching/tokens";

test.each([
  ["A.E.S.", 0, 6, "AES"],
  ["A.E.S", 0, 5, "AES"],
  ["l’O.N.U. a", 2, 8, "ONU"],
  ["U.S. forces", 0, 4, "US"],
  ["(A.E.S.)", 1, 7, "AES"],
])("%s at %i is one word up to %i: %s", (text, start, end, letters) => {
  expect(dottedAcronymAt(text, start)).toEqual({ end, letters });
});

test.each([
  ["a capital that ends a sentence", "B. Les", 0],
  ["an initial before a name", "A. Goïta", 0],
  ["lower case", "a.e.s.", 0],
  ["an acronym without dots", "AES", 0],
  ["a glued sentence", "B.EIGS", 0],
  ["the end of the text", "A.", 0],
])("%s is none", (_name, text, start) => {
  expect(dottedAcronymAt(text, start)).toBeUndefined();
});

test("a word glued behind is left out", () => {
  expect(tokens("A.E.Sahel").map(({ key }) => key)).toEqual(["ae", "sahel"]);
});

test("with and without dots the key is the same", () => {
  expect(tokens("A.E.S. A.E.S AES").map(({ key }) => key)).toEqual(["aes", "aes", "aes"]);
});

// The letters are taken as they stand, while every other word is folded: « É.U. », « L.É.A. » never match.
test.each(["É.U. et", "E\u0301.U. et"])("the letters of %j are folded", (text) => {
  expect(tokens(text)[0]?.key).toBe("eu");
});

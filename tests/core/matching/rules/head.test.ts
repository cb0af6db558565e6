import { expect, test } from "vitest";
import { headLength, isInvariablePrefix } from "@/core/matching/rules/head";

test.each([
  ["general", 1],
  ["engin explosif improvise", 3],
  ["general de brigade", 1],
  ["force armee de l air", 2],
  ["coup d etat", 1],
  ["chief of staff", 1],
  ["armed forces of Mali", 2],
  ["contre amiral", 2],
  ["arme a feu", 1],
  ["Mission DE paix", 1],
])("the head of %s has %i words", (words, length) => {
  expect(headLength(words.split(" "))).toBe(length);
});

test.each([
  ["sous", true],
  ["Vice", true],
  ["general", false],
])("%s is a prefix that never varies: %s", (word, invariable) => {
  expect(isInvariablePrefix(word)).toBe(invariable);
});

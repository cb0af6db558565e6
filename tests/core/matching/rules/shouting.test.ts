import { expect, test } from "vitest";
import { isShouting } from "@/core/matching/rules/shouting";
import { tokens } from "@/core/matching/tokens";

function shouts(text: string, word: string): boolean {
  const words = tokens(text);
  const at = words.findIndex(({ cased }) => cased === word);
  expect(at).toBeGreaterThanOrEqual(0);
  return isShouting(words, at, at);
}

test.each([
  ["a headline", "L’ARMÉE MALIENNE ENTRE À KIDAL, LES FAMA AVANCENT", "FAMA", true],
  ["a headline that begins with it", "FAR FROM BAMAKO, TROOPS ADVANCE", "FAR", true],
  ["a headline with figures", "12 SOLDATS TUÉS PAR LE JNIM EN 2025", "JNIM", true],
  ["an acronym in a sentence", "Les soldats du JNIM ont attaqué Djibo", "JNIM", false],
  ["an acronym beside one capital word", "Le JNIM attaque DJIBO dans la nuit", "JNIM", false],
  ["a list of acronyms", "CMA, HCUA, MNLA, MAA, GATIA", "MNLA", false],
  ["an acronym alone", "JNIM", "JNIM", false],
  ["one neighbour", "JNIM ATTAQUE", "JNIM", false],
])("%s: %s → %s", (_name, text, word, expected) => {
  expect(shouts(text, word)).toBe(expected);
});

test("words beyond the fourth neighbour say nothing", () => {
  expect(shouts("DERNIÈRE MINUTE AU SAHEL LE JNIM REVENDIQUE UNE ATTAQUE CONTRE les soldats", "JNIM")).toBe(true);
});

// Seven letters are enough to count as a word, and MINUSMA, MONUSCO, CEDEAO (6) are acronyms: single senses of four
// letters or fewer are then not marked at all (« decide »).
test("a list with a long acronym is no headline", () => {
  expect(shouts("CEDEAO, MINUSMA, JNIM, EIGS", "JNIM")).toBe(false);
});

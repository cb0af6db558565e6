import { expect, test } from "vitest";
import { englishPlural, pluralOfEnglish } from "@/core/matching/rules/english-plural";
import { tokens } from "@/core/matching/tokens";
import { formOf } from "../../entry-of";

test.each([
  ["general", "generals"],
  ["branch", "branches"],
  ["ambush", "ambushes"],
  ["box", "boxes"],
  ["pass", "passes"],
  ["army", "armies"],
  ["convoy", "convoys"],
  ["rifleman", "riflemen"],
  ["spokeswoman", "spokeswomen"],
  ["TB2", "TB2"],
])("one %s, two %s", (singular, plural) => {
  expect(pluralOfEnglish(singular)).toBe(plural);
});

function plurals(text: string): readonly string[] {
  const words = tokens(text).map(({ cased }) => cased);
  return englishPlural
    .variants(words, { form: formOf(text), kind: "concept", gaps: tokens(text).map(({ gap }) => gap) })
    .map((variant) => variant.join(" "));
}

test.each([
  ["brigadier general", "brigadier generals"],
  ["chief of staff", "chiefs of staff"],
  ["coup d’état", "coups d etat"],
  ["improvised explosive device", "improvised explosive devices"],
  ["pick-up", "pick ups"],
  ["no-fly zone", "no fly zones"],
])("the plurals of %s hold %s", (singular, plural) => {
  expect(plurals(singular)).toContain(plural);
});

test.each([
  // A link inside a hyphenated modifier is no complement: the head is the last word.
  ["surface-to-air missile", "surface to air missiles"],
  ["hit-and-run attack", "hit and run attacks"],
  ["sergeant major", "sergeants major"],
  ["embargo", "embargoes"],
  ["thief", "thieves"],
])("the plurals of %s hold %s", (singular, plural) => {
  expect(plurals(singular)).toContain(plural);
});

test.each([
  // An army corps would be found in « army corpses ».
  ["army corps", "army corpses"],
  ["human", "humen"],
])("the plurals of %s do not hold %s", (singular, wrong) => {
  expect(plurals(singular)).not.toContain(wrong);
});

import { expect, test } from "vitest";
import type { Form, Kind } from "@/core/entry";
import { feminineOf, frenchFeminine } from "@/core/matching/rules/french-feminine";
import { formOf } from "../../entry-of";

test.each([
  ["colonel", "colonelle"],
  ["lieutenant", "lieutenante"],
  ["general", "generale"],
  ["officier", "officiere"],
  ["inspecteur", "inspectrice"],
  ["tireur", "tireuse"],
  ["gardien", "gardienne"],
  ["espion", "espionne"],
  ["cadet", "cadette"],
  ["operationnel", "operationnelle"],
  ["offensif", "offensive"],
  ["heureux", "heureuse"],
  ["capitaine", "capitaine"],
  ["sous", "sous"],
])("%s becomes %s", (masculine, feminine) => {
  expect(feminineOf(masculine)).toBe(feminine);
});

test.each([
  ["chef", "cheffe"],
  ["prefet", "prefete"],
  ["gouverneur", "gouverneure"],
  ["procureur", "procureure"],
  ["medecin", "medecin"],
  ["public", "publique"],
])("%s becomes %s", (masculine, feminine) => {
  expect(feminineOf(masculine)).toBe(feminine);
});

test("a rank's head varies as a whole, in both numbers", () => {
  const context = { form: formOf("général de brigade"), kind: "rank", gaps: [] as const } as const;
  const variants = frenchFeminine.variants(["general", "de", "brigade"], context).map((words) => words.join(" "));
  expect(variants).toEqual(expect.arrayContaining(["generale de brigade", "generales de brigade"]));
});

test("prefixes stay", () => {
  const context = { form: formOf("sous-officier"), kind: "rank", gaps: [] as const } as const;
  expect(frenchFeminine.variants(["sous", "officier"], context)).toEqual(
    expect.arrayContaining([
      ["sous", "officiere"],
      ["sous", "officieres"],
    ]),
  );
});

test.each([
  ["a rank", "rank", undefined, true],
  ["a rank that is feminine already (ordonnance)", "rank", "f", false],
  ["an office for men and women", "office", "mf", true],
  ["an office", "office", "m", false],
  ["a thing", "equipment", "m", false],
] as const)("%s: %s, gender %s: %s", (_name, kind: Kind, gender: Form["gender"], applies) => {
  const form = gender === undefined ? formOf("mot") : formOf({ text: "mot", gender });
  expect(frenchFeminine.appliesTo?.({ form, kind, gaps: [] })).toBe(applies);
});

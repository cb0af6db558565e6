import { expect, test } from "vitest";
import { listedPlural } from "@/core/matching/rules/listed-plural";
import { entryOf, formOf } from "../../entry-of";
import { surfacesIn } from "../world";

test.each([
  ["no plural given", formOf("EEI"), false],
  ["invariable", formOf({ text: "EEI", plural: "invariable" }), false],
  ["given", formOf({ text: "IED", plural: "IEDs" }), true],
])("%s: applies %#", (_name, form, applies) => {
  expect(listedPlural.appliesTo?.({ form, kind: "equipment", gaps: [] })).toBe(applies);
});

const ied = entryOf("ied", { kind: "equipment", en: [{ text: "IED", plural: "IEDs" }], fr: ["EEI"] });

test.each([
  ["two IEDs, one IED", ["IEDs", "IED"]],
  ["two ieds, two IEDS", []],
  ["deux EEIs", []],
])("%s", (text, surfaces) => {
  expect(surfacesIn([ied], text)).toEqual(surfaces);
});

test("a plural of several words is cut like its form", () => {
  const form = formOf({ text: "coup d’État", plural: "coups d’État" });
  expect(listedPlural.variants(["coup", "d", "Etat"], { form, kind: "event", gaps: [] })).toEqual([
    ["coups", "d", "Etat"],
  ]);
});

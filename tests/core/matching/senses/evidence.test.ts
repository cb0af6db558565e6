import { describe, expect, test } from "vitest";
import { country } from "@/core/matching/senses/country";
import { field, related } from "@/core/matching/senses/field";
import { language } from "@/core/matching/senses/language";
import { neighbour } from "@/core/matching/senses/neighbour";
import { period } from "@/core/matching/senses/period";
import { site } from "@/core/matching/senses/site";
import { entryOf } from "../../entry-of";
import { weigh } from "./weigh";

const paris = entryOf("paris", { kind: "organisation", fr: ["DGSE"], countries: { origin: ["FR"] } });
const bamako = entryOf("bamako", {
  kind: "organisation",
  fr: [{ text: "DGSE", from: "1989", to: "2021-10-01" }],
  en: ["State Security"],
  countries: { area: ["ML"] },
  relations: [{ type: "see-also", to: "fama" }],
});
const fama = entryOf("fama", { fr: ["FAMa"] });
const jnim = entryOf("jnim", { kind: "armed-group", fr: ["JNIM"] });
const entries = [paris, bamako, fama, jnim];

describe("a country beside the form", () => {
  test.each([
    ["la DGSE malienne", "bamako", ["malienne"]],
    ["la DGSE du Mali", "bamako", ["Mali"]],
    ["la DGSE de la France", "paris", ["France"]],
    ["Mali’s DGSE", "bamako", ["Mali"]],
    ["Bamako (DGSE) – Un homme", "bamako", ["Bamako"]],
    ["malienne DGSE", "bamako", ["malienne"]],
  ])("%s speaks for %s", (text, id, words) => {
    const weighed = weigh(neighbour, entries, id, "dgse", { blocks: [text] });
    expect(weighed.evidence).toEqual({ type: "neighbour", words });
    expect(weighed.points).toBeGreaterThan(0);
  });

  test.each([
    ["another country's", "la DGSE française"],
    ["a sentence ends between", "la DGSE. Mali : une attaque"],
    ["too many words between", "la DGSE de la ville de la région du Mali"],
    ["a verb between", "la DGSE accuse le Mali"],
    ["a sentence ended before", "Un homme est arrêté au Mali. DGSE et gendarmes"],
  ])("%s: nothing", (_name, text) => {
    expect(weigh(neighbour, entries, "bamako", "dgse", { blocks: [text] }).points).toBe(0);
  });
});

describe("the country that the article is about", () => {
  const points = (blocks: readonly string[], title = "") =>
    weigh(country, entries, "bamako", "dgse", { blocks: ["la DGSE enquête", ...blocks], title }).points;

  test("the more it is named beside others, the more it counts", () => {
    expect(points([])).toBe(0);
    expect(points(["Mali"])).toBeGreaterThan(points(["Mali, Paris, Paris"]));
    expect(points(["Mali, Paris, Paris"])).toBeGreaterThan(0);
    expect(points([`Mali. ${"Paris ".repeat(9)}`])).toBe(0);
  });

  test("a title counts more than the text", () => {
    expect(points(["Paris, Paris"], "Arrestation au Mali")).toBeGreaterThan(points(["Paris, Paris", "Mali"]));
  });

  test("an adjective of two countries counts for half of each", () => {
    const congo = entryOf("congo", { fr: ["FARDC"], countries: { area: ["CD"] } });
    const weight = (text: string) => weigh(country, [congo], "congo", "fardc", { blocks: [text] }).points;
    expect(weight("FARDC, un congolais, Paris")).toBe(weight("FARDC, Kinshasa, Paris") / 2);
  });

  test("the evidence names its code", () => {
    const { evidence } = weigh(country, entries, "bamako", "dgse", { blocks: ["la DGSE, à Bamako"] });
    expect(evidence).toEqual({ type: "country", words: ["ML"] });
  });
});

test.each([
  ["https://www.exemple.ml/actu", ["www.exemple.ml"]],
  ["https://EXEMPLE.ML:8080/", ["exemple.ml"]],
  ["https://exemple.fr/ml", undefined],
  ["https://exemple.org/", undefined],
  ["file:///a.ml", undefined],
  ["", undefined],
])("the site %s", (url, words) => {
  const { evidence, points } = weigh(site, entries, "bamako", "dgse", { blocks: ["la DGSE"], url });
  expect(evidence).toEqual(words && { type: "site", words });
  expect(points > 0).toBe(words !== undefined);
});

test.each([
  ["2010-05-01", 0],
  ["1988-12-31", -2],
  ["2026-09-30", 0],
  ["2026-10-01", -2],
  [undefined, 0],
])("on %s a name in use from 1989 to October 2021 weighs %i", (published, points) => {
  expect(weigh(period, entries, "bamako", "dgse", { blocks: ["la DGSE"], published }).points).toBe(points);
});

test.each([
  ["la DGSE", 0],
  ["la DGSE et le JNIM", 0.75],
  ["la DGSE, le JNIM et les FAMa", 2],
])("%s: the field weighs %f", (text, points) => {
  expect(weigh(field, entries, "bamako", "dgse", { blocks: [text] }).points).toBe(points);
});

test("the field says nothing for a sense outside it", () => {
  const off = entryOf("off", { kind: "off-field", fr: ["DGSE"] });
  expect(weigh(field, [...entries, off], "off", "dgse", { blocks: ["DGSE, JNIM, FAMa"] }).points).toBe(0);
});

test.each([
  ["la DGSE et les FAMa", 1],
  ["la DGSE et le JNIM", 0],
])("%s: relations weigh %i", (text, points) => {
  expect(weigh(related, entries, "bamako", "dgse", { blocks: [text] }).points).toBe(points);
});

test.each([
  ["fr", true],
  ["en", false],
  [undefined, false],
] as const)("a French form in a block in %s", (blockLanguage, speaks) => {
  const given = { blocks: ["la DGSE"], ...(blockLanguage && { blockLanguage }) };
  expect(weigh(language, entries, "paris", "dgse", given).points > 0).toBe(speaks);
});

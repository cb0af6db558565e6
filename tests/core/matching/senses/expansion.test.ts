import { describe, expect, test } from "vitest";
import { expansion, isNameOf } from "@/core/matching/senses/expansion";
import { entryOf } from "../../entry-of";
import { weigh } from "./weigh";

const csp = entryOf("csp", {
  kind: "armed-group",
  fr: ["CSP", "Cadre stratégique permanent"],
  en: ["CSP", "Permanent Strategic Framework"],
});
const work = entryOf("work", { kind: "off-field", fr: ["CSP", "contrat de sécurisation professionnelle"] });
const entries = [csp, work];
const points = (id: string, ...blocks: string[]) => weigh(expansion, entries, id, "csp", { blocks }).points;

describe("a name in full", () => {
  test.each([
    ["beside the acronym", "csp", "Le Cadre stratégique permanent (CSP) se retire", 8],
    ["the other way round", "csp", "Le CSP (Cadre stratégique permanent) se retire", 8],
    ["the other sense beside it", "csp", "Un contrat de sécurisation professionnelle (CSP)", 0],
    ["the other sense is the one", "work", "Un contrat de sécurisation professionnelle (CSP)", 8],
    ["elsewhere in the block", "csp", "Le Cadre stratégique permanent part. Le CSP aussi.", 6],
    ["nowhere", "csp", "Le CSP se retire", 0],
  ])("%s", (_name, id, text, expected) => {
    expect(points(id, text)).toBe(expected);
  });

  test("in another block", () => {
    expect(points("csp", "Le CSP se retire", "Le Cadre stratégique permanent part")).toBe(6);
  });

  test("the evidence is what the article writes", () => {
    const text = "Le Cadre stratégique permanent (CSP)";
    expect(weigh(expansion, entries, "csp", "csp", { blocks: [text] }).evidence).toEqual({
      type: "expansion",
      words: ["Cadre stratégique permanent"],
    });
  });

  test("elsewhere, the evidence is that name and not the acronym", () => {
    const text = "Le Cadre stratégique permanent part. Le CSP aussi.";
    expect(weigh(expansion, entries, "csp", "csp", { blocks: [text] }).evidence?.words).toEqual([
      "Cadre stratégique permanent",
    ]);
  });
});

test.each([
  ["cadre STRATEGIQUE permanent", true],
  ["Cadre stratégique permanent pour la défense", true],
  ["Permanent Strategic Framework", true],
  ["Cadres stratégiques permanents", true],
  ["Cadre permanent de dialogue", false],
  ["catégorie socioprofessionnelle", false],
  ["Cadre", false],
])("%s names it: %s", (name, expected) => {
  expect(isNameOf(csp, name)).toBe(expected);
});

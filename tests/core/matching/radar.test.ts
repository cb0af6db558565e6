import { describe, expect, test } from "vitest";
import { isEverydayWord } from "@/core/matching/everyday-words";
import { entryOf } from "../entry-of";
import { read } from "./world";

const entries = [
  entryOf("jnim", { kind: "armed-group", fr: ["JNIM"] }),
  entryOf("fama", { fr: ["FAMa", "Forces armées maliennes"] }),
];
const unknown = (...blocks: string[]) => read(entries, { blocks }).unknown;
const defined = (...blocks: string[]) =>
  read(entries, { blocks }).defined.map(
    ({ block, start, end, expansion }) => `${blocks[block]?.slice(start, end)}=${expansion}`,
  );

describe("acronyms that nothing explains", () => {
  test.each([
    ["an acronym", "le GANE attaque", ["GANE"]],
    ["in order, once", "la GAT, le BIR, la GAT", ["GAT", "BIR"]],
    ["with one small letter, and figures", "les FDSs et le G5S", ["FDSs", "G5S"]],
    ["with dots", "la B.I.R. enquête", ["BIR"]],
    ["a term of the glossary", "le JNIM et les FAMa", []],
    ["a Roman numeral", "Louis XIV, Mohammed VI, MMXX", []],
    ["a run of capitals", "LES SOLDATS DU GANE AVANCENT VERS KIDAL", []],
    ["ordinary words", "FAR EST IS AS ANE", []],
    ["words", "Le Mali, Bamako, A, mRNA", []],
  ])("%s", (_name, text, expected) => {
    expect(unknown(text)).toEqual(expected);
  });

  test("what the article defines is not one of them", () => {
    expect(unknown("le Groupe armé du Nord-Est (GANE). Le GANE attaque.")).toEqual([]);
  });

  // The definition keeps the letters as written, the list has them folded: the two never meet.
  test.each(["Groupe armé du Nord-Est (G.A.N.E.)", "Union économique africaine (UÉA)"])("not as %s", (text) => {
    expect(unknown(text)).toEqual([]);
  });
});

describe("acronyms that the article defines", () => {
  test("every mention, in every block", () => {
    expect(defined("Le GANE part", "le Groupe armé du Nord-Est (GANE). Le GANE.")).toEqual(
      Array.from({ length: 3 }, () => "GANE=Groupe armé du Nord-Est"),
    );
  });

  test.each([
    ["an entry explains it", "les Forces armées maliennes (FAMa). Les FAMa"],
    ["nothing is defined", "le GANE (2025)"],
    ["another case", "gane, Gane"],
  ])("none when %s", (_name, text) => {
    expect(defined(text)).toEqual([]);
  });

  // Compared word by word, and this acronym is two words.
  test("one with a hyphen", () => {
    expect(defined("Le Cadre permanent de paix (CP-P) part. Le CP-P.")).toHaveLength(2);
  });
});

test.each([
  ["far", "en", true],
  ["est", "fr", true],
  ["ane", "fr", true],
  ["as", "fr", true],
  ["is", "en", true],
  ["is", "fr", false],
  ["est", "en", false],
  ["est", undefined, true],
  ["is", undefined, true],
  ["jnim", undefined, false],
] as const)("%s is an ordinary word (%s): %s", (key, language, expected) => {
  expect(isEverydayWord(key, language)).toBe(expected);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { findDefinitions } from "@/core/matching/definitions";

function defined(text: string): readonly string[] {
  return findDefinitions(text).map(({ acronym, expansion }) => `${acronym}=${expansion}`);
}

test.each([
  ["le Cadre stratégique permanent (CSP) a dit", ["CSP=Cadre stratégique permanent"]],
  ["le CSP (Cadre stratégique permanent) a dit", ["CSP=Cadre stratégique permanent"]],
  ["l’Alliance des États du Sahel (AES)", ["AES=Alliance des États du Sahel"]],
  ["l’Alliance des Etats du Sahel (A.E.S.)", ["A.E.S.=Alliance des Etats du Sahel"]],
  ["la Competition and Markets Authority (CMA)", ["CMA=Competition and Markets Authority"]],
  ["un improvised explosive device (IED)", ["IED=improvised explosive device"]],
  ["two improvised explosive devices (IEDs)", ["IEDs=improvised explosive devices"]],
  ["la Coordination des mouvements de l’Azawad(CMA)", ["CMA=Coordination des mouvements de l’Azawad"]],
  ["Cadre stratégique permanent (CSP, ex-CMA)", ["CSP=Cadre stratégique permanent"]],
  [
    "Groupe de soutien à l’islam et aux musulmans (GSIM ou JNIM)",
    ["GSIM=Groupe de soutien à l’islam et aux musulmans"],
  ],
  ["Forces armées maliennes ( FAMa )", ["FAMa=Forces armées maliennes"]],
  ["État islamique dans le Grand Sahara (EIGS)", ["EIGS=État islamique dans le Grand Sahara"]],
  ["E\u0301tat islamique (EI)", ["EI=E\u0301tat islamique"]],
  ["Il part. Forces armées royales (FAR)", ["FAR=Forces armées royales"]],
])("%s", (text, expected) => {
  expect(defined(text)).toEqual(expected);
});

test.each([
  ["letters that are not in the words", "le groupe de soutien (JNIM)"],
  ["a number", "les soldats tués (12)"],
  ["a word", "le président malien (Assimi)"],
  ["one word before", "Opérations (OPS)"],
  ["a sentence that ends between", "Cadre stratégique. Permanent (CSP)"],
  ["an empty parenthesis", "Cadre stratégique permanent ()"],
  ["a first letter in the middle of a word", "un accès permanent (CSP)"],
  ["words too far away", `Cadre ${"stratégique ".repeat(12)}permanent (CSP)`],
  ["an acronym of more than twelve units", "Alliance beta (ABCDEFGHIJKLM)"],
  ["an expansion that says more before", "CSP (ancien Cadre stratégique permanent)"],
])("%s defines nothing", (_name, text) => {
  expect(defined(text)).toEqual([]);
});

test.each([
  // The quoted name is cut off by its own closing quotation mark.
  ["le « Cadre stratégique permanent » (CSP)", ["CSP=Cadre stratégique permanent"]],
  // The article inside the parenthesis.
  ["le CSP (le Cadre stratégique permanent)", ["CSP=Cadre stratégique permanent"]],
  // Acronyms read as words have one capital in most newspapers (press/README.md).
  ["Al-Qaïda au Maghreb islamique (Aqmi)", ["Aqmi=Al-Qaïda au Maghreb islamique"]],
  // Any word with the first letter, anywhere before, begins a « name »: see find-terms.test.ts for what it costs.
  ["Selon la France, l’armée malienne (FAMa)", []],
  ["Assimi Goïta, président du Mali (AES)", []],
])("%s", (text, expected) => {
  expect(defined(text)).toEqual(expected);
});

test("offsets hold in any text around", () => {
  const around = fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replace(/[()]/g, ""));
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = `${before}. Cadre stratégique permanent (CSP)${after}`;
      const found = findDefinitions(text).find(({ acronym }) => acronym === "CSP");
      expect(found).toBeDefined();
      expect(text.slice(found?.start, found?.end)).toBe(found?.expansion);
      expect(text.slice(found?.acronymStart, found?.acronymEnd)).toBe("CSP");
    }),
  );
});

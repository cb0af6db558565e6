import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "@/core/matching/compile";
import { findSpans } from "@/core/matching/find-spans";
import { formRules } from "@/core/matching/rules/form-rules";
import { tokens } from "@/core/matching/tokens";
import { entryOf } from "../entry-of";
import { spansIn, surfacesIn } from "./world";

const entries = [
  entryOf("aes", {
    kind: "organisation",
    fr: ["AES", "Alliance des États du Sahel"],
    en: ["Alliance of Sahel States"],
  }),
  entryOf("us", { kind: "place", fr: ["États-Unis"], en: ["United States"] }),
  entryOf("aqmi", { kind: "armed-group", fr: ["AQMI", "Aqmi"], en: ["AQIM"] }),
  entryOf("fama", { fr: ["FAMa", "FAMas", "forces armées maliennes"] }),
  entryOf("far", { fr: ["FAR", "Forces armées royales"] }),
  entryOf("is", { kind: "armed-group", fr: ["EI"], en: ["IS", "ANE"] }),
  entryOf("jnim", { kind: "armed-group", fr: ["JNIM", "Jnim"] }),
  entryOf("cma", { kind: "armed-group", fr: ["CMA"] }),
  entryOf("cgm", { kind: "off-field", fr: ["CMA CGM"] }),
  entryOf("forces", { kind: "concept", fr: ["force armée"], en: ["armed force"] }),
  entryOf("major", { kind: "rank", fr: ["major"] }),
  entryOf("work", { kind: "concept", fr: ["manœuvre"] }),
];

describe("every form that the press writes", () => {
  test.each([
    ["l’AES, d'Aqmi, qu'Aqmi, lʼAES", ["AES", "Aqmi", "Aqmi", "AES"]],
    ["A.E.S. A.E.S", ["A.E.S.", "A.E.S"]],
    [
      "États-Unis, Etats‑Unis, ÉTATS UNIS, E\u0301tats\u202fUnis",
      ["États-Unis", "Etats‑Unis", "ÉTATS UNIS", "E\u0301tats\u202fUnis"],
    ],
    ["Alliance des Etats du\u00a0Sahel", ["Alliance des Etats du\u00a0Sahel"]],
    ["forces ar\u00admées mali\u200bennes", ["forces ar\u00admées mali\u200bennes"]],
    ["LES FORCES ARMÉES MALIENNES AVANCENT", ["FORCES ARMÉES MALIENNES"]],
    ["LES SOLDATS FAMA AVANCENT VERS KIDAL", ["FAMA"]],
    ["forces(CMA), AIB.JNIM", ["CMA", "JNIM"]],
    ["IS-JNIM, ex-FAR, CMA/FAMa", ["IS", "JNIM", "FAR", "CMA", "FAMa"]],
    ["JNIM’s men, the FAMa's", ["JNIM", "FAMa"]],
    ["manoeuvre, MANŒUVRES", ["manoeuvre", "MANŒUVRES"]],
    ["la CMA cgm", ["CMA"]],
    ["la force. Armée", []],
    ["une force, armée", []],
    ["far away, Far, FARs, ei, Is, ane, Aes, JNIMois, famas, FAMAS", []],
    ["@FAMa, www.FAMa.ml", []],
  ])("%s", (text, surfaces) => {
    expect(surfacesIn(entries, text)).toEqual(surfaces);
  });
});

test("the longest counts, the shorter inside are its components", () => {
  const [span, ...others] = spansIn(entries, "le porte-conteneurs de CMA CGM");
  expect(others).toEqual([]);
  expect(span).toMatchObject({ key: "cma cgm", forms: [{ id: "cgm" }], components: [{ key: "cma" }] });
});

test("components stand anywhere inside, also at the end", () => {
  const inner = entryOf("sahel", { kind: "place", fr: ["Sahel", "États du Sahel"] });
  const [span, ...others] = spansIn([...entries, inner], "Alliance des États du Sahel");
  expect(others).toEqual([]);
  expect(span?.components.map(({ key }) => key)).toEqual(["etats du sahel"]);
});

test("one word has no components, and every entry of a form is kept", () => {
  const other = entryOf("rwanda", { fr: ["FAR"] });
  const [span] = spansIn([...entries, other], "les FAR");
  expect(span).toMatchObject({ first: 1, last: 1, components: [] });
  expect(span?.forms.map(({ id }) => id)).toEqual(["far", "rwanda"]);
});

test.each([
  ["the major road", "en", []],
  ["le major Keïta", "fr", ["major"]],
  ["le major Keïta", undefined, ["major"]],
  ["the JNIM", "en", ["JNIM"]],
  ["the Forces armées royales", "en", ["Forces armées royales"]],
  ["une armed force", "fr", []],
] as const)("common words are read in their language, names in both: %s (%s)", (text, language, surfaces) => {
  expect(surfacesIn(entries, text, language)).toEqual(surfaces);
});

const matcher = compile(entries, formRules);
const pieces = "FAR far CMA CGM force forces armées maliennes États Unis Sahel Alliance des du et 🔥 ' ’ - . a".split(
  " ",
);
const pressLike = fc
  .array(fc.constantFrom(...pieces, " ", "\u00a0", "\u00ad", "\u0301"), { maxLength: 30 })
  .map((parts) => parts.join(""));
const anyText = fc.oneof(fc.string({ unit: "binary" }), pressLike);

test("no span is empty or half a word, and none overlaps the one before", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = tokens(text);
      let before = 0;
      for (const { start, end, first, last, forms } of findSpans(matcher, text, undefined).spans) {
        expect([start, end]).toEqual([words[first]?.start, words[last]?.end]);
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(forms.length).toBeGreaterThan(0);
        before = end;
      }
    }),
    { numRuns: 400 },
  );
});

test("leftmost, then longest: every run of words that makes a term is inside a span that begins no later", () => {
  const keys = [
    "far",
    "cma",
    "cma cgm",
    "etats unis",
    "forces armees",
    "forces armees maliennes",
    "alliance des etats du sahel",
  ];
  const word = fc.constantFrom("FAR", "CMA", "CGM", "forces", "armées", "maliennes", "États", "Unis", "x");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (parts) => {
      const words = tokens(parts.join(" "));
      const expected: string[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const rest = (length: number) => words.slice(at, at + length).map(({ key }) => key);
        const length = [5, 4, 3, 2, 1].find((each) => keys.includes(rest(each).join(" ")) && at + each <= words.length);
        if (length === undefined) continue;
        expected.push(rest(length).join(" "));
        at += length - 1;
      }
      expect(findSpans(matcher, parts.join(" "), undefined).spans.map(({ key }) => key)).toEqual(expected);
    }),
  );
});

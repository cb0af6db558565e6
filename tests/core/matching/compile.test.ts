import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "@/core/entry";
import { compile, type MatcherNode } from "@/core/matching/compile";
import { findSpans } from "@/core/matching/find-spans";
import { formRules } from "@/core/matching/rules/form-rules";
import { entryOf } from "../entry-of";

/** Every way of writing that the matcher of some entries holds, words joined by spaces. */
function written(entries: readonly Entry[]): readonly string[] {
  const walk = (node: MatcherNode): readonly string[] => [
    ...(node.forms ?? []).map(({ words }) => words.join(" ")),
    ...[...node.next.values()].flatMap(walk),
  ];
  return walk(compile(entries, formRules).root);
}

describe("which forms inflect", () => {
  test.each([
    ["a concept", entryOf("a", { kind: "concept", fr: ["mine"] }), ["mine", "mines"]],
    ["a name of words in lower case", entryOf("a", { kind: "armed-group", fr: ["katiba"] }), ["katiba", "katibas"]],
    ["a proper name", entryOf("a", { kind: "armed-group", fr: ["Katiba Macina"] }), ["Katiba Macina"]],
    ["a place", entryOf("a", { kind: "place", fr: ["Kidal"] }), ["Kidal"]],
    ["an acronym", entryOf("a", { kind: "equipment", fr: ["EEI"] }), ["EEI"]],
    ["an acronym in words", entryOf("a", { fr: [{ text: "aes", type: "acronym" }] }), ["aes"]],
    ["an exact form", entryOf("a", { fr: [{ text: "mine", case: "exact" }] }), ["mine"]],
    ["a form that is plural", entryOf("a", { fr: [{ text: "bande", number: "plural" }] }), ["bande"]],
    ["an invariable form", entryOf("a", { fr: [{ text: "obus lourd", plural: "invariable" }] }), ["obus lourd"]],
    ["a listed plural", entryOf("a", { fr: [{ text: "VDP", plural: "VDPs" }] }), ["VDP", "VDPs"]],
  ])("%s", (_name, entry, expected) => {
    expect(written([{ ...entry, en: entry.fr }]).filter((form, index, all) => all.indexOf(form) === index)).toEqual(
      expected,
    );
  });

  test("French and English rules are kept apart", () => {
    const entry = entryOf("a", { kind: "concept", fr: ["rival"], en: ["cargo box"] });
    expect(written([entry]).toSorted()).toEqual(["cargo box", "cargo boxes", "rival", "rivaux"]);
  });

  test("a variant that is written like another is held once", () => {
    expect(written([entryOf("a", { kind: "concept", fr: ["obus"], en: ["shell"] })]).toSorted()).toEqual([
      "obus",
      "shell",
      "shells",
    ]);
  });
});

test("an entry that another replaced is not found", () => {
  const root = compile([entryOf("old", { fr: ["FAR"], replacedBy: "new" })], formRules).root;
  expect(root.next.size).toBe(0);
});

const entries = [
  entryOf("ied", { kind: "equipment", fr: ["engin explosif improvisé"], en: ["improvised explosive device"] }),
  entryOf("rank", { kind: "rank", fr: ["général de brigade"], en: ["brigadier general"] }),
  entryOf("staff", { kind: "office", fr: [{ text: "chef d’état-major", gender: "m" }], en: ["chief of staff"] }),
  entryOf("fama", { fr: ["FAMa", "forces armées maliennes"], en: [{ text: "FAMa", plural: "FAMas" }] }),
  entryOf("csp", { kind: "armed-group", fr: ["Cadre stratégique permanent"], en: ["CSP-DPA"] }),
];
const matcher = compile(entries, formRules);

function forms(node: MatcherNode): readonly (readonly string[])[] {
  return [...(node.forms ?? []).map(({ words }) => words), ...[...node.next.values()].flatMap(forms)];
}

test("every inflected form is found in any sentence, however its words are joined", () => {
  const joint = fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009", "\n", "-", "‑", "–", "'", "’", "ʼ", " \u200b");
  const before = fc.constantFrom(
    "",
    "Hier, ",
    "l’",
    "d'",
    "quʼ",
    "(",
    "« ",
    "L'attaque contre ",
    "📰 ",
    "ex-",
    "\ufeff",
  );
  const after = fc.constantFrom("", ".", " a dit", ")", " »", "’s", "\u2019s men", "(CMA)", " : 12", "…", "\u00ad");
  const normal = fc.constantFrom("NFC", "NFD");
  fc.assert(
    fc.property(
      fc.constantFrom(...forms(matcher.root)),
      fc.array(joint, { minLength: 4, maxLength: 4 }),
      before,
      after,
      normal,
      (words, joints, head, tail, form) => {
        const middle = words.map((word, index) => (index === 0 ? word : (joints[index - 1] ?? " ") + word)).join("");
        const [start, text] = [head.normalize(form).length, (head + middle + tail).normalize(form)];
        expect(findSpans(matcher, text, undefined).spans).toContainEqual(
          expect.objectContaining({ start, end: start + middle.normalize(form).length }),
        );
      },
    ),
    { numRuns: 500 },
  );
});

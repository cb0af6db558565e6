import { expect, test } from "vitest";
import { type Corrections, findTerms, keyOf } from "@/core/matching/find-terms";
import { lexiconOf } from "@/core/matching/lexicon";
import { entryOf } from "../entry-of";

const lexicon = lexiconOf(
  [
    entryOf("far-morocco", { kind: "armed-force", countries: { origin: ["MA"] }, fr: ["FAR"], en: ["FAR"] }),
    entryOf("far-rwanda", { kind: "armed-force", countries: { origin: ["RW"] }, fr: ["FAR"], en: ["FAR"] }),
  ],
  [
    { code: "MA", names: ["Maroc"], adjectives: ["marocaines"], places: ["Rabat"] },
    { code: "RW", names: ["Rwanda"], adjectives: ["rwandaises"], places: ["Kigali"] },
  ],
);
const facts = { url: "", title: "Maroc", language: "fr", published: undefined, keywords: "" } as const;

function shown(text: string, corrections?: Corrections): readonly (string | undefined)[] {
  const { marks, readings } = findTerms(lexicon, facts, [{ text, language: "fr" }], undefined, corrections);
  return marks.flat().map(({ reading }) => readings[reading]?.senses[0]?.id);
}

test.each([
  ["nothing corrected", undefined, ["far-morocco", "far-rwanda"]],
  ["corrected, even beside a country", [["far", "far-rwanda"]], ["far-rwanda", "far-rwanda"]],
  ["corrected to an entry that has no such form", [["far", "jnim"]], ["far-morocco", "far-rwanda"]],
  ["another form corrected", [["aes", "far-rwanda"]], ["far-morocco", "far-rwanda"]],
] as const)("%s", (_name, corrections, expected) => {
  const text = "Au Maroc, à Rabat, les FAR défilent. Les FAR rwandaises sont citées.";
  expect(shown(text, corrections && new Map(corrections))).toEqual(expected);
});

test("a correction is kept under the folded form, so that F.A.R. is FAR", () => {
  expect(keyOf("F.A.R.")).toBe(keyOf("FAR"));
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lexiconOf } from "@/core/matching/lexicon";
import { countries } from "@/glossary/countries";
import { entries } from "@/glossary/index";
import { isConcept, measure, type Outcome } from "@/scripts/corpus/measure";
import { parseText } from "@/scripts/corpus/parse-text";
import { precisionOf, recallOf, tallyOf } from "@/scripts/corpus/tally";

const lexicon = lexiconOf(entries, countries);
const ids = new Set(entries.map(({ id }) => id));

function outcomesOf(half: string): readonly Outcome[] {
  const folder = join(import.meta.dirname, half);
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  expect(files.length).toBeGreaterThanOrEqual(100);
  return files.flatMap((file) => measure(lexicon, parseText(file, readFileSync(join(folder, file), "utf8"))));
}

describe.each(["tuned", "blind"])("the %s half of the corpus", (half) => {
  const outcomes = outcomesOf(half);
  const names = tallyOf(outcomes.filter(({ kind }) => !isConcept(kind)));
  const concepts = tallyOf(outcomes.filter(({ kind }) => isConcept(kind)));

  test("expects only entries that exist", () => {
    const expected = outcomes.flatMap((outcome) => outcome.expected.replace("?", "").split(","));
    expect(expected.filter((id) => id !== "nothing" && !ids.has(id))).toEqual([]);
    expect(names.expected).toBeGreaterThan(400);
    expect(concepts.expected).toBeGreaterThan(250);
  });

  test("has no wrong sense at all", () => {
    // Of the blind half only the number is told.
    expect(names.wrongSense + concepts.wrongSense).toBe(0);
  });

  test("finds 98 % of the names and 92 % of the concepts, and as many of the marks are right", () => {
    expect(recallOf(names)).toBeGreaterThanOrEqual(0.98);
    expect(precisionOf(names)).toBeGreaterThanOrEqual(0.98);
    expect(recallOf(concepts)).toBeGreaterThanOrEqual(0.92);
    expect(precisionOf(concepts)).toBeGreaterThanOrEqual(0.92);
  });
});

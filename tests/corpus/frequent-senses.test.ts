import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entries } from "@/glossary/index";
import { parseText } from "@/scripts/corpus/parse-text";
import frequentSenses from "./frequent-senses.json";

/** One text can be a fluke of its wording. */
const TEXTS_PER_SENSE = 2;

const folder = join(import.meta.dirname, "tuned");

/** The texts in which a surface stands for a sense, marked (`(id)`) or outside the field (`(-id)`). */
function textsBySense(): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
    for (const { text, annotations } of parseText(file, readFileSync(join(folder, file), "utf8")).blocks) {
      for (const { start, end, expected } of annotations) {
        if (expected.at === "open" || expected.id === undefined) continue;
        const sense = `${text.slice(start, end)} ${expected.id}`;
        texts.set(sense, (texts.get(sense) ?? new Set()).add(file));
      }
    }
  }
  return texts;
}

test("every frequent sense of an ambiguous form has two texts of its own", () => {
  const texts = textsBySense();
  const wanting = Object.entries(frequentSenses).flatMap(([surface, ids]) =>
    ids
      .map((id) => ({ sense: `${surface} ${id}`, count: texts.get(`${surface} ${id}`)?.size ?? 0 }))
      .filter(({ count }) => count < TEXTS_PER_SENSE)
      .map(({ sense, count }) => `${sense}: ${count}`),
  );
  expect(wanting.join("\n")).toBe("");
});

test("names only senses that the glossary has", () => {
  const ids = new Set(entries.map(({ id }) => id));
  const named = textsBySense();
  const unknown = [...named.keys()].map((sense) => sense.split(" ").at(-1) ?? "").filter((id) => !ids.has(id));
  expect(unknown).toEqual([]);
  expect(
    Object.values(frequentSenses)
      .flat()
      .filter((id) => !ids.has(id)),
  ).toEqual([]);
});

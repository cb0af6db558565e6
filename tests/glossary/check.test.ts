import * as v from "valibot";
import { expect, test } from "vitest";
import { countriesSchema } from "@/core/entry";
import { check } from "@/scripts/glossary/check";
import { readGlossary } from "@/scripts/glossary/read-glossary";
import { schemaText } from "@/scripts/glossary/schema-text";

const today = new Date().toISOString().slice(0, 10);
const { glossary, faults } = readGlossary(today);

test("every file of the glossary has its shape", () => {
  expect(faults).toEqual([]);
  expect(glossary.entries.length).toBeGreaterThan(0);
});

/** Reading the word lists takes half a second alone, several on a busy machine. */
const BUSY_MS = 30_000;

test("the glossary passes every rule of `npm run glossary -- check`", { timeout: BUSY_MS }, () => {
  expect(check(glossary)).toEqual([]);
});

test("countries.json has its shape", () => {
  expect(v.safeParse(countriesSchema, glossary.countries).issues).toBeUndefined();
});

test("schema.json says what core/entry.ts says", () => {
  expect(glossary.schema).toBe(schemaText());
});

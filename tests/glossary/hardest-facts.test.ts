import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readGlossary } from "@/scripts/glossary/read-glossary";
import { ROOT } from "@/scripts/lib/root.mjs";

/** The page says that each of its facts is backed by recorded look-ups: this holds it to that. */
const page = readFileSync(join(ROOT, "docs/hardest-facts.md"), "utf8");
const { glossary } = readGlossary(new Date().toISOString().slice(0, 10));

test("tells twenty facts", () => {
  expect(page.match(/^## \d+\. /gm)).toHaveLength(20);
});

test("gives only addresses whose look-up is recorded", () => {
  const recorded = new Set(glossary.lookups.flatMap(({ rows }) => rows.map(({ url }) => url)));
  const given = [...page.matchAll(/\]\((https?:[^)]+)\)/g)].map(([, url]) => url ?? "");
  expect(given.length).toBeGreaterThan(20);
  expect(given.filter((url) => !recorded.has(url))).toEqual([]);
});

test("names only entries that exist", () => {
  const ids = new Set(glossary.entries.map(({ entry }) => entry.id));
  const named = [...page.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id ?? "");
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

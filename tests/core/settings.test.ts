import fc from "fast-check";
import { expect, test } from "vitest";
import { interfaceLanguage, parseSettings } from "@/core/settings";

const DEFAULTS = { language: "auto", definitions: "interface", dwellMs: 180 };

test.each([
  ["nothing stored", undefined, {}],
  ["null", null, {}],
  ["a string", "fr", {}],
  ["a list", ["fr"], {}],
  [
    "what the reader chose",
    { language: "fr", definitions: "en", dwellMs: 0 },
    { language: "fr", definitions: "en", dwellMs: 0 },
  ],
  ["one wrong value beside good ones", { language: "de", dwellMs: 1000 }, { dwellMs: 1000 }],
  ["too long a rest", { dwellMs: 1001 }, {}],
  ["a negative rest", { dwellMs: -1 }, {}],
  ["half a millisecond", { dwellMs: 0.5 }, {}],
  ["a rest in words", { dwellMs: "180" }, {}],
  ["no number", { dwellMs: Number.NaN }, {}],
  ["something of a later version", { theme: "dark" }, {}],
])("%s", (_name, stored, changed) => {
  expect(parseSettings(stored)).toEqual({ ...DEFAULTS, ...changed });
});

test("anything stored gives whole settings", () => {
  const stored = fc.oneof(
    fc.anything(),
    fc.jsonValue(),
    fc.record({ language: fc.jsonValue(), definitions: fc.jsonValue(), dwellMs: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(stored, (value) => {
      const { language, definitions, dwellMs } = parseSettings(value);
      expect(["auto", "fr", "en"]).toContain(language);
      expect(["interface", "fr", "en"]).toContain(definitions);
      expect(Number.isInteger(dwellMs) && dwellMs >= 0 && dwellMs <= 1000).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["auto", "fr", "fr"],
  ["auto", "fr-CA", "fr"],
  ["auto", "FR-fr", "fr"],
  ["auto", "en-GB", "en"],
  ["auto", "ar", "en"],
  ["auto", "", "en"],
  ["fr", "en-US", "fr"],
  ["en", "fr-FR", "en"],
] as const)("chosen %s in a browser in %s: %s", (language, browser, expected) => {
  expect(interfaceLanguage({ language, definitions: "interface", dwellMs: 180 }, browser)).toBe(expected);
});

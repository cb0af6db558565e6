import fc from "fast-check";
import { expect, test } from "vitest";
import { FAMILIES } from "@/core/reading/family";
import { interfaceLanguage, parseSettings } from "@/core/settings";

const DEFAULTS = {
  language: "auto",
  definitions: "interface",
  density: "section",
  hiddenFamilies: [],
  opens: "rest",
  dwellMs: 180,
  graceMs: 250,
  forcedColours: false,
  selectionBar: true,
  badge: true,
};

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
  ["how often, what and when", { density: "page", opens: "click", badge: false, graceMs: 2000 }, "as stored"],
  ["underlines in forced colours", { forcedColours: true }, "as stored"],
  ["no density of ours", { density: "often" }, {}],
  ["families hidden", { hiddenFamilies: ["place", "person"] }, "as stored"],
  ["underlines in forced colours", { forcedColours: true }, "as stored"],
  ["a family that is none", { hiddenFamilies: ["place", "colour"] }, {}],
  ["families that are no list", { hiddenFamilies: "place" }, {}],
  ["too long a grace", { graceMs: 2001 }, {}],
  ["a badge in words", { badge: "yes" }, {}],
  ["half a millisecond", { dwellMs: 0.5 }, {}],
  ["a rest in words", { dwellMs: "180" }, {}],
  ["no number", { dwellMs: Number.NaN }, {}],
  ["something of a later version", { theme: "dark" }, {}],
])("%s", (_name, stored, changed) => {
  expect(parseSettings(stored)).toEqual({ ...DEFAULTS, ...(changed === "as stored" ? (stored as object) : changed) });
});

test("anything stored gives whole settings", () => {
  const stored = fc.oneof(
    fc.anything(),
    fc.jsonValue(),
    fc.record(Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, fc.jsonValue()]))),
  );
  fc.assert(
    fc.property(stored, (value) => {
      const { language, definitions, density, hiddenFamilies, dwellMs, graceMs } = parseSettings(value);
      expect(["auto", "fr", "en"]).toContain(language);
      expect(["interface", "fr", "en"]).toContain(definitions);
      expect(["every", "section", "page"]).toContain(density);
      expect(hiddenFamilies.every((family) => FAMILIES.includes(family))).toBe(true);
      expect(Number.isInteger(dwellMs) && dwellMs >= 0 && dwellMs <= 1000).toBe(true);
      expect(Number.isInteger(graceMs) && graceMs >= 0 && graceMs <= 2000).toBe(true);
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
  expect(interfaceLanguage({ language }, browser)).toBe(expected);
});

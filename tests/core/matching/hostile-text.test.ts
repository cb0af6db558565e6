import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDefinitions } from "@/core/matching/definitions";
import { growth, LINEAR_AT_MOST } from "@/tests/cost";
import { entryOf } from "../entry-of";
import { read } from "./world";

const entries = [
  entryOf("fama", { fr: ["FAMa", "forces armées maliennes"], countries: { origin: ["ML"] } }),
  entryOf("paris", { kind: "organisation", fr: ["DGSE"], countries: { origin: ["FR"] } }),
  entryOf("bamako", { kind: "organisation", fr: ["DGSE"], countries: { origin: ["ML"] } }),
  entryOf("cipher", { kind: "off-field", fr: ["AES"] }),
  entryOf("aes", { kind: "organisation", fr: ["AES"], cues: { for: ["Mali"], against: ["France"] } }),
  entryOf("platform", { kind: "armed-group", fr: [{ text: "Plateforme", needsSupport: true }] }),
];

test("no text makes it throw, and every mark is a whole written form of its reading", () => {
  const pieces = fc.constantFrom(
    ..."FAR DGSE FAMa AES IS Mali malienne (AES) (FAMa) France Paris ( ) . ’ - Plateforme \ud83d \udd25".split(" "),
    " ",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, text, (blocks, title, url) => {
      const { marks, readings } = read(entries, { blocks, title, keywords: title, url });
      expect(marks).toHaveLength(blocks.length);
      for (const [block, each] of marks.entries()) {
        for (const { start, end, reading } of each) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(blocks[block]?.length ?? 0);
          expect(readings[reading]?.senses.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe("a hostile page costs no more than its length", () => {
  // Every mention looks through every country of its block: 200,000 units (the most a block may hold) took 24 s.
  test("mentions and countries", () => {
    const mentions = (times: number) => read(entries, { blocks: ["DGSE Mali ".repeat(times)] });
    expect(growth(mentions, 1_000)).toBeLessThan(LINEAR_AT_MOST);
  });

  // `\(\s*([^()]{2,120}?)\s*\)` tries every cut of a run of spaces: 4,000 took 1.4 s, and a block may hold 200,000.
  test("a parenthesis that never closes", () => {
    expect(growth((spaces) => findDefinitions(`(${" ".repeat(spaces)}`), 2_500)).toBeLessThan(LINEAR_AT_MOST);
  });
});

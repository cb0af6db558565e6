import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "@/core/matching/fold";
import { tokens } from "@/core/matching/tokens";

/** `forces+armees`: a word, what joins it to the one before, the next. */
const JOINTS = { break: " | ", space: "+", hyphen: "-", apostrophe: "'", comma: "," } as const;
function cut(text: string): string {
  return tokens(text)
    .map(({ key, gap }, index) => (index === 0 ? key : JOINTS[gap] + key))
    .join("");
}

describe("what holds two words together", () => {
  test.each([
    ["l'AES", "l'aes"],
    ["l’AES", "l'aes"],
    ["lʼONU", "l'onu"],
    ["d\u2018Aqmi", "d'aqmi"],
    ["qu`Aqmi", "qu'aqmi"],
    ["États-Unis", "etats-unis"],
    ["États‐Unis", "etats-unis"],
    ["États‑Unis", "etats-unis"],
    ["États–Unis", "etats-unis"],
    ["forces\u00a0armées", "forces+armees"],
    ["forces\u202farmées", "forces+armees"],
    ["forces\u2009armées", "forces+armees"],
    ["forces \n\tarmées", "forces+armees"],
    ["forces\u200b armées", "forces+armees"],
    ["forces \u0301armées", "forces+armees"],
    ["force. Armée", "force | armee"],
    ["force, armée", "force,armee"],
    ["3,5", "3 | 5"],
    ["armée – force", "armee | force"],
    ["armée—force", "armee | force"],
    ["force--armée", "force | armee"],
    ["forces(CMA)", "forces | cma"],
    ["AIB.EIGS", "aib | eigs"],
    ["BH/ISWAP", "bh | iswap"],
    ["IS-JNIM", "is-jnim"],
    ["ex-FAR", "ex-far"],
    ["« JNIM »", "jnim"],
    ["#FAMa", "fama"],
    ["FAMa_Mali", "fama_mali"],
    ["", ""],
    [" …", ""],
  ])("%j is %s", (text, expected) => {
    expect(cut(text)).toBe(expected);
  });
});

test.each([
  ["con\u00adfé\u00addé\u00adration", "confederation"],
  ["JN\u200bIM", "jnim"],
  ["JN\ufeffIM", "jnim"],
  ["arme\u0301e", "armee"],
])("%j is one word over its whole length", (text, key) => {
  expect(tokens(text)).toEqual([expect.objectContaining({ start: 0, end: text.length, key })]);
});

test("an invisible character after a word is not of the word", () => {
  expect(tokens("JNIM\u200b !")[0]).toMatchObject({ start: 0, end: 4 });
});

// matching.md §3.4: a run of spaces or one apostrophe, not both; here the apostrophe is an opening quotation mark.
test("a quotation mark between two words parts them", () => {
  expect(cut("forces 'armées'")).toBe("forces | armees");
});

// Text of X and Telegram: emoji outside the BMP are classed as letters and become part of the word.
test("an emoji is no letter", () => {
  expect(cut("FAMa🔥 à Kidal🇲🇱")).toBe("fama | a+kidal");
});

// Footnote calls glued to a word: \p{No} is in the class of letters.
test("a superscript footnote call is not of the word", () => {
  expect(cut("le JNIM¹ affirme")).toBe("le+jnim | affirme");
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(..."AÉe. '’-\u00ad\u200b\u0301_1é🔥"), { maxLength: 40 }).map((parts) => parts.join("")),
);

test("words are never empty, never overlap, and each folds to its key where it stands", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let before = 0;
      for (const { start, end, key, cased } of tokens(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        const written = text.slice(start, end);
        if (!/^.\p{M}*\./u.test(written)) expect(fold(written)).toBe(key);
        expect(cased.toLowerCase()).toBe(key);
        before = end;
      }
    }),
    { numRuns: 500 },
  );
});

test("no letter is lost: what stands between words has none", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const rest = tokens(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
      expect(rest.replace(/[ʼʹ]/g, "")).not.toMatch(/[\p{L}\p{Nd}\p{Nl}]/u);
    }),
  );
});

import { describe, expect, test } from "vitest";
import { caseAccepts, casePolicyOf } from "@/core/matching/case";
import { tokens } from "@/core/matching/tokens";
import { formOf } from "../entry-of";

const words = (text: string) => tokens(text).map(({ cased }) => cased);

test.each([
  ["FAR", "exact"],
  ["FAMa", "exact"],
  ["CSP-DPA", "exact"],
  ["AK-47", "exact"],
  ["FU-AES", "exact"],
  ["Jnim", "initial"],
  ["Wagner", "initial"],
  ["G5 Sahel", "initial"],
  ["Boko Haram", "initial"],
  ["al-Qaïda", "initial"],
  ["opération Barkhane", "initial"],
  ["forces armées maliennes", "fold"],
  ["état-major", "fold"],
] as const)("%s is %s unless its form says", (text, policy) => {
  expect(casePolicyOf(formOf(text), words(text))).toBe(policy);
});

test("what the form says goes first", () => {
  expect(casePolicyOf(formOf({ text: "FAR", case: "fold" }), ["FAR"])).toBe("fold");
});

describe("what is accepted", () => {
  test.each([
    ["exact", "FAR", "FAR", true],
    ["exact", "FAR", "far", false],
    ["exact", "FAR", "Far", false],
    ["exact", "FAMa", "FAMA", false],
    ["exact", "CÉDÉAO", "CEDEAO", true],
    ["exact", "CSP-DPA", "CSP-dpa", false],
    ["initial", "Wagner", "Wagner", true],
    ["initial", "Wagner", "WAGNER", true],
    ["initial", "Wagner", "wagner", false],
    ["initial", "Front de libération", "Front de Libération", true],
    ["initial", "Front de libération", "front de libération", false],
    ["initial", "opération Barkhane", "Opération Barkhane", true],
    ["initial", "opération Barkhane", "opération barkhane", false],
    ["fold", "armée", "ARMÉE", true],
    ["fold", "armée", "Armée", true],
  ] as const)("%s %s, written %s: %s", (policy, form, written, accepted) => {
    expect(caseAccepts(policy, words(form), words(written), false)).toBe(accepted);
  });

  test.each([
    ["FAMa", "FAMA", true],
    ["FAMa", "fama", false],
    ["FAMa", "Fama", false],
  ])("in a run of capitals %s, written %s: %s", (form, written, accepted) => {
    expect(caseAccepts("exact", words(form), words(written), true)).toBe(accepted);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, foldMarks } from "@/core/matching/fold";

test.each([
  ["armée", "armee"],
  ["ARMÉE", "armee"],
  ["E\u0301tat", "etat"],
  ["État", "etat"],
  ["Etat", "etat"],
  ["Cédéao", "cedeao"],
  ["Œuvre", "oeuvre"],
  ["manœuvre", "manoeuvre"],
  ["Mæstro", "maestro"],
  ["ÆGIS", "aegis"],
  ["Al-Qaïda", "al-qaida"],
  ["İstanbul", "istanbul"],
  ["ısparta", "isparta"],
  ["Straße", "strasse"],
  ["oﬁcier", "oficier"],
  ["con\u00adfé\u00addération", "confederation"],
  ["JN\u200bIM", "jnim"],
  ["\ufeffJNIM", "jnim"],
  ["JN\u2060I\u200eM\u202c", "jnim"],
  ["G5", "g5"],
])("%j folds to %s", (text, key) => {
  expect(fold(text)).toBe(key);
});

test.each([
  ["FAMa", "FAMa"],
  ["État", "Etat"],
  ["ŒUVRE", "OEUVRE"],
  ["Cédéao", "Cedeao"],
])("%s keeps its case as %s", (text, cased) => {
  expect(foldMarks(text)).toBe(cased);
});

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

test("composed and decomposed spellings fold alike", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
    }),
  );
});

test("what is folded folds to itself", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldMarks(foldMarks(text))).toBe(foldMarks(text));
    }),
  );
});

// The ligatures of typeset PDF text are copied into web pages; two of the six are in the table, ﬀ ﬃ ﬄ are not.
test.each([
  ["oﬃcier", "officier"],
  ["eﬀectif", "effectif"],
])("%s folds to %s", (text, key) => {
  expect(fold(text)).toBe(key);
});

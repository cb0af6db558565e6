import { expect, describe as suite, test } from "vitest";
import { readingOf } from "@/core/notes/quote/reading-of";

suite("what is read of a text", () => {
  test.each([
    ["spaces and invisible signs", "les\u00a0FAMa\u200b ont\n tiré", "les FAMa ont tiré"],
    ["quotation marks, apostrophes and dashes", "« l’armée » – “ici”", "'l'armée'-'ici'"],
    ["three points", "fin…", "fin."],
    ["ligatures", "cœur", "coeur"],
    ["an accent of its own", "tue\u0301", "tué"],
    ["an accent on a capital", "À l’État", "A l'Etat"],
    ["thousands", "12\u202f000 et 12000 et 1 234 567", "12000 et 12000 et 1234567"],
    ["figures with a gap", "15 00", "15 00"],
    ["letters of two units", "𞤀𞤣", "𞤀𞤣"],
  ])("%s", (_, text, read) => {
    expect(readingOf(text)).toBe(read);
  });

  test.each([
    ["accuse", "accusé"],
    ["ou", "où"],
    ["mal traité", "maltraité"],
    ["now here", "nowhere"],
    ["1 500", "15 00"],
  ])("%s is not %s", (one, other) => {
    expect(readingOf(one)).not.toBe(readingOf(other));
  });
});

import { expect, test } from "vitest";
import { isAddress } from "@/core/matching/rules/address";

/** The place of FAMa in a text. */
function inAddress(text: string): boolean {
  const start = text.indexOf("FAMa");
  return isAddress(text, start, start + 4);
}

test.each([
  ["a handle", "suivre @FAMa ici", true],
  ["a mailbox", "écrire à FAMa@exemple.ml", true],
  ["a mail host", "contact@FAMa.ml", true],
  ["inside a mail host", "a@exemple-FAMa.ml", true],
  ["a bare host", "voir www.FAMa.ml", true],
  ["a bare host in a parenthesis", "(www.FAMa.ml)", true],
  ["a path", "https://exemple.ml/FAMa", true],
  ["a query", "http://exemple.ml/?q=les-FAMa", true],
  ["the first word", "FAMa à Kidal", false],
  ["a hashtag", "#FAMa", false],
  ["after an address and a space", "https://exemple.ml FAMa", false],
  ["after a handle and a space", "@exemple FAMa", false],
  ["after www and a space", "www. FAMa", false],
  ["beside a slash", "CMA/FAMa", false],
])("%s: %s → %s", (_name, text, expected) => {
  expect(inAddress(text)).toBe(expected);
});

test.each([
  // Only U+0020 ends an address: a term on the line after a link, or after a no-break space, is lost.
  ["on the line after an address", "https://exemple.ml\nFAMa", false],
  ["after an address and a no-break space", "https://exemple.ml\u00a0FAMa", false],
  // The look back is cut at 200 units, before the scheme.
  ["at the end of a long path", `https://exemple.ml/${"a".repeat(220)}/FAMa`, true],
])("%s", (_name, text, expected) => {
  expect(inAddress(text)).toBe(expected);
});

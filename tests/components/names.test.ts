import { expect, test } from "vitest";
import { countryName, languageName } from "@/components/country-name";
import { directionOf } from "@/components/direction-of";
import { genderWords, quoteWords, withArticle } from "@/components/form-words";
import { kindWords } from "@/components/kind-words";
import { webAddress } from "@/components/web-address";
import type { Form } from "@/core/entry";
import { cards } from "./harness/fixtures";
import { translator } from "./translate";

test.each([
  ["MA", "Maroc", "Morocco"],
  ["EH", "Sahara occidental", "Western Sahara"],
  ["CI", "Côte d’Ivoire", "Côte d’Ivoire"],
  ["CD", "RD Congo", "DR Congo"],
  ["XK", "Kosovo", "Kosovo"],
])("%s is %s and %s", (code, french, english) => {
  expect(countryName(code, "fr")).toBe(french);
  expect(countryName(code, "en")).toBe(english);
});

test.each([
  ["ar", "arabe"],
  ["ha", "haoussa"],
  ["bm", "bambara"],
])("the language %s is %s", (tag, name) => expect(languageName(tag, "fr")).toBe(name));

test.each([
  ["ar", "rtl"],
  ["ar-Latn", "ltr"],
  ["ff-Adlm", "rtl"],
  ["ff", "ltr"],
  ["ha-Arab", "rtl"],
  ["tmh-Tfng", "ltr"],
] as const)("%s runs %s", (tag, direction) => expect(directionOf(tag)).toBe(direction));

const form = (facts: Partial<Form>): Form => ({ text: "AES", type: "acronym", ...facts });

test.each([
  [form({ article: "l’" }), "l’AES"],
  [form({ article: "the" }), "the\u00a0AES"],
  [form({ article: "none" }), "AES"],
  [form({}), "AES"],
])("%o stands in a sentence as %s", (each, words) => expect(withArticle(each)).toBe(words));

test("gender is said with its number", () => {
  expect(genderWords(form({ gender: "f", number: "plural" }), translator("fr"))?.short).toBe("f. pl.");
  expect(genderWords(form({ gender: "m" }), translator("en"))?.full).toBe("masculine noun");
  expect(genderWords(form({}), translator("fr"))).toBeUndefined();
});

test("words of the article are quoted as the interface quotes", () => {
  expect(quoteWords(["Bamako", "Kidal"], "fr")).toBe("«\u00a0Bamako\u00a0», «\u00a0Kidal\u00a0»");
  expect(quoteWords(["Bamako"], "en")).toBe("“Bamako”");
});

test.each([
  ["colonel-major", "Grade"],
  ["aes-sahel", "Organisation · Mali, Burkina Faso, Niger"],
  ["ecowas", "Organisation · Bénin, Cap-Vert et 10\u00a0autres pays"],
])("the line above the name of %s is %s", (id, words) => {
  const card = cards[id];
  expect(card && kindWords(card, "fr", translator("fr"))).toBe(words);
});

test.each([
  ["https://example.org/a", true],
  ["HTTP://example.org/a", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  [" https://example.org", false],
  [undefined, false],
])("%s opens: %s", (url, opens) => expect(webAddress(url) !== undefined).toBe(opens));

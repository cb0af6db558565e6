import { createInstance } from "i18next";
import { describe, expect, test } from "vitest";
import { sentencesOf, translateFrom } from "@/core/reading/sentences";
import en from "@/locales/en.json";
import fr from "@/locales/fr.json";

const locales = { fr, en };
const COUNTS = [0, 1, 2, 1_000_000];
/** What a page may hold, given for every name in the sentences: nothing of it is read again. */
const VALUES = Object.fromEntries(
  [...JSON.stringify(locales).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => [name, `$& <b>{{${name}}}</b> $1`]),
);

function i18next(language: "fr" | "en") {
  const i18n = createInstance();
  i18n.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: locales[language] } },
    interpolation: { escapeValue: false },
  });
  return (key: string, values: Readonly<Record<string, string | number>>) => i18n.t(key, values);
}

describe.each(["fr", "en"] as const)("in %s, the answers are those of i18next", (language) => {
  const sentences = sentencesOf(locales[language], Object.keys(locales[language]));
  const ours = translateFrom(sentences, language);
  const theirs = i18next(language);
  const stems = [...new Set(Object.keys(sentences).map((key) => key.replace(/_(zero|one|many|other)$/, "")))];
  const zeros = stems.filter((stem) => `${stem}_zero` in sentences);

  test("there are sentences to compare", () => {
    expect(stems.length).toBeGreaterThan(100);
    expect(zeros).toContain("popup.marks");
  });

  test("without a number", () => {
    for (const key of Object.keys(sentences))
      expect({ key, text: ours(key, VALUES) }).toEqual({ key, text: theirs(key, VALUES) });
  });

  test.each(COUNTS)("with the number %i", (count) => {
    const values = { ...VALUES, count };
    const keys = count === 0 ? stems.filter((stem) => !zeros.includes(stem)) : stems;
    for (const key of keys) expect({ key, text: ours(key, values) }).toEqual({ key, text: theirs(key, values) });
  });

  // i18next takes `_zero` for the number 0 in any language; ours answers « 0 terme marqué ».
  test("with the number 0 where there is a sentence for none", () => {
    for (const key of zeros) expect(ours(key, { count: 0 })).toBe(theirs(key, { count: 0 }));
  });

  test.each(["no.such.key", "card"])("%s, which is no sentence", (key) => {
    expect(ours(key)).toBe(key);
  });

  // i18next leaves `{{words}}` where no value is given; ours leaves nothing, which reads better.
  test("a value that is missing", () => {
    expect(ours("evidence.cue")).toBe(theirs("evidence.cue", {}));
  });
});

test("only the surfaces asked are flattened", () => {
  const tree = { a: { b: { c: "C" }, d_one: "D" }, e: "E", f: { g: "G" } };
  expect(sentencesOf(tree, ["a", "e", "none"])).toEqual({ "a.b.c": "C", "a.d_one": "D" });
});

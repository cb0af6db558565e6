import { expect, test } from "vitest";
import { KINDS, RELATION_TYPES } from "@/core/entry";
import en from "@/locales/en.json";
import fr from "@/locales/fr.json";

type Tree = { readonly [name: string]: string | Tree };
const sentences = { fr: flatten(fr), en: flatten(en) };

function flatten(tree: Tree, path = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === "string" ? [[path + name, value] as const] : [...flatten(value, `${path}${name}.`)],
    ),
  );
}

/** English has no plural of millions, so that `_many` is French's alone. */
function withoutMany(keys: Iterable<string>): readonly string[] {
  return [...keys].filter((key) => !key.endsWith("_many")).toSorted();
}

function placeholders(sentence: string): readonly string[] {
  return [...new Set(sentence.match(/\{\{\w+\}\}/g))].toSorted();
}

test("both languages have the same keys", () => {
  expect(withoutMany(sentences.en.keys())).toEqual(withoutMany(sentences.fr.keys()));
});

test("every plural has all the forms its language asks for", () => {
  const plurals = [...sentences.fr.keys()].filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -6));
  expect(plurals.length).toBeGreaterThan(0);
  const asked = (forms: readonly string[]) => plurals.flatMap((stem) => forms.map((form) => `${stem}_${form}`));
  expect([...sentences.fr.keys()]).toEqual(expect.arrayContaining(asked(["one", "many", "other"])));
  expect([...sentences.en.keys()]).toEqual(expect.arrayContaining(asked(["one", "other"])));
});

test("both languages have the same placeholders", () => {
  for (const [key, french] of sentences.fr) {
    const english = sentences.en.get(key.replace(/_many$/, "_other")) ?? "";
    expect({ key, names: placeholders(english) }).toEqual({ key, names: placeholders(french) });
  }
});

/** The sentences that a rule of typography refuses, by their keys. */
function against(rule: RegExp, language: keyof typeof sentences): readonly string[] {
  return [...sentences[language]]
    .filter(([, text]) => rule.test(text.replace(/\{\{\w+\}\}/g, "x")))
    .map(([key]) => key);
}

test.each([
  ["is empty or untrimmed", /^$|^\s|\s$/, ["fr", "en"]],
  ["has a straight quote or three dots", /['"]|\.\.\./, ["fr", "en"]],
  ["lacks a no-break space before : ; ! ? » or after «", /[^\u00a0][:;!?»]|«[^\u00a0]/, ["fr"]],
  ["has a French space or French quotes", /[ \u00a0][:;!?]|«/, ["en"]],
] as const)("no sentence %s", (_fault, rule, languages) => {
  for (const language of languages) expect(against(rule, language)).toEqual([]);
});

test("every kind and every relation has its word", () => {
  const words = [...KINDS.map((kind) => `kind.${kind}`), ...RELATION_TYPES.map((type) => `relation.${type}`)];
  for (const each of Object.values(sentences)) expect([...each.keys()]).toEqual(expect.arrayContaining(words));
});

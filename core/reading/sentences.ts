import type { Language } from "@/core/languages";

/** Sentences by dotted path, plurals with i18next's suffixes (`popup.marks_other`). */
export type Sentences = Readonly<Record<string, string>>;
type Tree = { readonly [name: string]: string | Tree };

/** Flattens the parts of a locale file that a surface needs. */
export function sentencesOf(locale: Tree, surfaces: readonly string[]): Sentences {
  const flat: Record<string, string> = {};
  const walk = (tree: Tree, path: string): void => {
    for (const [name, value] of Object.entries(tree)) {
      if (typeof value === "string") flat[path + name] = value;
      else walk(value, `${path}${name}.`);
    }
  };
  for (const surface of surfaces) {
    const tree = locale[surface];
    if (typeof tree === "object") walk(tree, `${surface}.`);
  }
  return flat;
}

/**
 * Fills sentences as i18next does (plurals by CLDR, `{{name}}`), for the content script: i18next and the second language
 * would be 61 of its 152 kB (docs/adr/0002). Unit tests hold it to i18next's own answers for every key.
 */
export function translateFrom(sentences: Sentences, language: Language) {
  let plurals: Intl.PluralRules | undefined;

  /** i18next's own order: a sentence for none, the language's category, the rest. */
  function pluralOf(key: string, count: number): string | undefined {
    plurals ??= new Intl.PluralRules(language);
    const zero = count === 0 ? sentences[`${key}_zero`] : undefined;
    return zero ?? sentences[`${key}_${plurals.select(count)}`] ?? sentences[`${key}_other`];
  }

  return (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const { count } = values;
    const sentence = (typeof count === "number" ? pluralOf(key, count) : undefined) ?? sentences[key] ?? key;
    return sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
  };
}

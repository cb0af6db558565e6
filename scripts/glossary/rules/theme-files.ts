import type { ThemeFile } from "../glossary";
import type { Rule } from "../rule";

type Theme = { readonly theme: string; readonly $schema?: string; readonly entries: readonly unknown[] };

export const THEME_SCHEMA = "../schema.json";

/** As many entries as one reads through at a sitting: a review takes a file whole. */
export const MOST_ENTRIES = 60;

/** A theme file has its theme's name, names its schema, is shipped, and can be read in one go. */
export const themeFiles: Rule = {
  name: "theme files",
  faults: ({ files, shipped }) => files.flatMap((file) => faultsOf(file, shipped)),
};

function faultsOf({ name, data }: ThemeFile, shipped: readonly string[]): readonly string[] {
  const { theme, $schema, entries } = data as Theme;
  const faults: string[] = [];
  if (theme !== name) faults.push(`${name}: its theme is “${theme}”, which is not the file's name.`);
  if ($schema !== THEME_SCHEMA) faults.push(`${name}: does not name "${THEME_SCHEMA}" as its $schema.`);
  if (!shipped.includes(theme)) faults.push(`${name}: is not in the list of glossary/index.ts, so nobody gets it.`);
  if (entries.length > MOST_ENTRIES) {
    faults.push(`${name}: has ${entries.length} entries, more than ${MOST_ENTRIES}: divide it by theme.`);
  }
  return faults;
}

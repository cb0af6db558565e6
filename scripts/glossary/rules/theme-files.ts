import type { ThemeFile } from "../glossary";
import type { Rule } from "../rule";

export const THEME_SCHEMA = "../schema.json";

/** A theme file has its theme's name, names its schema, and is shipped. */
export const themeFiles: Rule = {
  name: "theme files",
  faults: ({ files, shipped }) => files.flatMap((file) => faultsOf(file, shipped)),
};

function faultsOf({ name, data }: ThemeFile, shipped: readonly string[]): readonly string[] {
  const { theme, $schema } = data as { readonly theme: string; readonly $schema?: string };
  const faults: string[] = [];
  if (theme !== name) faults.push(`${name}: its theme is “${theme}”, which is not the file's name.`);
  if ($schema !== THEME_SCHEMA) faults.push(`${name}: does not name "${THEME_SCHEMA}" as its $schema.`);
  if (!shipped.includes(theme)) faults.push(`${name}: is not in the list of glossary/index.ts, so nobody gets it.`);
  return faults;
}

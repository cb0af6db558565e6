import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runToolBehind } from "../lib/tools.mjs";
import type { ThemeFile } from "./glossary";
import { inSchemaOrder } from "./key-order";
import { DATA } from "./read-glossary";
import { THEME_SCHEMA } from "./rules/theme-files";

type Theme = { readonly entries: readonly { readonly id: string }[] };

/** A theme file in its one form: keys in the schema's order, entries by id. Says nothing else than before. */
export function canonical(data: unknown): unknown {
  const theme = data as Theme;
  return inSchemaOrder({ ...theme, $schema: THEME_SCHEMA, entries: theme.entries.toSorted(byId) });
}

/**
 * Writes theme files in their one form, laid out as `biome format` leaves them.
 * @returns the themes whose file is another than before
 */
export async function writeThemes(files: readonly ThemeFile[]): Promise<readonly string[]> {
  const paths = files.map(({ name }) => join(DATA, `${name}.json`));
  const before = paths.map((path) => readFileSync(path, "utf8"));
  for (const [index, path] of paths.entries()) {
    writeFileSync(path, `${JSON.stringify(canonical(files[index]?.data), null, 2)}\n`);
  }
  const { code, output } = await runToolBehind("Formatting", "biome", ["format", "--write", ...paths]);
  if (code !== 0) throw new Error(output);
  return files.filter((_, index) => readFileSync(paths[index] ?? "", "utf8") !== before[index]).map(({ name }) => name);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

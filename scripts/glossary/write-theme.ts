import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runToolBehind } from "../lib/tools.mjs";
import { inSchemaOrder } from "./key-order";
import { DATA, LOOKUPS } from "./read-glossary";
import { THEME_SCHEMA } from "./rules/theme-files";

type Theme = { readonly entries: readonly { readonly id: string }[] };

/** A theme file in its one form: keys in the schema's order, entries by id. Says nothing else than before. */
export function canonical(data: unknown): unknown {
  const theme = data as Theme;
  return inSchemaOrder({ ...theme, $schema: THEME_SCHEMA, entries: theme.entries.toSorted(byId) });
}

/**
 * Changes theme files, and lays them out as `biome format` leaves them. Each file is read and written in one breath:
 * somebody may be at work on it.
 * @returns the themes whose file is another than before
 */
export async function rewriteThemes(
  themes: readonly string[],
  change: (data: unknown) => unknown,
): Promise<readonly string[]> {
  const files = themes.map((theme) => ({ theme, path: join(DATA, `${theme}.json`) }));
  const before = files.map(({ path }) => rewrite(path, change));
  // The look-ups too: their rows are written by hand.
  const { code, output } = await runToolBehind("Formatting", "biome", [
    "format",
    "--write",
    ...files.map(({ path }) => path),
    LOOKUPS,
  ]);
  if (code !== 0) throw new Error(output);
  return files.filter(({ path }, index) => readFileSync(path, "utf8") !== before[index]).map(({ theme }) => theme);
}

/** Gives back the text as it was. */
function rewrite(path: string, change: (data: unknown) => unknown): string {
  const text = readFileSync(path, "utf8");
  const data: unknown = JSON.parse(text);
  const changed = JSON.stringify(change(data), null, 2);
  if (changed !== JSON.stringify(data, null, 2)) writeFileSync(path, `${changed}\n`);
  return text;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as v from "valibot";
import { parseEntries } from "@/core/entry";
import { themes } from "@/glossary/index";
import { ROOT } from "../lib/root.mjs";
import type { Glossary, LookupFile, ThemeFile } from "./glossary";

export const DATA = join(ROOT, "glossary/data");
export const LOOKUPS = join(ROOT, "glossary/lookups");
export const SCHEMA = join(ROOT, "glossary/schema.json");

const lookupRows = v.array(
  v.strictObject({
    url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, "is not a web address")),
    read: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, "is not a day YYYY-MM-DD")),
    says: v.pipe(v.string(), v.minLength(1, "must not be empty")),
    entries: v.array(v.string()),
  }),
);

/** Reads the whole glossary. Where a file does not have the shape, `faults` say so and the rules must wait. */
export function readGlossary(today: string): { readonly glossary: Glossary; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const files = jsonFiles("glossary/data", faults);
  const entries = files.flatMap(({ name, data }) => {
    const parsed = parseEntries(data);
    faults.push(...parsed.faults);
    return parsed.entries.map((entry) => ({ theme: name, entry }));
  });
  const lookups = jsonFiles("glossary/lookups", faults).map((file) => lookupFile(file, faults));
  const glossary: Glossary = {
    files,
    shipped: themes.map(({ theme }) => theme),
    entries,
    lookups,
    countries: JSON.parse(readFileSync(join(ROOT, "glossary/countries.json"), "utf8")),
    schema: existsSync(SCHEMA) ? readFileSync(SCHEMA, "utf8") : "",
    today,
  };
  return { glossary, faults };
}

function jsonFiles(folder: string, faults: string[]): readonly ThemeFile[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .flatMap((file) => {
      try {
        return [
          {
            name: basename(file, ".json"),
            data: JSON.parse(readFileSync(join(ROOT, folder, file), "utf8")) as unknown,
          },
        ];
      } catch (error) {
        faults.push(`${folder}/${file}: is not JSON (${error instanceof Error ? error.message : String(error)}).`);
        return [];
      }
    });
}

function lookupFile({ name, data }: ThemeFile, faults: string[]): LookupFile {
  const read = v.safeParse(lookupRows, data);
  if (read.success) return { name, rows: read.output };
  for (const { path, message } of read.issues) {
    faults.push(`lookups/${name}: ${path?.map(({ key }) => String(key)).join(".") ?? "file"}: ${message}`);
  }
  return { name, rows: [] };
}

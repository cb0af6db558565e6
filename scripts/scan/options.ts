import { parseArgs } from "node:util";
import type { Language } from "@/core/languages";

export type ScanOptions = {
  readonly json: boolean;
  readonly text: boolean;
  readonly lang: Language | undefined;
  readonly url: string | undefined;
  readonly date: string | undefined;
  readonly files: readonly string[];
};

export const USAGE = `npm run --silent scan -- [--json] [--lang fr|en] [--url URL] [--date YYYY-MM-DD] FILE…
  FILE is a .txt or .html file, or - for standard input.
  --json   one JSON object a line for each file, instead of a list to read
  --text   only the text that the offsets of --json count in (UTF-16 units)`;

/** Reads the command line; what is wrong comes back as a sentence. */
export function readOptions(args: readonly string[]): ScanOptions | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        text: { type: "boolean", default: false },
        lang: { type: "string" },
        url: { type: "string" },
        date: { type: "string" },
      },
    });
    const { lang, url, date } = values;
    if (positionals.length === 0) return { problem: "Name at least one file, or - for standard input." };
    if (lang !== undefined && lang !== "fr" && lang !== "en") return { problem: `--lang is fr or en, not “${lang}”.` };
    if (date !== undefined && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date)) {
      return { problem: `--date is a day YYYY-MM-DD, not “${date}”.` };
    }
    if (url !== undefined && !URL.canParse(url)) return { problem: `--url is a whole address, not “${url}”.` };
    return { json: values.json, text: values.text, lang, url, date, files: positionals };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

import * as v from "valibot";
import type { NotePage } from "./note";
import { isWebAddress, languageTag, pageDate } from "./shapes";

/** What a page says about itself, as it was found: any of it may be missing, empty or nonsense. */
export type FoundFacts = {
  readonly [Name in Exclude<keyof NotePage, "address" | "read">]?: string | undefined;
};

const LONGEST = { title: 2_000, site: 500, author: 500, agency: 500 } as const;

/**
 * Makes the page of a note from what was found. What does not make sense is left out: a page with a wrong date must not
 * keep its reader from keeping a passage. Undefined only where the address is no web address.
 */
export function pageFacts(address: string, read: string, found: FoundFacts): NotePage | undefined {
  if (!isWebAddress(address)) return undefined;
  const kept: Record<string, string> = {};
  for (const name of ["title", "site", "author", "agency"] as const) {
    const line = (found[name] ?? "")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .slice(0, LONGEST[name])
      .trim();
    if (line !== "") kept[name] = line;
  }
  const language = found.language?.trim().replaceAll("_", "-");
  if (v.is(languageTag, language)) kept["language"] = language;
  for (const name of ["published", "modified"] as const) {
    const date = found[name]?.trim();
    if (v.is(pageDate, date)) kept[name] = date;
  }
  return { ...kept, address, read };
}

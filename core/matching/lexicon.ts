import type { CountryWords, Entry } from "@/core/entry";
import { compile } from "./compile";
import { countryIndex } from "./countries";
import type { Lexicon } from "./find-terms";
import { formRules } from "./rules/form-rules";

/** Everything that finding terms needs, made once from the glossary. */
export function lexiconOf(entries: readonly Entry[], countries: readonly CountryWords[]): Lexicon {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return { matcher: compile(entries, formRules), countries: countryIndex(countries), entryOf: (id) => byId.get(id) };
}

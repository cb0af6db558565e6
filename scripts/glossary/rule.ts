import type { Glossary, Located } from "./glossary";

/** One thing that must hold in the whole glossary. Each fault is a sentence that names the file and the entry. */
export type Rule = { readonly name: string; faults(glossary: Glossary): readonly string[] };

/** What is wrong with one entry: a place in it where that helps, and a sentence. */
export type EntryFault = string | { readonly place: string; readonly says: string };

/** A rule that looks at one entry at a time. */
export function entryRule(
  name: string,
  faultsOf: (located: Located, glossary: Glossary) => readonly EntryFault[],
): Rule {
  return {
    name,
    faults: (glossary) =>
      glossary.entries.flatMap((located) =>
        faultsOf(located, glossary).map((fault) =>
          typeof fault === "string" ? faultOf(located, undefined, fault) : faultOf(located, fault.place, fault.says),
        ),
      ),
  };
}

/** `armed-groups: entry jnim, states.1: ends before it begins.`, as `parseEntries` says it. */
export function faultOf({ theme, entry }: Located, place: string | undefined, says: string): string {
  return `${theme}: entry ${entry.id}${place === undefined ? "" : `, ${place}`}: ${says}`;
}

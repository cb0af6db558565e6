import type { Entry, Form } from "@/core/entry";
import { LANGUAGES, type Language } from "@/core/languages";
import { casePolicyOf } from "@/core/matching/case";
import { tokens } from "@/core/matching/tokens";
import type { Located } from "../glossary";
import { faultOf, type Rule } from "../rule";

/** Entries that share a form have cues: between two without any, nothing in a text can choose. */
export const rivalForms: Rule = {
  name: "rival forms",
  faults({ entries }) {
    const bySignature = new Map<string, { readonly text: string; readonly owners: Located[] }>();
    for (const located of entries.filter(({ entry }) => entry.replacedBy === undefined && !hasCues(entry))) {
      for (const [signature, text] of signaturesOf(located.entry)) {
        const known = bySignature.get(signature);
        if (known === undefined) bySignature.set(signature, { text, owners: [located] });
        else known.owners.push(located);
      }
    }
    const told = new Set<string>();
    return [...bySignature.values()].flatMap(({ text, owners }) => {
      const [first, ...others] = owners;
      // Nobody is misled between two senses that are never marked.
      if (first === undefined || owners.every(({ entry }) => entry.kind === "off-field")) return [];
      return others.flatMap((other) => {
        const pair = `${text} ${first.entry.id} ${other.entry.id}`;
        if (told.has(pair)) return [];
        told.add(pair);
        const rival = `entry ${first.entry.id} (${first.theme})`;
        return [faultOf(other, undefined, `“${text}” is also a form of ${rival}, and neither has cues to choose by.`)];
      });
    });
  },
};

function hasCues({ cues }: Entry): boolean {
  return (cues?.for?.length ?? 0) + (cues?.against?.length ?? 0) > 0;
}

/** What a text must hold for each form, once each: two forms with the same one are found at the same places. */
function signaturesOf(entry: Entry): ReadonlyMap<string, string> {
  return new Map(
    LANGUAGES.flatMap((language) =>
      entry[language].forms.map((form): [string, string] => [signatureOf(form, language), form.text]),
    ),
  );
}

function signatureOf(form: Form, language: Language): string {
  const words = tokens(form.text).map(({ cased }) => cased);
  const policy = casePolicyOf(form, words);
  if (policy === "exact") return `exact ${words.join(" ")}`;
  // Common words are read in their own language only (`find-spans.ts`).
  return `${policy} ${policy === "fold" ? language : ""} ${words.join(" ").toLowerCase()}`;
}

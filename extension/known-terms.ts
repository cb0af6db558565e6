import * as v from "valibot";
import browser from "webextension-polyfill";
import type { KnownTerm } from "@/core/protocol";
import { isKnown, type KnownById, knownFrom } from "@/core/reading/known";
import type { TermFinder } from "./term-finder";

export const KNOWN_KEY = "known";

const stored = v.fallback(v.record(v.string(), v.object({ since: v.string(), event: v.string() })), {});

/** The terms that the reader knows, by the ids of their entries. */
export async function readKnown(): Promise<KnownById> {
  const items = await browser.storage.local.get(KNOWN_KEY);
  return v.parse(stored, items[KNOWN_KEY] ?? {});
}

/** Keeps or undoes "I know it"; false for an id that no entry has. */
export async function knowTerm(
  { id, known }: { readonly id: string; readonly known: boolean },
  terms: TermFinder,
  today: string,
): Promise<boolean> {
  const card = terms.cardFor(id, undefined);
  const { [id]: _, ...others } = await readKnown();
  if (known && card === undefined) return false;
  const all = known && card !== undefined ? { ...others, [card.id]: knownFrom(card, today) } : others;
  await browser.storage.local.set({ [KNOWN_KEY]: all });
  return true;
}

/** The known terms as a list, the latest first; those whose entry has a newer event are marked again, and not on it. */
export async function knownTerms(terms: TermFinder): Promise<readonly KnownTerm[]> {
  const known = await readKnown();
  const listed = Object.entries(known).flatMap(([id, { since }]) => {
    const card = terms.cardFor(id, undefined);
    if (card === undefined || !isKnown(card, known)) return [];
    return [{ id, fr: card.fr.name.text, en: card.en.name.text, since }];
  });
  return listed.toSorted((a, b) => b.since.localeCompare(a.since) || a.fr.localeCompare(b.fr, "fr"));
}

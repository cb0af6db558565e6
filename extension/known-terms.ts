import * as v from "valibot";
import browser from "webextension-polyfill";
import type { KnownTerm } from "@/core/protocol";
import { isKnown, type KnownById, knownFrom } from "@/core/reading/known";
import type { TermFinder } from "./term-finder";

export const KNOWN_KEY = "known";

const stored = v.fallback(v.record(v.string(), v.object({ since: v.string(), event: v.string() })), {});

/** What is known from a private window stays in memory, and goes with the browser: what was read there is never on disk. */
type Area = "local" | "session";
type Ask = { readonly id: string; readonly known: boolean };

/** The terms that the reader knows, by the ids of their entries; in a private window those said there too. */
export async function readKnown(isPrivate = false): Promise<KnownById> {
  return { ...(await read("local")), ...(isPrivate ? await read("session") : {}) };
}

/** Keeps or undoes "I know it"; false for an id that no entry has. */
export async function knowTerm(
  { id, known }: Ask,
  terms: TermFinder,
  { today, isPrivate }: { readonly today: string; readonly isPrivate: boolean },
): Promise<boolean> {
  const card = terms.cardFor(id, undefined);
  if (known && card === undefined) return false;
  for (const area of areasOf(known, isPrivate)) {
    const { [id]: before, ...others } = await read(area);
    if (known && card !== undefined) await write(area, { ...others, [card.id]: knownFrom(card, today) });
    else if (before !== undefined) await write(area, others);
  }
  return true;
}

/** Undoing takes away, and adds nothing: a private window may do that on disk too. */
function areasOf(known: boolean, isPrivate: boolean): readonly Area[] {
  if (!isPrivate) return ["local"];
  return known ? ["session"] : ["session", "local"];
}

/** The known terms as a list, the latest first; those whose entry has a newer event are marked again, and not on it. */
export async function knownTerms(terms: TermFinder, isPrivate: boolean): Promise<readonly KnownTerm[]> {
  const known = await readKnown(isPrivate);
  const listed = Object.entries(known).flatMap(([id, { since }]) => {
    const card = terms.cardFor(id, undefined);
    if (card === undefined || !isKnown(card, known)) return [];
    return [{ id, fr: card.fr.name.text, en: card.en.name.text, since }];
  });
  return listed.toSorted((a, b) => b.since.localeCompare(a.since) || a.fr.localeCompare(b.fr, "fr"));
}

async function read(area: Area): Promise<KnownById> {
  const items = await browser.storage[area].get(KNOWN_KEY);
  return v.parse(stored, items[KNOWN_KEY] ?? {});
}

function write(area: Area, known: KnownById): Promise<void> {
  return browser.storage[area].set({ [KNOWN_KEY]: known });
}

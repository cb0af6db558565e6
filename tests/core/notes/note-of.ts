import { type NoteDraft, newNote } from "@/core/notes/edit-note";
import type { Note, NotePage } from "@/core/notes/note";
import type { Quote } from "@/core/notes/quote/quote";

/** Notes for tests: what a case is about is said, the rest is made up. */
export function noteOf(id: string, facts: Partial<NoteDraft> & { readonly exact?: string } = {}): Note {
  const { exact = "L’armée malienne a repris Kidal.", ...draft } = facts;
  return newNote({ page: pageOf(), quote: quoteOf(exact), ...draft }, { id, now: at(0) });
}

export function pageOf(facts: Partial<NotePage> = {}): NotePage {
  return {
    address: "https://exemple.org/afrique/kidal",
    title: "Kidal : l’armée annonce la reprise de la ville",
    site: "Exemple",
    language: "fr",
    published: "2023-11-14",
    read: at(0),
    ...facts,
  };
}

export function quoteOf(exact: string, facts: Partial<Quote> = {}): Quote {
  return {
    exact,
    prefix: "Bamako, 14 novembre. ",
    suffix: " Un communiqué le dit.",
    surroundings: { before: "", after: "" },
    unique: true,
    occurrence: { index: 0, of: 1 },
    repeats: 1,
    position: { start: 21, end: 21 + exact.length },
    block: { text: `Bamako, 14 novembre. ${exact} Un communiqué le dit.`, start: 21, hash: "0badcafe" },
    language: "fr",
    folding: 1,
    ...facts,
  };
}

/** An instant by its number of minutes after an arbitrary noon. */
export function at(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 2, 12, minutes)).toISOString();
}

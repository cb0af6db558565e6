import { fold } from "@/core/matching/fold";
import type { Colour } from "./colours";
import type { Note } from "./note";
import { searchNotes } from "./search-notes";

export type NoteFilter = {
  readonly query: string;
  /** Any of them; none chosen is all. */
  readonly colours: readonly Colour[];
  /** Every one of them, folded. */
  readonly tags: readonly string[];
};

export const NO_FILTER: NoteFilter = { query: "", colours: [], tags: [] };

export function isFiltering({ query, colours, tags }: NoteFilter): boolean {
  return query.trim() !== "" || colours.length > 0 || tags.length > 0;
}

export function filterNotes(notes: readonly Note[], { query, colours, tags }: NoteFilter): readonly Note[] {
  const chosen = notes.filter(
    (note) =>
      (colours.length === 0 || colours.includes(note.colour)) &&
      (tags.length === 0 || tags.every((tag) => note.tags.some((own) => fold(own) === tag))),
  );
  return searchNotes(chosen, query);
}

/** A tag to filter by: one for all its spellings, shown in the most used. */
export type TagChoice = { readonly key: string; readonly tag: string; readonly count: number };

/** The tags of the notes, the most used first. */
export function tagChoices(notes: readonly Note[]): readonly TagChoice[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const tag of notes.flatMap(({ tags }) => tags)) {
    const key = fold(tag);
    const counts = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, counts.set(tag, (counts.get(tag) ?? 0) + 1));
  }
  return [...spellings]
    .map(([key, counts]) => ({ key, tag: mostUsed(counts), count: sum(counts.values()) }))
    .toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

function mostUsed(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}

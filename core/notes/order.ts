import type { Note } from "./note";

/** The order of the page, then of time: exports and the panel follow the text, not the hour of reading. */
export function inPageOrder(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted(
    (one, other) =>
      one.quote.position.start - other.quote.position.start ||
      one.quote.position.end - other.quote.position.end ||
      compareText(one.created, other.created) ||
      compareText(one.id, other.id),
  );
}

/** The last worked on first. */
export function latestFirst(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((one, other) => compareText(other.modified, one.modified) || compareText(one.id, other.id));
}

/** Notes by article, the article last worked on first; each article's notes in page order. */
export function byArticle(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const groups = new Map<string, Note[]>();
  for (const note of latestFirst(notes)) {
    const group = groups.get(note.page.address);
    if (group === undefined) groups.set(note.page.address, [note]);
    else group.push(note);
  }
  return new Map([...groups].map(([address, group]) => [address, inPageOrder(group)]));
}

/** The newest description of the article that its notes hold: a corrected headline wins. */
export function articleOf(notes: readonly Note[]): Note["page"] | undefined {
  return notes.toSorted((one, other) => compareText(other.page.read, one.page.read))[0]?.page;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

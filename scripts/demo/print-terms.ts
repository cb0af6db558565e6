import { findInText, type TermInText } from "@/scripts/lib/find-in-text";
import type { MarkSeen, PageDriver } from "@/tests/browser/driver/types";

/**
 * Prints each distinct term with its sense in both languages. The page gives what was marked; the senses come from the
 * same matching run here over the article's text, so a difference between the two is told.
 */
export async function printTerms(page: PageDriver, marks: readonly MarkSeen[]): Promise<void> {
  const counts = countBy(marks.map(({ text }) => oneLine(text)));
  const terms = await findInText(...(await articleOf(page)));
  const senses = new Map(terms.map((term) => [oneLine(term.surface), term]));

  console.log(`\n${marks.length} marks of ${counts.size} different terms:\n`);
  const width = Math.max(...[...counts.keys()].map(({ length }) => length));
  for (const [text, count] of counts) {
    console.log(`  ${text.padEnd(width)}  ${`${count}×`.padStart(4)}  ${senseOf(senses.get(text))}`);
  }
  console.log("");
  tellDifferences(counts, terms);
}

function senseOf(term: TermInText | undefined): string {
  if (!term) return "(no sense found here)";
  const names = term.fr === term.en ? term.fr : `${term.fr} / ${term.en}`;
  return term.ambiguous ? `${names} (ambiguous)` : names;
}

async function articleOf(page: PageDriver): Promise<Parameters<typeof findInText>> {
  const facts = await page.evaluate(() => {
    const root = document.querySelector("article") ?? document.querySelector("main") ?? document.body;
    const published = document.querySelector<HTMLMetaElement>('meta[property="article:published_time"]')?.content;
    const { title, documentElement } = document;
    // biome-ignore lint/performance/useDomNodeTextContent: blocks must be apart, and hidden text left out.
    return { text: root.innerText, published: published ?? "", title, url: location.href, lang: documentElement.lang };
  });
  const language = /^(fr|en)\b/.exec(facts.lang)?.[1] as "fr" | "en" | undefined;
  return [
    facts.text,
    {
      url: facts.url,
      title: facts.title,
      ...(language && { language }),
      ...(facts.published && { published: facts.published.slice(0, 10) }),
    },
  ];
}

/** Told by entry, not by number or spelling: the page underlines everyday words at their first mention only. */
function tellDifferences(inPage: ReadonlyMap<string, number>, terms: readonly TermInText[]): void {
  const idOf = new Map(terms.map(({ surface, ids }) => [oneLine(surface).toLowerCase(), ids[0]]));
  const marked = new Set([...inPage.keys()].map((text) => idOf.get(text.toLowerCase())));
  for (const text of inPage.keys()) {
    if (!idOf.has(text.toLowerCase()))
      console.log(`Warning: the page marks “${text}”, which the text alone does not give.`);
  }
  const unmarked = terms.filter(({ ids }) => !marked.has(ids[0]));
  for (const text of new Set(unmarked.map(({ surface }) => oneLine(surface)))) {
    console.log(`Warning: the text gives “${text}”, which the page does not mark.`);
  }
}

function countBy(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A term that runs over a line break or a no-break space is the same term. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

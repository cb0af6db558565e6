import { findInText, type TermInText } from "@/scripts/lib/find-in-text";
import type { MarkSeen, PageDriver } from "@/tests/browser/driver/types";

/**
 * Prints each distinct term in the order of the article, with its sense in both languages. The senses come from the same
 * matching run here over the article's text; what the page marks and the text does not give, or the reverse, is told.
 */
export async function printTerms(page: PageDriver, marks: readonly MarkSeen[]): Promise<void> {
  const terms = await findInText(...(await articleOf(page)));
  const rows = new Map<string, { readonly surface: string; readonly sense: string; count: number }>();
  for (const term of terms) {
    const surface = oneLine(term.surface);
    const sense = senseOf(term);
    const row = rows.get(`${surface} ${sense}`);
    if (row === undefined) rows.set(`${surface} ${sense}`, { surface, sense, count: 1 });
    else row.count += 1;
  }
  console.log(`\n${terms.length} terms, ${rows.size} different; ${marks.length} underlined near the window now.`);
  console.log("(Common words are underlined at their first mention only; every mention has its card.)\n");
  const width = Math.max(...[...rows.values()].map(({ surface }) => surface.length));
  for (const { surface, sense, count } of rows.values()) {
    console.log(`  ${surface.padEnd(width)}  ${`${count}×`.padStart(4)}  ${sense}`);
  }
  console.log("");
  tellDifferences(countBy(marks.map(({ text }) => oneLine(text))), terms);
}

function senseOf(term: TermInText): string {
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

/** Told by entry, not by number or spelling; what stands below the window's neighbourhood is not registered yet. */
function tellDifferences(inPage: ReadonlyMap<string, number>, terms: readonly TermInText[]): void {
  const found = new Set(terms.map(({ surface }) => oneLine(surface).toLowerCase()));
  for (const text of inPage.keys()) {
    if (!found.has(text.toLowerCase())) console.log(`The page marks “${text}”, which the text alone does not give.`);
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

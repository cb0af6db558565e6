import { matches, queryAll } from "./dom";
import { jsonLdArticles } from "./json-ld";

/** Where pages give the day of an article, most trustworthy first. A visible `<time>` counts only inside the article. */
const METAS = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="citation_publication_date" i]',
  'meta[name="DC.date.issued" i]',
  'meta[name="DCTERMS.issued" i]',
  'meta[name="DC.date" i]',
  'meta[name="parsely-pub-date" i]',
  'meta[name="sailthru.date" i]',
  'meta[name="pubdate" i]',
  'meta[name="date" i]',
];
const TIMES = [
  'article time[datetime][itemprop="datePublished"]',
  "article time[pubdate][datetime]",
  "article header time[datetime]",
  // In a paragraph, a list or a table it is a day that the article tells of.
  "article time[datetime]:not(p *, li *, td *, th *, dd *, blockquote *)",
];

/** The article's day `YYYY-MM-DD` as its page declares it, undefined when it does not: never a guess. */
export function publishedDay(document: Document): string | undefined {
  return dayIn(publishedText(document));
}

/** The same as its page writes it, with its hour if there is one: the most trustworthy that begins with a day. */
export function publishedText(document: Document): string | undefined {
  const day = (text: unknown) => typeof text === "string" && dayIn(text) !== undefined;
  for (const { datePublished } of jsonLdArticles(document)) if (day(datePublished)) return String(datePublished);
  // One look through the page for all of them: each would cost a long page a millisecond.
  const [metas, times] = [[...queryAll(document, "meta")], [...queryAll(document, "article time[datetime]")]];
  const first = (elements: readonly Element[], name: string) => (selector: string) =>
    elements.find((element) => matches(element, selector))?.getAttribute(name);
  return METAS.map(first(metas, "content")).find(day) ?? TIMES.map(first(times, "datetime")).find(day) ?? undefined;
}

/** `2025-02-21T08:00:00+01:00`, `2025/02/21` or `20250221` give the day as the page wrote it, in its own time zone. */
export function dayIn(text: string | null | undefined): string | undefined {
  const match = /^\s*((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(text ?? "");
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]}`;
}

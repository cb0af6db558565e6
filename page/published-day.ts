import { queryAll, queryFirst } from "./dom";

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
const ARTICLE_TYPES = /(Article|BlogPosting|Report|LiveBlogPosting)$/;
/** JSON-LD nests; deeper than this nobody goes in earnest. */
const DEEPEST = 6;
const LONGEST_JSON = 500_000;

/** The article's day `YYYY-MM-DD` as its page declares it, undefined when it does not: never a guess. */
export function publishedDay(document: Document): string | undefined {
  return (
    fromJsonLd(document) ??
    METAS.map((selector) => dayIn(queryFirst(document, selector)?.getAttribute("content"))).find(isKnown) ??
    TIMES.map((selector) => dayIn(queryFirst(document, selector)?.getAttribute("datetime"))).find(isKnown)
  );
}

function isKnown(day: string | undefined): day is string {
  return day !== undefined;
}

/** `2025-02-21T08:00:00+01:00`, `2025/02/21` or `20250221` give the day as the page wrote it, in its own time zone. */
export function dayIn(text: string | null | undefined): string | undefined {
  const match = /^\s*((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(text ?? "");
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]}`;
}

function fromJsonLd(document: Document): string | undefined {
  for (const script of queryAll(document, 'script[type="application/ld+json"]')) {
    const source = script.textContent ?? "";
    if (source.length > LONGEST_JSON) continue;
    const day = dayInJson(parse(source), 0);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** A page's JSON-LD is often broken: then it says nothing. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function dayInJson(value: unknown, depth: number): string | undefined {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((item) => dayInJson(item, depth + 1)).find(isKnown);
  const record = value as Readonly<Record<string, unknown>>;
  const types = [record["@type"]].flat();
  const published = record["datePublished"];
  if (types.some((type) => typeof type === "string" && ARTICLE_TYPES.test(type)) && typeof published === "string") {
    return dayIn(published);
  }
  return dayInJson(record["@graph"], depth + 1) ?? dayInJson(record["mainEntity"], depth + 1);
}

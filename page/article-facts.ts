import { fold } from "@/core/matching/fold";
import { isFormOf, pageAddress } from "@/core/notes/address";
import { readByline } from "@/core/notes/byline";
import type { FoundPage } from "@/core/protocol-notes";
import { headingOf, meta } from "./article";
import { modifiedDate, publishedDate } from "./article-dates";
import { bylines } from "./bylines";
import { canonicalOf } from "./canonical";
import { attributeOf, queryFirst, rootElementOf } from "./dom";
import { type JsonLd, jsonLdArticles, namesIn, textIn } from "./json-ld";

/** The most that the background's door lets in, with room to spare. */
const LONGEST = { canonical: 8_000, title: 2_000, site: 500, author: 500, agency: 100, language: 100 } as const;

/**
 * What a page says about its article, for the notes made on it. What it does not say, or says in two ways, is absent:
 * an unknown author is better than a wrong one.
 */
export function articleFacts(document: Document, url: string): FoundPage {
  const heading = lineOf(headingOf(document));
  const canonical = canonicalOf(document);
  const stale = heading !== undefined && isStale(document, heading, url, canonical);
  const article = stale ? undefined : articleOf(document, heading);
  const site = siteOf(document, article);
  const declared = (...selectors: readonly string[]) =>
    stale ? undefined : selectors.map((selector) => meta(document, selector)).find((content) => content !== undefined);
  const published = stale ? undefined : publishedDate(document);
  const byline = readByline([namesIn(article?.["author"]).join("; "), ...(stale ? [] : bylines(document))], site);
  return compact({
    canonical: stale ? undefined : canonical,
    title:
      textIn(article?.["headline"]) ??
      declared('meta[property="og:title"]', 'meta[name="citation_title" i]', 'meta[name="DC.title" i]') ??
      heading ??
      titleWithout(site, lineOf(queryFirst(document, "head title")?.textContent)),
    site,
    ...byline,
    language: languageOf(document, article),
    published,
    modified: stale ? undefined : modifiedDate(document, article, published),
  });
}

/**
 * After a client-side navigation the head may still speak of the article before: it names another address, and a title
 * that is not the one to be read.
 */
function isStale(document: Document, heading: string, url: string, canonical: string | undefined): boolean {
  const title = meta(document, 'meta[property="og:title"]') ?? queryFirst(document, "head title")?.textContent ?? "";
  if (canonical === undefined || !URL.canParse(canonical, url) || isLike(title, heading)) return false;
  const [own, named] = [pageAddress(url), pageAddress(new URL(canonical, url).href)];
  return (
    own !== undefined &&
    named !== undefined &&
    !isFormOf(own, named) &&
    [...jsonLdArticles(document)].every((each) => !isLike(textIn(each["headline"]) ?? "", heading))
  );
}

/** The article that a page is of: the only one, or that of several which bears the page's heading. */
function articleOf(document: Document, heading: string | undefined): JsonLd | undefined {
  const all = [...jsonLdArticles(document)];
  return all.length < 2 ? all[0] : all.find((each) => isLike(textIn(each["headline"]) ?? "", heading ?? ""));
}

function siteOf(document: Document, article: JsonLd | undefined): string | undefined {
  return (
    meta(document, 'meta[property="og:site_name"]') ??
    namesIn(article?.["publisher"])[0] ??
    meta(document, 'meta[name="citation_journal_title" i]') ??
    meta(document, 'meta[name="DC.publisher" i]') ??
    meta(document, 'meta[name="application-name" i]')
  );
}

function languageOf(document: Document, article: JsonLd | undefined): string | undefined {
  const root = rootElementOf(document);
  const inner = queryFirst(document, "article[lang],main[lang]");
  return (
    ((inner && attributeOf(inner, "lang")) || (root && attributeOf(root, "lang"))) ??
    textIn(article?.["inLanguage"]) ??
    meta(document, 'meta[property="og:locale"]') ??
    meta(document, 'meta[name="citation_language" i]') ??
    meta(document, 'meta[name="DC.language" i]') ??
    meta(document, 'meta[http-equiv="content-language" i]')
  );
}

/** « Titre | Journal » is the title of the tab; the paper is no part of the article's. */
function titleWithout(site: string | undefined, title: string | undefined): string | undefined {
  const parted = /^(.+?)\s+[|–—·-]\s+([^|–—·]+)$/.exec(title ?? "");
  return parted !== null && site !== undefined && isLike(parted[2] ?? "", site) ? parted[1] : title;
}

/** Whether one of two titles holds the other, whatever their accents, case and punctuation. */
function isLike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => fold(text).replace(/[^\p{L}\p{N}]/gu, ""));
  return Boolean(a && b) && (a?.includes(b ?? "") || b?.includes(a ?? "")) === true;
}

function lineOf(text: string | null | undefined): string | undefined {
  const line = text?.replace(/\s+/g, " ").trim();
  return line === "" ? undefined : line;
}

function compact(found: FoundPage): FoundPage {
  const said = Object.entries(found).filter(([, text]) => text !== undefined && text !== "");
  return Object.fromEntries(
    said.map(([name, text]) => [name, text?.slice(0, LONGEST[name as keyof typeof LONGEST] ?? 100)]),
  );
}

import { detectLanguage } from "@/core/matching/detect-language";
import type { ArticleFacts } from "@/core/protocol";
import { findingRoot } from "./article-root";
import {
  attributeOf,
  bodyOf,
  contentTypeOf,
  createWalker,
  documentOf,
  matches,
  queryAll,
  queryFirst,
  rootElementOf,
} from "./dom";
import { publishedDay } from "./published-day";

export type Article = {
  /** Where the article's own text is; the whole body when nothing says. */
  readonly root: Element;
  readonly facts: ArticleFacts;
};

/** `NodeFilter.SHOW_TEXT`; the terminal's `scan` has no such global. */
const SHOW_TEXT = 4;

/** Documents that are web pages; a stylesheet's SVG, XML or plain text is left alone. */
export function isWebPage(document: Document): boolean {
  return ["text/html", "application/xhtml+xml"].includes(contentTypeOf(document));
}

/** Text from which the language of an article is told, in UTF-16 units. */
const LANGUAGE_SAMPLE = 4_000;

/** Reads what a page says about itself. Metadata are the page's word: good for choosing a sense, never for identity. */
export function articleOf(document: Document, url: string): Article | undefined {
  const steps = readingArticle(document, url);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in small steps, for a page that must stay responsive. */
export function* readingArticle(document: Document, url: string): Generator<undefined, Article | undefined> {
  const body = bodyOf(document) ?? rootElementOf(document);
  if (body === null) return undefined;
  const root = yield* findingRoot(body);
  yield undefined;
  const heading = headingOf(document);
  yield undefined;
  const title = titleOf(document, heading).slice(0, 2_000);
  yield undefined;
  const language = declaredLanguage(document) ?? detectLanguage(beginningOf(root, LANGUAGE_SAMPLE));
  yield undefined;
  const published = publishedDay(document);
  yield undefined;
  const keywords = meta(document, 'meta[name="keywords" i]') ?? meta(document, 'meta[name="news_keywords" i]') ?? "";
  const facts = { url: url.slice(0, 8_000), title, language, published, keywords: keywords.slice(0, 4_000) };
  return { root, facts };
}

function beginningOf(root: Element, units: number): string {
  const walker = createWalker(documentOf(root), root, SHOW_TEXT);
  let text = "";
  for (let node = walker.nextNode(); node !== null && text.length < units; node = walker.nextNode())
    text += (node as Text).data;
  return text.slice(0, units);
}

function titleOf(document: Document, heading: string | undefined): string {
  const shared = meta(document, 'meta[property="og:title"]') ?? queryFirst(document, "head title")?.textContent?.trim();
  return [heading, shared]
    .filter((title, index, all) => title !== undefined && title !== "" && all.indexOf(title) === index)
    .join(" · ");
}

/** The heading that tells one article of a page from the next. */
export function headingOf(document: Document): string | undefined {
  const all = [...queryAll(document, "h1")];
  const within = (selector: string) => all.find((heading) => matches(heading, selector));
  // One after the other: the newspaper's own name is often an `h1` before the article.
  return (within("article h1") ?? within("main h1") ?? all[0])?.textContent?.trim();
}

function declaredLanguage(document: Document): "fr" | "en" | undefined {
  const root = rootElementOf(document);
  const tag = root === null ? undefined : attributeOf(root, "lang")?.slice(0, 2).toLowerCase();
  return tag === "fr" || tag === "en" ? tag : undefined;
}

/** The content of the first `<meta>` that matches, undefined when empty. */
export function meta(document: Document, selector: string): string | undefined {
  const content = queryFirst(document, selector)?.getAttribute("content")?.trim();
  return content === "" || content === undefined ? undefined : content;
}

import { detectLanguage } from "@/core/matching/detect-language";
import type { ArticleFacts } from "@/core/protocol";
import { attributeOf, bodyOf, contentTypeOf, queryAll, queryFirst, rootElementOf, textOf } from "./dom";
import { publishedDay } from "./published-day";

export type Article = {
  /** Where the article's own text is; the whole body when nothing says. */
  readonly root: Element;
  readonly facts: ArticleFacts;
};

const CANDIDATES = '[itemprop="articleBody"],article,main,[role="main"]';
/** An article's body holds at least this share of the page's text, else it is a teaser among others. */
const LEAST_SHARE = 0.3;
/** Bounds for pages of thousands of teasers, or of articles in articles: candidates looked at, and times the text read. */
const MOST_CANDIDATES = 200;
const MOST_READINGS = 4;

/** Documents that are web pages; a stylesheet's SVG, XML or plain text is left alone. */
export function isWebPage(document: Document): boolean {
  return ["text/html", "application/xhtml+xml"].includes(contentTypeOf(document));
}

/** Reads what a page says about itself. Metadata are the page's word: good for choosing a sense, never for identity. */
export function articleOf(document: Document, url: string): Article | undefined {
  const body = bodyOf(document) ?? rootElementOf(document);
  if (body === null) return undefined;
  const root = rootOf(body);
  return {
    root,
    facts: {
      url: url.slice(0, 8_000),
      title: titleOf(document).slice(0, 2_000),
      language: declaredLanguage(document) ?? detectLanguage((textOf(root) ?? "").slice(0, 4_000)),
      published: publishedDay(document),
      keywords: (
        meta(document, 'meta[name="keywords" i]') ??
        meta(document, 'meta[name="news_keywords" i]') ??
        ""
      ).slice(0, 4_000),
    },
  };
}

function rootOf(body: Element): Element {
  const whole = textOf(body)?.length ?? 0;
  let best = body;
  let bestLength = whole * LEAST_SHARE;
  let units = 0;
  for (const candidate of [...queryAll(body, CANDIDATES)].slice(0, MOST_CANDIDATES)) {
    const length = textOf(candidate)?.length ?? 0;
    units += length;
    // The innermost of nested candidates wins only if it holds nearly all of the outer one's text.
    if (length > bestLength || (best !== body && best.contains(candidate) && length > bestLength * 0.8)) {
      best = candidate;
      bestLength = length;
    }
    if (units > whole * MOST_READINGS) break;
  }
  return best;
}

function titleOf(document: Document): string {
  const shared = meta(document, 'meta[property="og:title"]') ?? queryFirst(document, "head title")?.textContent?.trim();
  return [headingOf(document), shared]
    .filter((title, index, all) => title !== undefined && title !== "" && all.indexOf(title) === index)
    .join(" · ");
}

/** The heading that tells one article of a page from the next. */
export function headingOf(document: Document): string | undefined {
  // One after the other: the newspaper's own name is often an `h1` before the article.
  const heading = queryFirst(document, "article h1") ?? queryFirst(document, "main h1") ?? queryFirst(document, "h1");
  return heading?.textContent?.trim();
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

import { detectLanguage } from "@/core/matching/detect-language";
import type { ArticleFacts } from "@/core/protocol";
import { publishedDay } from "./published-day";

export type Article = {
  /** Where the article's own text is; the whole body when nothing says. */
  readonly root: Element;
  readonly facts: ArticleFacts;
};

const CANDIDATES = '[itemprop="articleBody"],article,main,[role="main"]';
/** An article's body holds at least this share of the page's text, else it is a teaser among others. */
const LEAST_SHARE = 0.3;

/** Reads what a page says about itself. Metadata are the page's word: good for choosing a sense, never for identity. */
export function articleOf(document: Document, url: string): Article | undefined {
  const body = document.body ?? document.documentElement;
  if (body === null) return undefined;
  const root = rootOf(body);
  return {
    root,
    facts: {
      url: url.slice(0, 8_000),
      title: titleOf(document).slice(0, 2_000),
      language: declaredLanguage(document) ?? detectLanguage((root.textContent ?? "").slice(0, 4_000)),
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
  const whole = body.textContent?.length ?? 0;
  let best = body;
  let bestLength = whole * LEAST_SHARE;
  for (const candidate of body.querySelectorAll(CANDIDATES)) {
    const length = candidate.textContent?.length ?? 0;
    // The innermost of nested candidates wins only if it holds nearly all of the outer one's text.
    if (length > bestLength || (best !== body && best.contains(candidate) && length > bestLength * 0.8)) {
      best = candidate;
      bestLength = length;
    }
  }
  return best;
}

function titleOf(document: Document): string {
  const heading = document.querySelector("article h1, main h1, h1")?.textContent?.trim();
  const shared = meta(document, 'meta[property="og:title"]') ?? document.title;
  return [heading, shared]
    .filter((title, index, all) => title !== undefined && title !== "" && all.indexOf(title) === index)
    .join(" · ");
}

function declaredLanguage(document: Document): "fr" | "en" | undefined {
  const tag = document.documentElement?.getAttribute("lang")?.slice(0, 2).toLowerCase();
  return tag === "fr" || tag === "en" ? tag : undefined;
}

/** The content of the first `<meta>` that matches, undefined when empty. */
export function meta(document: Document, selector: string): string | undefined {
  const content = document.querySelector(selector)?.getAttribute("content")?.trim();
  return content === "" || content === undefined ? undefined : content;
}

import { attributeOf, queryAll } from "./dom";

/** Where pages say who signs, the surest first; after JSON-LD, before what can be read. */
const METAS = [
  'meta[name="citation_author" i]',
  'meta[name="author" i]',
  'meta[property="article:author"]',
  'meta[name="parsely-author" i]',
  'meta[name="sailthru.author" i]',
  'meta[name="DC.creator" i]',
  'meta[name="DCTERMS.creator" i]',
  'meta[name="byl" i]',
];
/** Visible bylines, in the article or its header; a name in a comment or a teaser is not the article's. */
const VISIBLE = [
  '[itemprop="author"]',
  '[rel~="author"]',
  ".byline",
  '[class*="byline" i]',
  '[class*="author" i]',
  "address",
];
const PARTS = VISIBLE.map((part) => `:is(article,main,header) ${part}`);
const ELSEWHERE = '[class*="comment" i],[class*="related" i],aside,footer,nav,article article';
/** A page of teasers has one of each for every teaser: then nobody knows whose is the article's. */
const MOST_VISIBLE = 4;

/** The lines in which a page says who signs. */
export function bylines(document: Document): readonly string[] {
  const declared = METAS.flatMap((selector) => {
    const contents = [...queryAll(document, selector)].flatMap((meta) => attributeOf(meta, "content") ?? []);
    return contents.length === 0 ? [] : [contents.join("; ")];
  });
  return [...declared, ...PARTS.flatMap((selector) => visible(document, selector))];
}

function visible(document: Document, selector: string): readonly string[] {
  const found = [...queryAll(document, selector)].filter((element) => element.closest(ELSEWHERE) === null);
  const outer = found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
  if (outer.length === 0 || outer.length > MOST_VISIBLE) return [];
  return [outer.map(({ textContent }) => textContent?.trim()).join("; ")];
}

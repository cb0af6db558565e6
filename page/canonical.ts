import { attributeOf, queryAll } from "./dom";

/** The address that a page calls its own; two that differ say nothing. */
export function canonicalOf(document: Document): string | undefined {
  const links = [...queryAll(document, 'link[rel~="canonical" i]')].flatMap((link) => attributeOf(link, "href") || []);
  return new Set(links).size === 1 ? links[0]?.slice(0, LONGEST) : undefined;
}

/** The most that the background's door lets in. */
const LONGEST = 8_000;

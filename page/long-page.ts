import { elementsOf } from "./dom";

/**
 * Elements from which a page is very long. In Chromium one underlined word makes every frame in which anything changes
 * dearer by about 1 ms for each 1,000 of them: the whole layer's ink is measured anew (docs/adr/0005).
 */
const MANY_ELEMENTS = 10_000;

/** Whether a document's marks are to have tints in the place of lines. Counts its elements without making a wrapper of any. */
export function isTooLongForLines(document: Document): boolean {
  return !isGecko() && elementsOf(document, "*").length >= MANY_ELEMENTS;
}

/** Firefox's frames cost nothing more with lines. */
function isGecko(): boolean {
  return CSS.supports("-moz-orient", "inline");
}

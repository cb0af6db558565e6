import { JSDOM } from "jsdom";

/**
 * Documents of one window: each of its own would live until the event loop turns. And not of one only: every document has
 * its window listen once more, and jsdom goes through all listeners each time (four fifths of this bench's time, 2026-11).
 */
const DOCUMENTS_OF_A_WINDOW = 50;
let parser = new new JSDOM().window.DOMParser();
let count = 0;

/** A page as a browser parses it with scripting disabled. */
export function parsed(html: string): Document {
  count += 1;
  if (count % DOCUMENTS_OF_A_WINDOW === 0) parser = new new JSDOM().window.DOMParser();
  return parser.parseFromString(html, "text/html");
}

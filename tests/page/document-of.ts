import { JSDOM } from "jsdom";

/** A document of its own; no script of it runs. */
export function documentOf(html: string): Document {
  return new JSDOM(html).window.document;
}

/** The document of a body. */
export function bodyOf(body: string): HTMLElement {
  return documentOf(`<!doctype html><body>${body}</body>`).body;
}

/** A page's head and body, for what a page says about itself. */
export function pageOf(head: string, body = ""): Document {
  return documentOf(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
}

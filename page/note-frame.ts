import { createElement } from "./dom";

/** Longest wait for the editor to say that it is there. A page's policy or a blocker may keep it from loading, silently. */
export const FRAME_PATIENCE_MS = 5_000;

/**
 * The frame for a page of ours. It stands in our closed root, so that the page has no handle of it: no element, no entry
 * in `window.frames`, no event.
 */
export function createNoteFrame(document: Document, address: string, title: string): HTMLIFrameElement {
  const frame = createElement(document, "http://www.w3.org/1999/xhtml", "iframe") as HTMLIFrameElement;
  // Pages with a cross-origin embedder policy load no other frame in Chromium; our editor needs no storage of its own.
  if ("credentialless" in frame) frame.credentialless = true;
  frame.title = title;
  frame.setAttribute("allow", "clipboard-write");
  frame.setAttribute("height", "1");
  frame.src = address;
  return frame;
}

import type { TextIndex } from "@/core/notes/quote/text-index";
import { readPage } from "@/page/page-text";
import type { Span } from "./cases";
import { END, START, unmarked } from "./marks";
import { type Dress, pageHtml } from "./page-html";
import { parsed } from "./parsed";
import type { SourceBlock, SourcePage } from "./source-page";

/** A page before any edit, and where each of its blocks begins in its text. */
export type PlainPage = { readonly text: TextIndex; readonly starts: readonly number[] };

/** Stands at the beginning of each block while their places are read. */
const BLOCK = "\ue002";
const known = new Map<string, PlainPage>();

/** Parsed once for all selections in it: half of the bench's time was the same page parsed again. */
export function plainPage(page: SourcePage, dress: Dress): PlainPage {
  const key = `${page.name} ${dress}`;
  const found = known.get(key) ?? read(page, dress);
  known.set(key, found);
  return found;
}

function read(page: SourcePage, dress: Dress): PlainPage {
  const body = (blocks: readonly SourceBlock[]) => parsed(pageHtml(page, blocks, dress)).body;
  const marked = body(page.blocks.map((block) => ({ ...block, text: BLOCK + block.text }))).textContent;
  const places = [...marked.matchAll(new RegExp(BLOCK, "g"))].map(({ index }, at) => index - at);
  // What the dress repeats of the article stands before or after it, unmarked.
  if (places.length !== page.blocks.length) throw new Error(`${page.name}: ${places.length} blocks were read.`);
  return { text: readPage(body(page.blocks)).index, starts: places };
}

/** Where the marks of a selection are in the text. */
export function selectionIn(blocks: readonly SourceBlock[], starts: readonly number[]): Span {
  return { start: placeOf(START, blocks, starts), end: placeOf(END, blocks, starts) };
}

function placeOf(mark: string, blocks: readonly SourceBlock[], starts: readonly number[]): number {
  const at = blocks.findIndex(({ text }) => text.includes(mark));
  const start = starts[at];
  const text = blocks[at]?.text ?? "";
  if (start === undefined) throw new Error("A selection has lost its marks.");
  return start + unmarked(text.slice(0, text.indexOf(mark))).replace(/[[\]*]/g, "").length;
}

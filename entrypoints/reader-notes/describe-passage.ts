import type { Quote } from "@/core/notes/quote/quote";
import type { PassageTerm } from "@/core/protocol-notes";
import type { TermMark } from "@/entrypoints/reader/term-mark";
import { bodyOf } from "@/page/dom";
import type { MarkedBlocks } from "@/page/marked-blocks";
import { rangeOfSpan, spanOfRange } from "@/page/page-range";
import { describeIn } from "@/page/quote-anchor";
import { readInSlices } from "@/page/read-in-slices";
import { passageTerms } from "./passage-terms";

/** A passage of the page as a note keeps it. */
export type Described = { readonly quote: Quote; readonly terms: readonly PassageTerm[]; readonly range: Range };

/**
 * Describes a selection. The white space at its ends is left out: a triple click takes the beginning of the next
 * paragraph along. Undefined where the page has changed under it meanwhile, or where it cannot be found again.
 */
export async function describePassage(
  document: Document,
  range: Range,
  marks: MarkedBlocks<TermMark>,
  signal: AbortSignal,
): Promise<Described | undefined> {
  const tree = range.startContainer.getRootNode();
  const root = tree instanceof ShadowRoot ? tree : bodyOf(document);
  const page = root === null ? undefined : await readInSlices(root, signal);
  const whole = page && spanOfRange(page, range);
  if (page === undefined || whole === undefined) return undefined;
  const span = trimmed(page.index.text, whole);
  const passage = rangeOfSpan(page, span);
  const quote = passage && describeIn(page, passage);
  if (passage === undefined || quote === undefined || quote.exact.trim() === "") return undefined;
  return { quote, terms: passageTerms(marks, page, passage, span), range: passage };
}

type Span = { readonly start: number; readonly end: number };

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}

import { FOLDING_VERSION, isWordUnit } from "./fold-unit";
import { firstAbove, foldedAt, foldedBefore, isBoundary } from "./folded-offsets";
import { occurrences } from "./occurrences";
import type { Quote } from "./quote";
import { textHash } from "./text-hash";
import { indexText, type TextIndex } from "./text-index";
import { visibleBreaks, visibleText } from "./visible-text";

/** Context kept on each side, in folded units: five words at least, three lines at most; grown in these steps. */
const CONTEXTS = [32, 64, 96, 128, 160] as const;
/** Kept on each side whatever is unique, to tell the passage's place from a copy of its sentence. */
const SURROUNDINGS = 240;
/** A word that is cut is kept whole, unless it is longer than this. */
const LONGEST_WORD = 40;
/** Nobody needs to know how far beyond; and 40,000 mentions of “Mali” need not be counted. */
export const MOST_REPEATS = 1_000;
/** Text of the paragraph kept on each side of the passage, in UTF-16 units. */
const MOST_BLOCK = 600;

/** What is known of the page beside its text. */
export type About = { readonly language?: string | undefined };

/**
 * Describes a passage so that it can be found again: its words, what surrounds them, grown by whole words until nothing
 * else in the text reads the same, and where it stood.
 */
export function describe(source: string | TextIndex, start: number, end: number, { language }: About = {}): Quote {
  const index = typeof source === "string" ? indexText(source) : source;
  const from = Math.max(0, Math.min(start, end, index.text.length));
  const to = Math.min(index.text.length, Math.max(start, end, 0));
  const first = foldedAt(index, from);
  const last = Math.max(first, foldedBefore(index, to));
  let context = contextAround(index, first, last, CONTEXTS[0]);
  let hits: readonly number[] = [];
  for (const size of CONTEXTS) {
    context = contextAround(index, first, last, size);
    const piece = index.folded.slice(context.first, context.last);
    hits = occurrences(index.folded, piece, size === CONTEXTS.at(-1) ? MOST_REPEATS : 2);
    if (hits.length < 2) break;
  }
  const wide = contextAround(index, first, last, SURROUNDINGS);
  const beforeAt = (unit: number) => visibleText(index, Math.min(from, index.from[unit] ?? from), from);
  const afterAt = (unit: number) => visibleText(index, to, Math.max(to, index.to[unit - 1] ?? to));
  const exact = exactText(index, from, to);
  const outer = {
    from: Math.min(from, index.from[wide.first] ?? from),
    to: Math.max(to, index.to[wide.last - 1] ?? to),
  };
  const isSeen = visibleText(index, from, to) !== "";
  const block = blockAround(index, from, to);
  return {
    exact,
    prefix: beforeAt(context.first),
    suffix: afterAt(context.last),
    surroundings: { before: beforeAt(wide.first), after: afterAt(wide.last) },
    ...(isSeen && { breaks: visibleBreaks(index, outer.from, outer.to) }),
    unique: hits.length < 2,
    occurrence: { index: Math.max(0, hits.indexOf(context.first)), of: Math.max(1, hits.length) },
    repeats: occurrences(index.folded, wordsOf(index.folded.slice(first, last)), MOST_REPEATS).length,
    position: { start: from, end: to },
    block: {
      text: block.before + exact + block.after,
      start: block.before.length,
      hash: textHash(block.before + exact + block.after),
    },
    ...(language !== undefined && { language }),
    folding: FOLDING_VERSION,
  };
}

/** What a selection reads; one that lies in hidden text altogether keeps that text. */
export function exactText(index: TextIndex, start: number, end: number): string {
  return visibleText(index, start, end) || index.text.slice(start, end);
}

/** Folded units around the passage: at least `size` on each side where there are as many, no word cut. */
function contextAround(index: TextIndex, first: number, last: number, size: number): { first: number; last: number } {
  const before = Math.max(0, first - size);
  const after = Math.min(index.folded.length, last + size);
  return { first: wholeWord(index, before, -1), last: wholeWord(index, after, 1) };
}

function wholeWord(index: TextIndex, at: number, step: 1 | -1): number {
  for (let moved = 0; moved < LONGEST_WORD; moved += 1)
    if (isBoundary(index, at + moved * step)) return at + moved * step;
  return at;
}

/** Without the marks at its edges, so that "Gao," is as often there as "Gao" is; marks alone are left as they are. */
function wordsOf(folded: string): string {
  let first = 0;
  while (first < folded.length && !isWordUnit(folded.charCodeAt(first))) first += 1;
  let last = folded.length;
  while (last > first && !isWordUnit(folded.charCodeAt(last - 1))) last -= 1;
  return first === last ? folded : folded.slice(first, last);
}

function blockAround(index: TextIndex, start: number, end: number): { before: string; after: string } {
  const { breaks, text } = index;
  const next = firstAbove(breaks, start);
  const begin = Math.max(breaks[next - 1] ?? 0, start - MOST_BLOCK);
  const finish = Math.min(breaks[firstAbove(breaks, Math.max(start, end - 1))] ?? text.length, end + MOST_BLOCK);
  return { before: visibleText(index, begin, start).trimStart(), after: visibleText(index, end, finish).trimEnd() };
}

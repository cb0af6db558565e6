import { ACCENT, foldUnit, GAP, isWordUnit, LIGATURE, lettersOf, lowerUnit, NOTHING } from "./fold-unit";
import type { Span } from "./quote";

/** A text to find quotes in, with what the page knows about it. */
export type SourceText = {
  readonly text: string;
  /** Stretches that no reader sees (scripts, styles, hidden elements), in order, not touching each other. */
  readonly hidden?: readonly Span[];
  /** Where blocks begin, in order; without them the line breaks of the text. */
  readonly breaks?: readonly number[];
};

/** The words of a folded text; offsets count its units. */
export type Words = {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Of the lower-cased word: a word is compared 200,000 times and read almost never. */
  readonly hashes: Int32Array;
  /** Which letters a word has, a bit each: words that differ in many cannot be alike. */
  readonly letters: Int32Array;
};

/** A text made comparable once, for any number of quotes. */
export type TextIndex = Required<SourceText> & {
  /** No white space, no accents, one kind of quotation mark: see `foldUnit`. */
  readonly folded: string;
  /** Where each folded unit begins and ends in the text. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 1 where white space or the border of a block stands before a folded unit. */
  readonly gaps: Uint8Array;
  readonly words: Words;
};

/** Folded units between two chances to let the page work: about 1 ms. */
const STEP = 32_768;
const MULTIPLE = /[œŒæÆßﬀﬁﬂﬃﬄ]/g;
const DOT = ".".charCodeAt(0);

/** The index of a plain text, or of a page's (`page/page-text`). */
export function indexText(source: string | SourceText): TextIndex {
  const steps = indexingText(typeof source === "string" ? { text: source } : source);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in small steps, for a page that must stay responsive. */
export function* indexingText(source: SourceText): Generator<void, TextIndex> {
  const { text, hidden = [] } = source;
  const breaks = source.breaks ?? lineBreaks(text);
  const room = text.length + 2 * (text.match(MULTIPLE)?.length ?? 0);
  const units = new Uint16Array(room);
  const from = new Uint32Array(room);
  const to = new Uint32Array(room);
  const gaps = new Uint8Array(room + 1);
  const pieces: string[] = [];
  let size = 0;
  let gap = 1;
  let nextHidden = 0;
  let nextBreak = 0;
  for (let at = 0, until = STEP; at < text.length; at += 1) {
    if (at === hidden[nextHidden]?.start) {
      at = (hidden[nextHidden]?.end ?? at) - 1;
      nextHidden += 1;
      gap = 1;
      continue;
    }
    if (at >= until) {
      until = at + STEP;
      yield;
    }
    while (nextBreak < breaks.length && (breaks[nextBreak] ?? 0) <= at) {
      nextBreak += 1;
      gap = 1;
    }
    const unit = text.charCodeAt(at);
    const fold = foldUnit(unit);
    if (fold === GAP) gap = 1;
    else if (fold === NOTHING) continue;
    else if (fold === ACCENT) {
      // The accent goes with its letter: a place that ends after the letter ends after the accent.
      if (size > 0 && gap === 0) to[size - 1] = at + 1;
    } else if (fold === DOT && gap === 0 && units[size - 1] === DOT) to[size - 1] = at + 1;
    else {
      const letters = fold === LIGATURE ? lettersOf(unit) : undefined;
      for (let each = 0; each < (letters?.length ?? 1); each += 1) {
        units[size] = letters?.charCodeAt(each) ?? fold;
        from[size] = at;
        to[size] = at + 1;
        gaps[size] = gap;
        gap = 0;
        size += 1;
      }
    }
  }
  gaps[size] = 1;
  for (let at = 0; at < size; at += STEP / 4) {
    pieces.push(String.fromCharCode(...units.subarray(at, Math.min(size, at + STEP / 4))));
  }
  yield;
  const words = yield* readingWords(units, gaps, size);
  return {
    text,
    hidden,
    breaks,
    folded: pieces.join(""),
    from: from.subarray(0, size),
    to: to.subarray(0, size),
    gaps: gaps.subarray(0, size + 1),
    words,
  };
}

function* readingWords(units: Uint16Array, gaps: Uint8Array, size: number): Generator<void, Words> {
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const hashes = new Int32Array(size);
  const letters = new Int32Array(size);
  let count = 0;
  let inside = false;
  let hash = 0;
  let letter = 0;
  for (let at = 0; at < size; at += 1) {
    if (at % STEP === 0) yield;
    const unit = units[at] ?? 0;
    const isWord = isWordUnit(unit);
    if (inside && (!isWord || gaps[at] === 1)) {
      ends[count] = at;
      hashes[count] = hash;
      letters[count] = letter;
      count += 1;
      inside = false;
    }
    if (!isWord) continue;
    if (!inside) {
      starts[count] = at;
      hash = 0x811c9dc5;
      letter = 0;
      inside = true;
    }
    const lower = lowerUnit(unit);
    hash = Math.imul(hash ^ lower, 0x01000193);
    letter |= 1 << (lower & 31);
  }
  if (inside) {
    ends[count] = size;
    hashes[count] = hash;
    letters[count] = letter;
    count += 1;
  }
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    letters: letters.slice(0, count),
  };
}

function lineBreaks(text: string): readonly number[] {
  return Array.from(text.matchAll(/\n/g), ({ index }) => index + 1);
}

/** The first folded unit that does not end before an offset of the text; their number when there is none. */
export function foldedAt({ to }: TextIndex, offset: number): number {
  return firstAbove(to, offset);
}

/** The number of folded units that begin before an offset of the text. */
export function foldedBefore({ from }: TextIndex, offset: number): number {
  return firstAbove(from, offset - 1);
}

/** The first of ascending values that is above one. */
export function firstAbove(
  values: { readonly length: number; readonly [index: number]: number },
  limit: number,
): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a word may begin or end before a folded unit: not in the middle of one. */
export function isBoundary({ folded, gaps }: TextIndex, at: number): boolean {
  if (at <= 0 || at >= folded.length || gaps[at] === 1) return true;
  return !isWordUnit(folded.charCodeAt(at - 1)) || !isWordUnit(folded.charCodeAt(at));
}

/** Whether a block begins before a folded unit, or the text does, or ends there. */
export function isBreak({ breaks, from, to, folded }: TextIndex, at: number): boolean {
  if (at <= 0 || at >= folded.length) return true;
  const next = breaks[firstAbove(breaks, (to[at - 1] ?? 0) - 1)];
  return next !== undefined && next <= (from[at] ?? 0);
}

/** The text between two offsets as a reader sees it; what is hidden is left out. */
export function visibleText({ text, hidden }: TextIndex, start: number, end: number): string {
  let seen = "";
  let at = start;
  for (let next = firstAbove(hidden.map(ends), start); next < hidden.length; next += 1) {
    const stretch = hidden[next];
    if (stretch === undefined || stretch.start >= end) break;
    seen += text.slice(at, Math.max(at, stretch.start));
    at = stretch.end;
  }
  return seen + text.slice(at, Math.max(at, end));
}

/** The offset from which on a reader sees so many units up to another. */
export function visibleBefore({ hidden }: TextIndex, at: number, count: number): number {
  let from = at - count;
  for (const { start, end } of hidden.toReversed()) {
    if (start >= at) continue;
    if (end <= from) break;
    from -= Math.min(end, at) - start;
  }
  return Math.max(0, from);
}

/** The offset up to which a reader sees so many units from another on. */
export function visibleAfter({ hidden, text }: TextIndex, at: number, count: number): number {
  let to = at + count;
  for (const { start, end } of hidden) {
    if (end <= at) continue;
    if (start >= to) break;
    to += end - Math.max(start, at);
  }
  return Math.min(text.length, to);
}

function ends({ end }: Span): number {
  return end;
}

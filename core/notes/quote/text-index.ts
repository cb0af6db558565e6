import { ACCENT, foldUnit, GAP, LIGATURE, lettersOf, NOTHING } from "./fold-unit";
import type { Span } from "./quote";
import { readingWords, type Words } from "./read-words";

/** A text to find quotes in, with what the page knows about it. */
export type SourceText = {
  readonly text: string;
  /** Stretches that no reader sees (scripts, styles, hidden elements), in order, not touching each other. */
  readonly hidden?: readonly Span[];
  /** Where blocks begin, in order; without them the line breaks of the text. */
  readonly breaks?: readonly number[];
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
  yield;
  const room = text.length + 2 * (text.match(MULTIPLE)?.length ?? 0);
  yield;
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
    if (at % STEP === 0) yield;
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

function lineBreaks(text: string): readonly number[] {
  return Array.from(text.matchAll(/\n/g), ({ index }) => index + 1);
}

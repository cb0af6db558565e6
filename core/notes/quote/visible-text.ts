import { firstAbove } from "./folded-offsets";
import type { Span } from "./quote";
import type { TextIndex } from "./text-index";

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

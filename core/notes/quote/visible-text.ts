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

/** Where blocks begin within what a reader sees between two offsets, counted in units of that. */
export function visibleBreaks(index: TextIndex, start: number, end: number): readonly number[] {
  const { breaks, hidden } = index;
  const { length } = visibleText(index, start, end);
  const found: number[] = [];
  let unseen = 0;
  let next = firstAbove(hidden.map(ends), start);
  for (let at = firstAbove(breaks, start); at < breaks.length; at += 1) {
    const place = breaks[at] ?? end;
    if (place >= end) break;
    let stretch = hidden[next];
    for (; stretch !== undefined && stretch.end <= place; stretch = hidden[next]) {
      unseen += stretch.end - Math.max(start, stretch.start);
      next += 1;
    }
    const inside = stretch === undefined ? 0 : Math.max(0, place - Math.max(start, stretch.start));
    const offset = place - start - unseen - inside;
    if (offset > 0 && offset < length && found.at(-1) !== offset) found.push(offset);
  }
  return found;
}

/** What a reader sees between two offsets, with a space where a block begins. */
export function separatedText(index: TextIndex, start: number, end: number): string {
  const text = visibleText(index, start, end);
  const breaks = visibleBreaks(index, start, end);
  return [0, ...breaks].map((from, nth) => text.slice(from, breaks[nth])).join(" ");
}

function ends({ end }: Span): number {
  return end;
}

import { isWordUnit } from "./fold-unit";
import type { TextIndex } from "./text-index";

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

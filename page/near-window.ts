import { liveRangeOf, type Offsets } from "./ranges";
import type { KeyedBlock } from "./text-blocks";

/** A block with more marks than this may be longer than the window: a whole article in one element, lines broken by `<br>`. */
export const MANY_MARKS = 60;
/** Half a window above and below, as for blocks. */
const MARGIN = 0.5;

/**
 * The marks of a long block that stand near the window. They follow each other down the page, so two searches measure
 * some twenty of them, however many there are; in columns it may find a few too many.
 */
export function nearWindow<T extends Offsets>(
  block: KeyedBlock,
  marks: readonly T[],
  height = innerHeight,
): readonly T[] {
  const boxes = (mark: T) => liveRangeOf(block, mark)?.getBoundingClientRect();
  const first = firstWhere(marks, (mark) => (boxes(mark)?.bottom ?? 0) >= -MARGIN * height);
  const after = firstWhere(marks, (mark) => (boxes(mark)?.top ?? 0) > (1 + MARGIN) * height);
  return marks.slice(first, Math.max(first, after));
}

function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

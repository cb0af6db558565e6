import { createRange, documentOf, isConnected } from "./dom";
import type { KeyedBlock } from "./text-blocks";

type Placing = Pick<KeyedBlock, "element" | "nodes" | "starts">;
export type Offsets = { readonly start: number; readonly end: number };

/**
 * The place of offsets of a block's text, as a range that costs the page nothing: a live `Range` makes every later change
 * of the page dearer (×900 with 10,000 of them in Chromium). Undefined when the page has changed the text since.
 */
export function staticRangeOf(block: Placing, { start, end }: Offsets): StaticRange | undefined {
  const from = placeOf(block, start);
  const to = placeOf(block, end - 1);
  if (from === undefined || to === undefined) return undefined;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset + 1,
  });
}

/** The same place as a live range, for measuring: to be dropped at once. */
export function liveRangeOf(block: Placing, offsets: Offsets): Range | undefined {
  const place = staticRangeOf(block, offsets);
  if (place === undefined || !isConnected(place.startContainer)) return undefined;
  const range = createRange(documentOf(block.element));
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}

/** The offset in the block's text of a place in one of its nodes. */
export function offsetIn(block: Placing, node: Text, offset: number): number | undefined {
  const index = block.nodes.indexOf(node);
  const start = block.starts[index];
  return start === undefined ? undefined : start + offset;
}

function placeOf({ nodes, starts }: Placing, offset: number): { node: Text; offset: number } | undefined {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  const within = offset - (starts[low] ?? 0);
  return node === undefined || within >= node.length ? undefined : { node, offset: within };
}

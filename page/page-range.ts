import type { Span } from "@/core/notes/quote/quote";
import type { PageText } from "./page-text";

/** The offsets of a range in the page's text; undefined for one that lies in another tree. */
export function spanOfRange(page: PageText, range: AbstractRange): Span | undefined {
  const start = offsetOf(page, range.startContainer, range.startOffset);
  const end = offsetOf(page, range.endContainer, range.endOffset);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function offsetOf({ root, nodes, starts, index }: PageText, container: Node, offset: number): number | undefined {
  if (container !== root && container.getRootNode() !== root.getRootNode()) return undefined;
  const point = (root.ownerDocument ?? (root as Document)).createRange();
  point.setStart(container, offset);
  // The first text node that does not end before the point.
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle] as Text;
    if (point.comparePoint(node, node.length) >= 0) high = middle;
    else low = middle + 1;
  }
  const node = nodes[low];
  const start = starts[low];
  if (node === undefined || start === undefined) return index.text.length;
  return node === container ? start + offset : start + (point.comparePoint(node, 0) >= 0 ? 0 : node.length);
}

/** A place in the page's text as a range; undefined when the page has changed under the text. */
export function rangeOfSpan({ root, nodes, starts }: PageText, { start, end }: Span): Range | undefined {
  const first = nodeAt(starts, start);
  const last = nodeAt(starts, Math.max(start, end - 1));
  const from = nodes[first];
  const to = nodes[last];
  if (from === undefined || to === undefined || !from.isConnected || !to.isConnected) return undefined;
  const begin = start - (starts[first] ?? 0);
  const finish = end - (starts[last] ?? 0);
  if (begin > from.length || finish > to.length) return undefined;
  const range = (root.ownerDocument ?? (root as Document)).createRange();
  range.setStart(from, begin);
  range.setEnd(to, finish);
  return range;
}

/** The last node that begins at or before an offset; of empty ones that begin together the last, which is not empty. */
function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

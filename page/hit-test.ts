import type { Mark } from "@/core/protocol";
import { caretAt } from "./dom";
import type { MarkedBlock, MarkedBlocks, PlacedMark } from "./marked-blocks";
import { liveRangeOf, offsetIn } from "./ranges";
import { openRootsAt } from "./shadow-roots";

export type Hit<M extends Mark = Mark> = { readonly marked: MarkedBlock<M>; readonly mark: PlacedMark<M> };

/** The caret snaps to the nearest character however far: the point must be within this of the mark's own boxes, in px. */
const TOLERANCE = 2;

/**
 * The mark under a point of the viewport. A caret and a search among the block's marks: never
 * `highlightsFromPoint`, which reads all ranges of the page (up to 170 ms a call in Chromium).
 */
export function hitAt<M extends Mark>(
  document: Document,
  marks: MarkedBlocks<M>,
  x: number,
  y: number,
): Hit<M> | undefined {
  const caret = caretUnder(document, x, y);
  const marked = caret && marks.of(caret.node);
  if (caret === undefined || marked === undefined) return undefined;
  const offset = offsetIn(marked.block, caret.node, caret.offset);
  if (offset === undefined) return undefined;
  // A caret stands between two characters: the mark may be on either side.
  const mark = marked.marks.find(({ start, end }) => start <= offset && offset <= end);
  if (mark === undefined) return undefined;
  return rectsOf({ marked, mark }).some((rect) => isIn(rect, x, y)) ? { marked, mark } : undefined;
}

/** The boxes of a mark, one for each line it stands on; none when it is not laid out. */
export function rectsOf({ marked, mark }: Hit): readonly DOMRect[] {
  return [...(liveRangeOf(marked.block, mark)?.getClientRects() ?? [])];
}

/** The text under a point of the viewport, or the nearest to it. */
export function caretUnder(
  document: Document,
  x: number,
  y: number,
): { readonly node: Text; readonly offset: number } | undefined {
  // Without its roots a caret stops at the host. Firefox before 150 does not know the option: no card in components there.
  const shadowRoots = openRootsAt(document, x, y);
  const caret = caretAt(document, x, y, shadowRoots.length > 0 ? { shadowRoots } : undefined);
  const node = caret?.offsetNode;
  if (caret === null || node?.nodeType !== Node.TEXT_NODE) return undefined;
  return { node: node as Text, offset: caret.offset };
}

/** Whether a point is in a box, or as near as makes no difference. */
export function isIn(rect: DOMRect, x: number, y: number): boolean {
  return (
    x >= rect.left - TOLERANCE &&
    x <= rect.right + TOLERANCE &&
    y >= rect.top - TOLERANCE &&
    y <= rect.bottom + TOLERANCE
  );
}

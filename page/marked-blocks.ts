import type { Mark } from "@/core/protocol";
import { inDocumentOrder } from "./document-order";
import { isConnected } from "./dom";
import { type HighlightName, MOST_KEPT, MOST_RANGES, type Painter } from "./highlights";
import { MANY_MARKS, nearWindow } from "./near-window";
import { staticRangeOf } from "./ranges";
import type { KeyedBlock } from "./text-blocks";

/** A mark with all that its card needs; `M` is what the caller knows of it. */
export type PlacedMark<M extends Mark = Mark> = M & {
  /** Undefined: not underlined (a common word's later mentions), though the pointer still finds it. */
  readonly highlight: HighlightName | undefined;
};
export type MarkedBlock<M extends Mark = Mark> = {
  readonly block: KeyedBlock;
  readonly marks: readonly PlacedMark<M>[];
};

export type MarkedBlocks<M extends Mark = Mark> = {
  add(marked: MarkedBlock<M>): void;
  /** Forgets a block whose text has changed. */
  drop(block: KeyedBlock): void;
  /** The blocks that have lost a node to the page, in steps, of which most give none. */
  lost(): Generator<KeyedBlock | undefined>;
  /** Forgets every block. */
  empty(): void;
  /** Puts back what the page has taken from the registry. */
  restore(): void;
  /** Paints the marks, or none of them; the pointer finds them either way. */
  show(shown: boolean): void;
  of(node: Text): MarkedBlock<M> | undefined;
  /** The block that holds a mark, undefined once it was forgotten. */
  holding(mark: PlacedMark<M>): MarkedBlock<M> | undefined;
  /** In the order of the page. */
  all(): readonly MarkedBlock<M>[];
  count(): number;
  stop(): void;
};

type Painted = { readonly name: HighlightName; readonly ranges: readonly StaticRange[] };

/**
 * Chromium measures every element observed in each frame of a page that moves anything (2,000 of them: 4 ms); with this
 * it does so ten times a second at most. Firefox does not know it, and needs it less.
 */
const OBSERVER: IntersectionObserverInit & { readonly delay: number } = { rootMargin: "50% 0px", delay: 100 };

/**
 * Keeps what was found, and registers only what is near the viewport: every range registered makes later frames dearer
 * in Chromium (7,600 ranges: +36 ms a frame; 36: +5 ms).
 */
export function createMarkedBlocks<M extends Mark>(painter: Painter): MarkedBlocks<M> {
  const byElement = new Map<Element, MarkedBlock<M>[]>();
  let byNode = new WeakMap<Text, MarkedBlock<M>>();
  let byMark = new WeakMap<PlacedMark<M>, MarkedBlock<M>>();
  const painted = new Map<Element, readonly Painted[]>();
  const near = new Set<Element>();
  /** Near the window, but with marks that had no room or are away from it: looked at again. */
  const partly = new Set<Element>();
  let frame = 0;
  let isShown = true;

  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) near.add(target);
      else {
        near.delete(target);
        unpaint(target);
      }
    }
    paintNear();
  }, OBSERVER);

  function paintNear(): void {
    frame = 0;
    painter.restore();
    for (const element of [...partly]) unpaint(element);
    for (const element of near) if (!painted.has(element)) paint(element);
  }

  /** Scrolling inside a block longer than the window tells the observer nothing. */
  function onScroll(): void {
    if (partly.size > 0 && frame === 0) frame = requestAnimationFrame(paintNear);
  }
  addEventListener("scroll", onScroll, { capture: true, passive: true });

  function paint(element: Element): void {
    if (!isShown) return;
    const done: Painted[] = [];
    for (const { block, marks } of byElement.get(element) ?? []) {
      // The current stop of the walk has the last place.
      const room = Math.max(0, MOST_RANGES - MOST_KEPT - 1 - painter.count());
      const close = marks.length > MANY_MARKS ? nearWindow(block, marks) : marks;
      const shown = close.filter(({ highlight }) => highlight !== undefined).slice(0, room);
      if (close.length < marks.length || shown.length === room) partly.add(element);
      for (const [name, ranges] of rangesByName(block, shown)) {
        painter.add(name, ranges);
        done.push({ name, ranges });
      }
    }
    if (done.length > 0) painted.set(element, done);
  }

  function unpaint(element: Element): void {
    for (const { name, ranges } of painted.get(element) ?? []) painter.remove(name, ranges);
    painted.delete(element);
    partly.delete(element);
  }

  function repaint(): void {
    for (const element of [...painted.keys()]) unpaint(element);
    paintNear();
  }

  function drop(block: KeyedBlock): void {
    const { element } = block;
    const before = byElement.get(element);
    if (before === undefined) return;
    for (const node of block.nodes) if (byNode.get(node)?.block === block) byNode.delete(node);
    const others = before.filter((marked) => marked.block !== block);
    for (const marked of before) if (marked.block === block) for (const mark of marked.marks) byMark.delete(mark);
    unpaint(element);
    if (others.length > 0) {
      byElement.set(element, others);
      if (near.has(element)) paint(element);
      return;
    }
    byElement.delete(element);
    observer.unobserve(element);
    near.delete(element);
  }

  function empty(): void {
    observer.disconnect();
    for (const element of [...painted.keys()]) unpaint(element);
    byElement.clear();
    byNode = new WeakMap();
    byMark = new WeakMap();
    near.clear();
    partly.clear();
  }

  return {
    add(marked) {
      const { element } = marked.block;
      byElement.set(element, [...(byElement.get(element) ?? []), marked]);
      for (const node of marked.block.nodes) byNode.set(node, marked);
      for (const mark of marked.marks) byMark.set(mark, marked);
      unpaint(element);
      if (near.has(element)) paint(element);
      observer.observe(element);
    },
    drop,
    *lost() {
      for (const { block } of [...byElement.values()].flat()) yield block.nodes.every(isConnected) ? undefined : block;
    },
    empty,
    restore: () => painter.restore(),
    show(shown) {
      isShown = shown;
      repaint();
    },
    of: (node) => byNode.get(node),
    holding: (mark) => byMark.get(mark),
    all: () => [...byElement.values()].flat().toSorted(byPlace),
    count: () => [...byElement.values()].flat().reduce((sum, { marks }) => sum + marks.length, 0),
    stop() {
      empty();
      removeEventListener("scroll", onScroll, { capture: true });
      cancelAnimationFrame(frame);
      painter.clear();
    },
  };
}

function rangesByName(
  block: KeyedBlock,
  marks: readonly PlacedMark[],
): ReadonlyMap<HighlightName, readonly StaticRange[]> {
  const ranges = new Map<HighlightName, StaticRange[]>();
  for (const mark of marks) {
    const range = mark.highlight === undefined ? undefined : staticRangeOf(block, mark);
    if (range === undefined || mark.highlight === undefined) continue;
    const same = ranges.get(mark.highlight);
    if (same === undefined) ranges.set(mark.highlight, [range]);
    else same.push(range);
  }
  return ranges;
}

function byPlace(a: MarkedBlock, b: MarkedBlock): number {
  const [first, second] = [a.block.nodes[0], b.block.nodes[0]];
  return first === undefined || second === undefined ? 0 : inDocumentOrder(first, second);
}

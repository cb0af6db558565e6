import { composedParentOf, createRange, isConnected, parentOf } from "./dom";
import { type HighlightName, MOST_KEPT, type Painter } from "./highlights";
import { caretUnder, isIn } from "./hit-test";

/** A passage to be drawn; `key` tells it from every other. */
export type Passage = { readonly key: string; readonly names: readonly HighlightName[]; readonly range: StaticRange };

export type KeptPassages = {
  /** Draws these and no others. */
  show(passages: readonly Passage[]): void;
  /** The keys of those under a point of the viewport. */
  at(x: number, y: number): readonly string[];
  restore(): void;
  stop(): void;
};

type Shown = Passage & { readonly element: Element };

/**
 * Registers the passages near the viewport and no more than their share of ranges, the nearest first. What is observed is
 * the smallest element that holds a passage whole, so that one of many paragraphs is drawn while any of them is near.
 */
export function createKeptPassages(document: Document, painter: Painter): KeptPassages {
  let shown: ReadonlyMap<string, Shown> = new Map();
  const near = new Set<Element>();
  const painted = new Map<string, Shown>();
  let frame = 0;
  /** Whether more is near than may be drawn. */
  let isFull = false;

  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      paint();
    },
    { rootMargin: "50% 0px" },
  );

  function paint(): void {
    frame = 0;
    const wanted = new Set(nearest().map(({ key }) => key));
    for (const [key, each] of painted) {
      if (wanted.has(key) && shown.get(key) === each) continue;
      for (const name of each.names) painter.remove(name, [each.range]);
      painted.delete(key);
    }
    for (const key of wanted) {
      const each = shown.get(key);
      if (each === undefined || painted.has(key)) continue;
      for (const name of each.names) painter.add(name, [each.range]);
      painted.set(key, each);
    }
  }

  function nearest(): readonly Shown[] {
    const all = [...shown.values()].filter(({ element }) => near.has(element));
    isFull = all.reduce((sum, { names }) => sum + names.length, 0) > MOST_KEPT;
    if (!isFull) return all;
    const away = new Map(all.map((each) => [each, distance(each)]));
    let room = MOST_KEPT;
    return all
      .toSorted((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0))
      .filter(({ names }) => {
        room -= names.length;
        return room >= 0;
      });
  }

  function distance({ range }: Shown): number {
    const rect = liveRange(document, range)?.getBoundingClientRect();
    return rect === undefined ? Number.POSITIVE_INFINITY : Math.abs((rect.top + rect.bottom - innerHeight) / 2);
  }

  /** Scrolling inside an element that holds more passages than are drawn tells the observer nothing. */
  function onScroll(): void {
    if (isFull && frame === 0) frame = requestAnimationFrame(paint);
  }
  addEventListener("scroll", onScroll, { capture: true, passive: true });

  return {
    show(passages) {
      const before = shown;
      shown = new Map(
        passages.flatMap((passage) => {
          const old = before.get(passage.key);
          if (old?.range === passage.range && old.names.join() === passage.names.join()) return [[passage.key, old]];
          const element = elementAround(document, passage.range);
          return element === undefined ? [] : [[passage.key, { ...passage, element }]];
        }),
      );
      const elements = new Set([...shown.values()].map(({ element }) => element));
      for (const { element } of before.values()) {
        if (elements.has(element)) continue;
        observer.unobserve(element);
        near.delete(element);
      }
      for (const element of elements) observer.observe(element);
      paint();
    },
    at(x, y) {
      const caret = near.size === 0 ? undefined : caretUnder(document, x, y);
      if (caret === undefined) return [];
      const hit = [...shown.values()].filter(({ element, range }) => {
        const live = near.has(element) ? liveRange(document, range) : undefined;
        return (
          live?.isPointInRange(caret.node, caret.offset) && [...live.getClientRects()].some((rect) => isIn(rect, x, y))
        );
      });
      return hit.map(({ key }) => key);
    },
    restore: () => painter.restore(),
    stop() {
      observer.disconnect();
      removeEventListener("scroll", onScroll, { capture: true });
      cancelAnimationFrame(frame);
      painter.clear();
    },
  };
}

/** The same place as a live range, for measuring: to be dropped at once. Undefined once the page has changed it. */
export function liveRange(document: Document, range: AbstractRange): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!isConnected(startContainer) || !isConnected(endContainer)) return undefined;
  const live = createRange(document);
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    // The text has shrunk since.
    return undefined;
  }
  return live;
}

/** The smallest element that holds a range whole. */
export function elementAround(document: Document, range: AbstractRange): Element | undefined {
  const common = liveRange(document, range)?.commonAncestorContainer;
  if (common === undefined) return undefined;
  return common instanceof Element ? common : (parentOf(common) ?? composedParentOf(common) ?? hostOf(common));
}

function hostOf(node: Node): Element | undefined {
  return node instanceof ShadowRoot ? node.host : undefined;
}

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Mark } from "@/core/protocol";
import { createPainter, HIGHLIGHTS, MOST_KEPT, MOST_RANGES } from "@/page/highlights";
import { createMarkedBlocks, type PlacedMark } from "@/page/marked-blocks";
import { MANY_MARKS } from "@/page/near-window";
import { textBlocks } from "@/page/text-blocks";
import { bodyOf } from "./document-of";
import { createRegistry, FakeHighlight } from "./fake-highlights";

/** Tells what a test says is near; the browser's own answers the same way, later. */
let near: (element: Element, isIntersecting: boolean) => void;
const watched = new Set<Element>();

class FakeObserver {
  constructor(tell: (changes: readonly { target: Element; isIntersecting: boolean }[]) => void) {
    near = (target, isIntersecting) => watched.has(target) && tell([{ target, isIntersecting }]);
  }
  observe = (element: Element) => void watched.add(element);
  unobserve = (element: Element) => void watched.delete(element);
  disconnect = () => watched.clear();
}

/** Scrolling waits for a frame, which a test draws. */
let frames: (() => void)[] = [];
const listeners = new Map<string, () => void>();

beforeEach(() => {
  watched.clear();
  frames = [];
  const globals = {
    Highlight: FakeHighlight,
    IntersectionObserver: FakeObserver,
    innerHeight: 800,
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
    removeEventListener: (type: string) => listeners.delete(type),
    requestAnimationFrame: (frame: () => void) => frames.push(frame),
    cancelAnimationFrame: () => {},
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page of paragraphs; every JNIM in them is a mark. */
function pageOf(html: string) {
  const body = bodyOf(html);
  for (const name of ["StaticRange", "Node", "ShadowRoot"] as const)
    vi.stubGlobal(name, (body.ownerDocument.defaultView as unknown as Record<string, unknown>)[name]);
  const page = createRegistry();
  const painter = createPainter(page.registry);
  const marks = createMarkedBlocks<Mark>(painter);
  const found = [...textBlocks(body)].map(({ text, ...block }, key) => {
    const placed = [...text.matchAll(/JNIM/g)].map(
      ({ index }): PlacedMark<Mark> => ({ start: index, end: index + 4, reading: 0, highlight: "armed" }),
    );
    return { block: { ...block, key }, marks: placed };
  });
  const blocks = found.map(({ block }) => block);
  return { ...page, painter, marks, blocks, found, body };
}

const paragraphs = (count: number, words = "Le JNIM.") => `<p>${words}</p>`.repeat(count);

describe("what is registered", () => {
  test("only what is near the window, for as long as it is", () => {
    const { marks, found, words } = pageOf(paragraphs(3));
    for (const marked of found) marks.add(marked);
    expect(words("armed")).toEqual([]);
    const element = found[1]?.block.element as Element;
    near(element, true);
    expect(words("armed")).toEqual(["JNIM"]);
    near(element, false);
    expect(words("armed")).toEqual([]);
    expect(marks.count()).toBe(3);
  });

  test("never more than the cap, the walk's place and the kept passages among them, and what had no room when there is some", () => {
    const { marks, found, painter } = pageOf(paragraphs(200, "Le JNIM et le JNIM."));
    for (const marked of found) marks.add(marked);
    for (const { block } of found) near(block.element, true);
    expect(painter.count()).toBe(MOST_RANGES - MOST_KEPT - 1);
    for (const { block } of found.slice(0, 100)) near(block.element, false);
    expect(painter.count()).toBe(200);
    near(found[199]?.block.element as Element, true);
    expect(painter.count()).toBeLessThan(MOST_RANGES);
    expect(marks.count()).toBe(400);
  });

  test("marks without an underline take no room, and are found all the same", () => {
    const { marks, found, painter } = pageOf(paragraphs(1));
    const [{ block, marks: [mark] = [] } = { block: undefined }] = found;
    if (block === undefined || mark === undefined) throw new Error("There is no mark.");
    const bare = { block, marks: [{ ...mark, highlight: undefined }] };
    marks.add(bare);
    near(block.element, true);
    expect(painter.count()).toBe(0);
    expect(marks.of(block.nodes[0] as Text)).toBe(bare);
  });

  test("of a run longer than the window what is in it, which few measures find, and the rest by scrolling", () => {
    const count = 2_000;
    const { marks, found, words, body, map } = pageOf(paragraphs(1, "JNIM ".repeat(count)));
    // Two marks to a line of 20 px; the window begins at `top`.
    let top = 0;
    let measured = 0;
    const { Range } = body.ownerDocument.defaultView as unknown as { Range: { prototype: Range } };
    Range.prototype.getBoundingClientRect = function (this: Range) {
      measured += 1;
      const y = Math.floor(this.startOffset / 10) * 20 - top;
      return { top: y, bottom: y + 20 } as DOMRect;
    };
    marks.add(found[0] as (typeof found)[number]);
    near(found[0]?.block.element as Element, true);
    expect(words("armed").length).toBeGreaterThanOrEqual(MANY_MARKS);
    expect(words("armed").length).toBeLessThan(MOST_RANGES);
    expect(measured).toBeLessThan(50);
    top = 19_400;
    listeners.get("scroll")?.();
    listeners.get("scroll")?.();
    expect(frames.length).toBe(1);
    frames[0]?.();
    const painted = [...(map.get(HIGHLIGHTS.armed) ?? [])].map(({ startOffset }) => startOffset);
    expect(Math.max(...painted)).toBe((count - 1) * 5);
    expect(Math.min(...painted)).toBeGreaterThan(0);
  });
});

describe("what is forgotten", () => {
  test("a block whose text changed goes alone; another run of its element stays painted", () => {
    const { marks, found, words } = pageOf("<div>Le JNIM<p>Le JNIM</p>et le JNIM</div>");
    for (const marked of found) marks.add(marked);
    const [before, , after] = found;
    if (before === undefined || after === undefined) throw new Error("There are no runs.");
    expect(before.block.element).toBe(after.block.element);
    near(before.block.element, true);
    expect(words("armed")).toEqual(["JNIM", "JNIM"]);
    marks.drop(before.block);
    expect(words("armed")).toEqual(["JNIM"]);
    expect(marks.of(before.block.nodes[0] as Text)).toBeUndefined();
    expect(marks.of(after.block.nodes[0] as Text)).toBe(after);
    marks.drop(after.block);
    expect(words("armed")).toEqual([]);
    expect(watched.has(after.block.element)).toBe(false);
    marks.drop(after.block);
    expect(marks.count()).toBe(1);
  });

  test("blocks that lost a node to the page go, the others stay", () => {
    const { marks, found, words, body } = pageOf("<p>Le <b>JNIM</b> ici.</p><p>Le JNIM.</p>");
    for (const marked of found) marks.add(marked);
    for (const { block } of found) near(block.element, true);
    body.querySelector("b")?.remove();
    for (const lost of marks.lost()) if (lost !== undefined) marks.drop(lost);
    expect(marks.all()).toEqual([found[1]]);
    expect(words("armed")).toEqual(["JNIM"]);
  });

  test("a mark whose block was forgotten is held by none", () => {
    const { marks, found } = pageOf(paragraphs(2));
    for (const marked of found) marks.add(marked);
    const [mark] = found[0]?.marks ?? [];
    if (mark === undefined) throw new Error("There is no mark.");
    expect(marks.holding(mark)).toBe(found[0]);
    marks.drop((found[0] as (typeof found)[number]).block);
    expect(marks.holding(mark) === undefined).toBe(true);
  });

  test("all of them, for another article; what is added then is painted", () => {
    const { marks, found, words } = pageOf(paragraphs(2));
    for (const marked of found) marks.add(marked);
    for (const { block } of found) near(block.element, true);
    marks.empty();
    expect([marks.count(), words("armed").length, watched.size]).toEqual([0, 0, 0]);
    expect(marks.of(found[0]?.block.nodes[0] as Text)).toBeUndefined();
    marks.add(found[1] as (typeof found)[number]);
    near(found[1]?.block.element as Element, true);
    expect(words("armed")).toEqual(["JNIM"]);
  });

  test("at the end the registry, the observer and the scroll are left as they were", () => {
    const { marks, found, map } = pageOf(paragraphs(2));
    for (const marked of found) marks.add(marked);
    near(found[0]?.block.element as Element, true);
    expect([map.size, listeners.has("scroll")]).toEqual([1, true]);
    marks.stop();
    expect([map.size, watched.size, listeners.has("scroll")]).toEqual([0, 0, false]);
  });
});

test("what the page cleared is back when it is asked for", () => {
  const { marks, found, map, words } = pageOf(paragraphs(1));
  marks.add(found[0] as (typeof found)[number]);
  near(found[0]?.block.element as Element, true);
  map.clear();
  marks.restore();
  expect(words("armed")).toEqual(["JNIM"]);
});

test("all are in the order of the page, in whatever order they came", () => {
  const { marks, found } = pageOf("<p>Un JNIM.</p><div>Deux JNIM.<p>Trois JNIM.</p>Quatre JNIM.</div>");
  for (const marked of found.toReversed()) marks.add(marked);
  expect(marks.all().map(({ block }) => block.key)).toEqual(found.map(({ block }) => block.key));
});

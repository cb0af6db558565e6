import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createPainter, HIGHLIGHTS } from "@/page/highlights";
import { documentOf } from "./document-of";
import { createRegistry, FakeHighlight } from "./fake-highlights";

const { defaultView, body } = documentOf("<p>Le JNIM et les FAMa.</p>");
const text = body.querySelector("p")?.firstChild as Text;
let range: (start: number, end: number) => StaticRange;

beforeAll(() => {
  vi.stubGlobal("Highlight", FakeHighlight);
  range = (startOffset, endOffset) =>
    new (defaultView as unknown as { StaticRange: typeof StaticRange }).StaticRange({
      startContainer: text,
      startOffset,
      endContainer: text,
      endOffset,
    });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

function painted() {
  const page = createRegistry();
  const painter = createPainter(page.registry);
  const [jnim, fama] = [range(3, 7), range(15, 19)];
  painter.add("armed", [jnim]);
  painter.add("place", [fama]);
  return { ...page, painter, jnim, fama };
}

describe("a page's doings with the registry", () => {
  test.each<[string, (map: Map<string, FakeHighlight>) => void]>([
    ["clears it", (map) => map.clear()],
    ["deletes one of ours", (map) => void map.delete(HIGHLIGHTS.armed)],
    ["puts its own in the place of ours", (map) => void map.set(HIGHLIGHTS.armed, new FakeHighlight())],
    ["empties one of ours", (map) => map.get(HIGHLIGHTS.armed)?.clear()],
    ["fills one of ours", (map) => void map.get(HIGHLIGHTS.armed)?.add(range(0, 2))],
    ["does nothing", () => {}],
  ])("after a page that %s everything of ours is back, and nothing else", (_, act) => {
    const { map, painter, words } = painted();
    map.set("page", new FakeHighlight(range(0, 1)));
    act(map);
    painter.restore();
    painter.restore();
    expect([words("armed"), words("place")]).toEqual([["JNIM"], ["FAMa"]]);
    expect(painter.count()).toBe(2);
    expect([...map.keys()].filter((name) => name !== "page").length).toBe(2);
  });

  test("what is added or removed after it cleared the registry is what is seen", () => {
    const { map, painter, words, jnim } = painted();
    map.clear();
    painter.remove("armed", [jnim]);
    painter.add("armed", [range(15, 19)]);
    painter.restore();
    expect(words("armed")).toEqual(["FAMa"]);
  });
});

test("the end takes ours away, and leaves what the page put under our name", () => {
  const { map, painter } = painted();
  const own = new FakeHighlight();
  map.set(HIGHLIGHTS.place, own).set("page", own);
  painter.clear();
  expect([...map]).toEqual([
    [HIGHLIGHTS.place, own],
    ["page", own],
  ]);
  painter.restore();
  expect(painter.count()).toBe(0);
  expect(map.size).toBe(2);
});

describe("on a very long page", () => {
  test("what has a line has a tint in its place, whether it was there before or came later, and a line again", () => {
    const { map, painter, words, tinted, jnim } = painted();
    painter.add("kept-blue", [jnim]);
    painter.tint(true);
    painter.add("check", [jnim]);
    painter.add("place", [range(3, 7)]);
    expect([tinted("armed"), tinted("place"), tinted("check")]).toEqual([["JNIM"], ["FAMa", "JNIM"], ["JNIM"]]);
    expect([words("armed"), words("place"), words("check"), tinted("kept-blue")]).toEqual([[], [], [], []]);
    expect([words("kept-blue"), map.size]).toEqual([["JNIM"], 4]);
    painter.tint(false);
    expect([words("armed"), words("place"), words("check")]).toEqual([["JNIM"], ["FAMa", "JNIM"], ["JNIM"]]);
    expect([tinted("armed"), map.size]).toEqual([[], 4]);
  });

  test("tints that the page cleared are back, and go at the end", () => {
    const { map, painter, tinted } = painted();
    painter.tint(true);
    map.clear();
    painter.restore();
    expect([tinted("armed"), map.size]).toEqual([["JNIM"], 2]);
    painter.clear();
    expect(map.size).toBe(0);
  });
});

test("the walk's place is painted above the marks", () => {
  const { map, painter, jnim } = painted();
  painter.add("current", [jnim]);
  expect(map.get(HIGHLIGHTS.current)?.priority).toBeGreaterThan(map.get(HIGHLIGHTS.armed)?.priority ?? 0);
});

test("names tell nothing of the reader", () => {
  for (const name of Object.values(HIGHLIGHTS)) expect(name).toMatch(/^reperes-(kept-)?[a-z]+$/);
  expect(Object.keys(HIGHLIGHTS).length).toBeLessThanOrEqual(16);
});

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { liveRangeOf, offsetIn, staticRangeOf } from "@/page/ranges";
import { type TextBlock, textBlocks } from "@/page/text-blocks";
import { bodyOf, documentOf } from "./document-of";

const HTML = "<p>L’<b>état</b>-<i></i>major des JN<i>I</i>M.<img> Suite 😀.</p>";

function blockOf(html = HTML): TextBlock {
  const [block] = textBlocks(bodyOf(html));
  if (block === undefined) throw new Error("There is no text.");
  return block;
}

/** Where words stand in a block. */
function placeOf({ text }: TextBlock, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function edgesOf(range: StaticRange | undefined) {
  if (range === undefined) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return [(startContainer as Text).data, startOffset, (endContainer as Text).data, endOffset];
}

beforeAll(() => {
  vi.stubGlobal("StaticRange", documentOf("").defaultView?.StaticRange);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe("the place of offsets", () => {
  test.each([["L"], ["état"], ["état-major"], ["L’état-major"], ["JNIM"], ["I"], ["."], ["😀"], ["Suite 😀."]])(
    "“%s” is found again in the nodes",
    (words) => {
      const block = blockOf();
      expect(liveRangeOf(block, placeOf(block, words))?.toString()).toBe(words);
    },
  );

  test("begins and ends in the nodes that hold the words, never at the edge of the one before", () => {
    const block = blockOf();
    expect(edgesOf(staticRangeOf(block, placeOf(block, "JNIM")))).toEqual(["major des JN", 10, "M.", 1]);
    expect(edgesOf(staticRangeOf(block, placeOf(block, "état")))).toEqual(["état", 0, "état", 4]);
  });

  test.each([
    ["beyond the text", 5, 10_000],
    ["on what stands for an image", 22, 23],
  ])("%s there is none", (_, start, end) => {
    expect(staticRangeOf(blockOf(), { start, end }) === undefined).toBe(true);
  });

  test("a text that the page has shortened since has none, and one that left the page no live one", () => {
    const block = blockOf("<p>Le JNIM</p>");
    const place = placeOf(block, "JNIM");
    block.element.remove();
    expect(staticRangeOf(block, place)).toBeDefined();
    expect(liveRangeOf(block, place)).toBeUndefined();
    (block.nodes[0] as Text).data = "Le";
    expect(staticRangeOf(block, place)).toBeUndefined();
  });
});

test("a place in a node is an offset of the block's text, and one of another block is none", () => {
  const block = blockOf();
  const found = block.nodes.map((node) => offsetIn(block, node, 0));
  expect(found).toEqual(block.starts);
  expect(offsetIn(block, block.nodes[1] as Text, 3)).toBe(5);
  expect(offsetIn(block, blockOf().nodes[0] as Text, 0)).toBeUndefined();
});

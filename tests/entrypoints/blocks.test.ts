import { expect, test } from "vitest";
import { batchesOf } from "@/entrypoints/reader/blocks";
import type { TextBlock } from "@/page/text-blocks";

/** 32 units each: a thousand of them, or as many units, make a message. */
function blockOf(index: number): TextBlock {
  const text = String(index).padEnd(32, "x");
  return { element: undefined as unknown as Element, text, nodes: [], starts: [], language: "fr" };
}

test("a message goes out as soon as it is full: of a long page, little is held at a time", () => {
  let walked = 0;
  const blocks = function* () {
    for (; walked < 5_000; walked += 1) yield walked % 2 === 0 ? undefined : blockOf(walked);
  };
  const batches = batchesOf(blocks(), () => true);
  const sizes: number[] = [];
  for (const batch of batches) {
    if (batch === undefined) continue;
    sizes.push(batch.length);
    expect(walked).toBeLessThanOrEqual(2_000 * sizes.length);
  }
  expect(sizes).toEqual([1_000, 1_000, 500]);
});

test("a message has about 32,000 units", () => {
  const long: TextBlock = { ...blockOf(0), text: "x".repeat(10_000) };
  const batches = [
    ...batchesOf(
      Array.from({ length: 6 }, () => long),
      () => true,
    ),
  ];
  expect(batches.flatMap((batch) => batch?.length ?? [])).toEqual([4, 2]);
});

test("what comes first does so wherever it stands, each block once and in the order of the page", () => {
  const all = Array.from({ length: 2_500 }, (_, index) => blockOf(index));
  const isFirst = ({ text }: TextBlock) => Number.parseInt(text, 10) % 5 === 0;
  const sent = [...batchesOf(all, isFirst)].flatMap((batch) => batch ?? []);
  expect(sent).toEqual([...all.filter(isFirst), ...all.filter((block) => !isFirst(block))]);
});

test("a page without text has no message", () => {
  expect([...batchesOf([undefined], () => true)].filter((batch) => batch !== undefined)).toEqual([]);
});

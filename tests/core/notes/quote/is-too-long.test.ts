import { expect, test } from "vitest";
import { describe } from "@/core/notes/quote/describe";
import { isTooLong } from "@/core/notes/quote/is-too-long";

const quote = describe("Le Mali et le Niger", 3, 7);

test.each([
  ["its words", { exact: "x".repeat(200_001) }],
  ["its paragraph", { block: { ...quote.block, text: "x".repeat(200_001) } }],
  ["its borders", { breaks: Array.from({ length: 200_001 }, (_, at) => at) }],
])("a passage is too long by %s, whoever sends it", (_, part) => {
  expect(isTooLong(quote)).toBe(false);
  expect(isTooLong({ ...quote, ...part })).toBe(true);
});

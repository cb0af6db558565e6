import { detectLanguage } from "@/core/matching/detect-language";
import type { BlockText } from "@/core/protocol";
import type { Place } from "@/page/changes";
import { isConnected } from "@/page/dom";
import { type TextBlock, textSteps } from "@/page/text-blocks";

/** Text of one message, in UTF-16 units: 32 KB take the background 2 to 4 ms. */
const BATCH_UNITS = 32_000;
const MOST_BLOCKS = 1_000;
/** A run longer than this (a page without paragraphs) is read up to here. */
const MOST_UNITS = 200_000;

/** False when the page changed the block while the background was asked. */
export function stillStands({ nodes, starts, text }: TextBlock): boolean {
  return nodes.every((node, index) => isConnected(node) && text.startsWith(node.data, starts[index]));
}

/** In steps, of which some give no block. */
export function* blocksOf(places: readonly Place[]): Generator<TextBlock | undefined> {
  for (const place of places) if (isConnected(place)) yield* textSteps(place);
}

export function batchesOf(blocks: readonly TextBlock[]): readonly (readonly TextBlock[])[] {
  const batches: TextBlock[][] = [];
  let units = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (units >= BATCH_UNITS || (batches.at(-1)?.length ?? 0) >= MOST_BLOCKS) {
      batches.push([]);
      units = 0;
    }
    batches.at(-1)?.push(block);
    units += block.text.length;
  }
  return batches;
}

export function requestOf(block: TextBlock): BlockText {
  const text = block.text.slice(0, MOST_UNITS);
  return { text, language: block.language ?? detectLanguage(text) };
}

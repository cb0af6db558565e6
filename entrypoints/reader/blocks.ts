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

/**
 * Blocks as messages, each as soon as it is full, so that a walk need not end before the first is sent; in steps, of which
 * some give none. Those that come first do so at once, all others when the walk has ended.
 */
export function* batchesOf(
  blocks: Iterable<TextBlock | undefined>,
  isFirst: (block: TextBlock) => boolean,
): Generator<readonly TextBlock[] | undefined> {
  const first = createBatch();
  const others = createBatch();
  const later: (readonly TextBlock[])[] = [];
  for (const block of blocks) {
    if (block === undefined) yield undefined;
    else if (isFirst(block)) yield first.add(block);
    else {
      const full = others.add(block);
      if (full !== undefined) later.push(full);
      yield undefined;
    }
  }
  yield first.take();
  yield* later;
  yield others.take();
}

/** @returns blocks that make a message; undefined while there is room for more */
function createBatch() {
  let blocks: TextBlock[] = [];
  let units = 0;

  function take(): readonly TextBlock[] | undefined {
    const taken = blocks;
    [blocks, units] = [[], 0];
    return taken.length === 0 ? undefined : taken;
  }

  return {
    take,
    add(block: TextBlock): readonly TextBlock[] | undefined {
      blocks.push(block);
      units += block.text.length;
      return units >= BATCH_UNITS || blocks.length >= MOST_BLOCKS ? take() : undefined;
    },
  };
}

export function requestOf(block: TextBlock): BlockText {
  const text = block.text.slice(0, MOST_UNITS);
  return { text, language: block.language ?? detectLanguage(text) };
}

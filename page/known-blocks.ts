import type { Mark } from "@/core/protocol";
import { textKey } from "@/core/text-key";
import { isHeading } from "./heading";
import type { MarkedBlocks } from "./marked-blocks";
import type { KeyedBlock, TextBlock } from "./text-blocks";

export type KnownBlocks = {
  /** Whether a block is to be asked about. It is waited for then; older ones of which it has nodes are forgotten. */
  take(block: TextBlock): boolean;
  /** An answer came. @returns what to keep of the block; undefined when the page has made another of the same nodes meanwhile */
  settle(block: TextBlock, found: boolean): KeyedBlock | undefined;
  /** No answer came: it may be asked about again. */
  miss(block: TextBlock): void;
  clear(): void;
};

/**
 * What has been asked about, so that an unchanged block is never asked about twice. Blocks with marks are known by their
 * nodes. Of all others, most of a long page, only a number is kept for each text: by its nodes, a page of 55,000 of them
 * took 5 MB.
 */
export function createKnownBlocks<M extends Mark>(marks: Pick<MarkedBlocks<M>, "of" | "drop">): KnownBlocks {
  let waiting = new Map<Text, TextBlock>();
  /** Texts in which nothing was found: nothing will be, wherever the page puts them. */
  const quiet = new Set<number>();
  /** But for headings, which begin a section wherever they come again. */
  let headings = new WeakMap<Element, number>();

  function miss(block: TextBlock): void {
    for (const node of block.nodes) if (waiting.get(node) === block) waiting.delete(node);
  }

  function isQuiet(block: TextBlock): boolean {
    return isHeading(block) ? headings.get(block.element) === keyOf(block) : quiet.has(keyOf(block));
  }

  return {
    take(block) {
      const before = new Set(block.nodes.flatMap((node) => waiting.get(node) ?? marks.of(node)?.block ?? []));
      const [same] = before;
      // The same only with all its nodes: frameworks put an equal one in a node's place, or text before it.
      if (same !== undefined && before.size === 1 && isSame(same, block)) return false;
      for (const old of before) {
        if ("key" in old) marks.drop(old);
        else miss(old);
      }
      if (isQuiet(block)) return false;
      for (const node of block.nodes) waiting.set(node, block);
      return true;
    },
    settle(block, found) {
      const isCurrent = block.nodes.every((node) => waiting.get(node) === block);
      miss(block);
      const { text, ...others } = block;
      const key = keyOf(block);
      if (!found && isHeading(block)) headings.set(block.element, key);
      else if (!found) quiet.add(key);
      return isCurrent ? { ...others, key } : undefined;
    },
    miss,
    clear() {
      waiting = new Map();
      quiet.clear();
      headings = new WeakMap();
    },
  };
}

function keyOf({ text, language }: TextBlock): number {
  return textKey(`${language ?? ""} ${text}`);
}

function isSame(a: TextBlock | KeyedBlock, b: TextBlock): boolean {
  if (a.nodes.length !== b.nodes.length || !a.nodes.every((node, index) => node === b.nodes[index])) return false;
  return "key" in a ? a.key === keyOf(b) : a.text === b.text;
}

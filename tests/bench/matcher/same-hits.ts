import type { Find } from "./contestant";

export function hitsOf(find: Find, blocks: readonly string[]): readonly number[][] {
  return blocks.map((text) => {
    const hits: number[] = [];
    find(text, hits);
    return hits;
  });
}

/** No time is worth printing for another answer. @throws with the first place where they differ */
export function assertSameHits(
  name: string,
  found: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  blocks: readonly string[],
): void {
  for (const [index, text] of blocks.entries()) {
    const [mine, theirs] = [expected[index] ?? [], found[index] ?? []];
    const at = Array.from({ length: Math.max(mine.length, theirs.length) }).findIndex((_, i) => mine[i] !== theirs[i]);
    if (at < 0) continue;
    const pair = at - (at % 2);
    const place = Math.min(mine[pair] ?? text.length, theirs[pair] ?? text.length);
    const shown = (hits: readonly number[]) =>
      hits[pair] === undefined ? "nothing" : JSON.stringify(text.slice(hits[pair], hits[pair + 1]));
    throw new Error(
      `${name} finds ${shown(theirs)} where ours finds ${shown(mine)}, in block ${index} at ${place}: ` +
        JSON.stringify(text.slice(Math.max(0, place - 40), place + 60)),
    );
  }
}

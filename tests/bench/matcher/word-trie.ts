import { TrieMap } from "mnemonist";
import type { Pattern } from "@/tests/bench/terms";
import type { Contestant } from "./contestant";
import { prefold } from "./prefold";

/** The package's nodes are plain objects; a value stands under the sentinel. It has no walk of its own. */
type Node = { readonly [word: string]: Node | undefined };
const SENTINEL = "\0";

export function wordTrie(patterns: readonly Pattern[]): Contestant {
  return {
    name: "mnemonist TrieMap of words (own walk)",
    build() {
      const trie = new TrieMap<string[], true>(Array as unknown as new () => string[]);
      for (const words of patterns) trie.set([...words], true);
      const { root } = trie as unknown as { readonly root: Node };
      return (raw, hits) => walk(root, raw, hits);
    },
  };
}

function walk(root: Node, raw: string, hits: number[]): void {
  const { text, starts, ends } = prefold(raw);
  for (let from = 0; from < text.length; ) {
    const best = longestAt(root, text, from);
    if (best > from) hits.push(starts[from] ?? 0, ends[best - 1] ?? 0);
    from = wordEnd(text, Math.max(from, best)) + 1;
  }
}

function longestAt(root: Node, text: string, from: number): number {
  let node: Node | undefined = root;
  let best = from;
  for (let start = from; start < text.length; ) {
    const end = wordEnd(text, start);
    node = node[text.slice(start, end)];
    if (node === undefined) break;
    if (node[SENTINEL] !== undefined) best = end;
    if (text[end] !== " ") break;
    start = end + 1;
  }
  return best;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== " " && text[end] !== "\n") end += 1;
  return end;
}

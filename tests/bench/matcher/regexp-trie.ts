import type { Pattern } from "@/tests/bench/terms";
import type { Contestant } from "./contestant";
import { prefold } from "./prefold";

type Node = { readonly next: Map<string, Node>; end: boolean };

/** One regular expression whose alternatives share their beginnings; the longest comes first by greedy tails. */
export function regexpTrie(patterns: readonly Pattern[]): Contestant {
  return {
    name: "regular-expression trie on folded text",
    build() {
      const expression = new RegExp(`(?<![^ \\n])${sourceOf(trieOf(patterns))}(?![^ \\n])`, "g");
      return (raw, hits) => {
        const { text, starts, ends } = prefold(raw);
        expression.lastIndex = 0;
        for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
          hits.push(starts[match.index] ?? 0, ends[expression.lastIndex - 1] ?? 0);
        }
      };
    },
  };
}

function trieOf(patterns: readonly Pattern[]): Node {
  const root: Node = { next: new Map(), end: false };
  for (const words of patterns) {
    let node = root;
    for (const letter of words.join(" ")) {
      let next = node.next.get(letter);
      if (next === undefined) {
        next = { next: new Map(), end: false };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.end = true;
  }
  return root;
}

function sourceOf({ next, end }: Node): string {
  if (next.size === 0) return "";
  const branches = [...next].map(([letter, child]) => letter.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&") + sourceOf(child));
  if (branches.length === 1 && !end) return branches[0] ?? "";
  return `(?:${branches.join("|")})${end ? "?" : ""}`;
}

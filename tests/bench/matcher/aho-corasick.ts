import { AhoCorasick } from "@monyone/aho-corasick/fast";
import type { Pattern } from "@/tests/bench/terms";
import type { Contestant } from "./contestant";
import { isEdge, prefold } from "./prefold";

/** Gives every occurrence, half words and overlaps included: the contract is kept by sorting them out. */
export function ahoCorasick(patterns: readonly Pattern[]): Contestant {
  return {
    name: "@monyone/aho-corasick/fast",
    build() {
      const automaton = new AhoCorasick(patterns.map((words) => words.join(" ")));
      return (raw, hits) => {
        const { text, starts, ends } = prefold(raw);
        const found = automaton
          .matchInText(text)
          .filter(({ begin, end }) => isEdge(text, begin - 1) && isEdge(text, end))
          .sort((a, b) => a.begin - b.begin || b.end - a.end);
        let free = 0;
        for (const { begin, end } of found) {
          if (begin < free) continue;
          hits.push(starts[begin] ?? 0, ends[end - 1] ?? 0);
          free = end;
        }
      };
    },
  };
}

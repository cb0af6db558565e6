import type { Matcher } from "@/core/matching/compile";
import { findSpans } from "@/core/matching/find-spans";
import type { Find } from "./contestant";

/**
 * Our matcher as a contestant. A tail that shares an earlier head (« généraux de brigade et de division ») is no
 * leftmost-longest hit and no peer can find it: left out here, though its time counts.
 */
export function ours(matcher: Matcher): Find {
  return (text, hits) => {
    for (const { start, end, first, last, key } of findSpans(matcher, text, undefined).spans) {
      if (key.split(" ").length === last - first + 1) hits.push(start, end);
    }
  };
}

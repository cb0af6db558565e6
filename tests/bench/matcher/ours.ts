import type { Matcher } from "@/core/matching/compile";
import { findSpans } from "@/core/matching/find-spans";
import type { Find } from "./contestant";

/** Our matcher as a contestant. */
export function ours(matcher: Matcher): Find {
  return (text, hits) => {
    for (const { start, end } of findSpans(matcher, text, undefined).spans) hits.push(start, end);
  };
}

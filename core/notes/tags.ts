import { fold } from "@/core/matching/fold";

/** The tags as they are kept: without `#` and commas, no blanks at the ends, each once whatever its case and accents. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const raw of tags) {
    const tag = raw
      .replace(/[#,\s]+/g, " ")
      .trim()
      .slice(0, 100)
      .trim();
    if (tag !== "" && !kept.has(fold(tag))) kept.set(fold(tag), tag);
  }
  return [...kept.values()].slice(0, 200);
}

/** Tags that begin as the reader types, the most used first. */
export function completeTag(typed: string, counts: ReadonlyMap<string, number>): readonly string[] {
  const start = fold(typed.trim().replace(/^#/, ""));
  return [...counts]
    .filter(([tag]) => fold(tag).startsWith(start))
    .toSorted(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .map(([tag]) => tag);
}

import type { Gap } from "@/core/matching/tokens";

/** Folded words after which a term's words no longer agree with its head. */
const LINKS = new Set(
  "a al and au aux contre d dans de des du en et for from in l la le les of on par pour sans sous sur the to und with against by".split(
    " ",
  ),
);

/** Words that stand before a head and never vary: sous-lieutenant, vice-amiral, ex-rebelle. */
const PREFIXES = new Set(["anti", "arriere", "avant", "contre", "demi", "ex", "mi", "non", "sous", "vice"]);

export function isLink(word: string): boolean {
  return LINKS.has(word.toLowerCase());
}

/**
 * How many words of a term agree with its head: those before the first preposition or article; at least one. A link
 * between hyphens is part of a word (surface-to-air missile).
 */
export function headLength(words: readonly string[], gaps: readonly Gap[] = []): number {
  const link = words.findIndex((word, index) => index > 0 && isLink(word) && gaps[index] !== "hyphen");
  return link < 1 ? words.length : link;
}

export function isInvariablePrefix(word: string): boolean {
  return PREFIXES.has(word.toLowerCase());
}

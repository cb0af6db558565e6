/** Folded words after which a term's words no longer agree with its head. */
const LINKS = new Set(
  "a al and au aux contre d dans de des du en et for from in l la le les of on par pour sans sous sur the to und with against by".split(
    " ",
  ),
);

/** Words that stand before a head and never vary: sous-lieutenant, vice-amiral, ex-rebelle. */
const PREFIXES = new Set(["anti", "contre", "demi", "ex", "mi", "non", "sous", "vice"]);

/** How many words of a term agree with its head: those before the first preposition or article; at least one. */
export function headLength(words: readonly string[]): number {
  const link = words.findIndex((word, index) => index > 0 && LINKS.has(word.toLowerCase()));
  return link < 1 ? words.length : link;
}

export function isInvariablePrefix(word: string): boolean {
  return PREFIXES.has(word.toLowerCase());
}

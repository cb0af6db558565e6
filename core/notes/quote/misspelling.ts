/** Shorter words are other words as often as not: canne and cane, latter and later. */
const SHORTEST = 6;
const VOWEL = /[aeiouy]/i;

/**
 * Whether two folded words that are not the same are one with a slip of the pen: a letter written once for twice or twice
 * for once, or two consonants that have changed places. Nothing else: a letter lost, put in or changed makes other words of
 * ordinary ones ("devait", "devrait"; "dessus", "dessous"; "fights", "flights"), and so do a doubled s ("désert",
 * "dessert") and a vowel that moves ("martial", "marital").
 */
export function isMisspelling(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < SHORTEST || Math.abs(one.length - other.length) > 1) return false;
  if (!isOrdinary(one) || !isOrdinary(other)) return false;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  if (start === 0 || end === 0) return false;
  const [mine, theirs] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (mine.length !== theirs.length) {
    const more = mine + theirs;
    return more.length === 1 && more !== "s" && more === one[start - 1];
  }
  return mine.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0] && !VOWEL.test(mine);
}

/** In small letters and without a figure: no name, no number. */
function isOrdinary(word: string): boolean {
  return word === word.toLowerCase() && !/\d/.test(word);
}

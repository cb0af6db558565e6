/** Shorter words with a letter lost, gained or moved are other words as often as not: contre and conte, trial and trail. */
const SHORTEST = 6;
/** A letter changed for another makes other words even of longer ones. */
const SHORTEST_CHANGED = 7;
const VOWEL = /[aeiouy]/i;

/**
 * Whether two folded words that are not the same are one with a slip of the pen. Much stricter than likeness: a name with
 * another letter is another name (Iran, Irak), another beginning or ending says something else (légal, illégal; soldat,
 * soldats), and so does a vowel for a vowel or a consonant for a consonant (nigérien, nigérian; portée, postée).
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
  if (mine.length !== theirs.length) return mine.length + theirs.length === 1;
  // A vowel that changes places makes other words: martial and marital, united and untied.
  if (mine.length === 2) return mine[0] === theirs[1] && mine[1] === theirs[0] && !VOWEL.test(mine);
  return mine.length === 1 && shorter >= SHORTEST_CHANGED && VOWEL.test(mine) !== VOWEL.test(theirs);
}

/** In small letters and without a figure: no name, no number. */
function isOrdinary(word: string): boolean {
  return word === word.toLowerCase() && !/\d/.test(word);
}

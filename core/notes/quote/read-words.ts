import { isWordUnit, lowerUnit } from "./fold-unit";

/** The words of a folded text; offsets count its units. */
export type Words = {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Of the lower-cased word: a word is compared 200,000 times and read almost never. */
  readonly hashes: Int32Array;
  /** Which letters a word has, a bit each: words that differ in many cannot be alike. */
  readonly letters: Int32Array;
};

/** Folded units between two chances to let the page work. */
const STEP = 32_768;

/** The words of folded units, in small steps. A gap ends a word as a comma does. */
export function* readingWords(units: Uint16Array, gaps: Uint8Array, size: number): Generator<void, Words> {
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const hashes = new Int32Array(size);
  const letters = new Int32Array(size);
  let count = 0;
  let inside = false;
  let hash = 0;
  let letter = 0;
  for (let at = 0; at < size; at += 1) {
    if (at % STEP === 0) yield;
    const unit = units[at] ?? 0;
    const isWord = isWordUnit(unit);
    if (inside && (!isWord || gaps[at] === 1)) {
      ends[count] = at;
      hashes[count] = hash;
      letters[count] = letter;
      count += 1;
      inside = false;
    }
    if (!isWord) continue;
    if (!inside) {
      starts[count] = at;
      hash = 0x811c9dc5;
      letter = 0;
      inside = true;
    }
    const lower = lowerUnit(unit);
    hash = Math.imul(hash ^ lower, 0x01000193);
    letter |= 1 << (lower & 31);
  }
  if (inside) {
    ends[count] = size;
    hashes[count] = hash;
    letters[count] = letter;
    count += 1;
  }
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    letters: letters.slice(0, count),
  };
}

/** What a UTF-16 unit is to the matcher. Everything not named is a break: no term runs over it. */
export const BREAK = 0;
export const WORD = 1;
export const SPACE = 2;
export const HYPHEN = 3;
export const APOSTROPHE = 4;
/** Soft hyphen, zero-width and direction marks, U+FEFF: as if they were not there. */
export const INVISIBLE = 5;
/** A combining mark: part of the word it follows, lost in folding. */
export const MARK = 6;

const UNKNOWN = 255;

/** Asked before any letter class: U+02BC is `\p{L}` to Unicode and an apostrophe to the press (lʼONU). */
const SPECIAL: readonly (readonly [string, number])[] = [
  ["'\u2018\u2019\u02bc\u02b9\uff07\u2032`\u00b4", APOSTROPHE],
  ["-\u2010\u2011\u2012\u2013", HYPHEN],
  ["\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff", INVISIBLE],
  ["_", WORD],
];

const classes = new Uint8Array(0x10000).fill(UNKNOWN);
for (const [characters, characterClass] of SPECIAL) {
  for (const character of characters) classes[character.charCodeAt(0)] = characterClass;
}

/** The class of a UTF-16 unit, worked out once for each unit. Halves of surrogate pairs count as letters. */
export function classOf(unit: number): number {
  const known = classes[unit];
  if (known !== undefined && known !== UNKNOWN) return known;
  const found = classify(String.fromCharCode(unit), unit);
  classes[unit] = found;
  return found;
}

function classify(character: string, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return WORD;
  if (/\p{M}/u.test(character)) return MARK;
  if (/[\p{L}\p{N}]/u.test(character)) return WORD;
  if (/\s/u.test(character)) return SPACE;
  return BREAK;
}

/** Whether a unit is an upper-case letter. */
export function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase();
}

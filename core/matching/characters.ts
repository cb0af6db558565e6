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

/** The class at an offset: of the whole character, where two units make one (an emoji is a break, Adlam letters). */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return classOf(unit);
  const start = unit >= 0xdc00 ? at - 1 : at;
  return /\p{L}|\p{Nd}|\p{Nl}/u.test(String.fromCodePoint(text.codePointAt(start) ?? 0)) ? WORD : BREAK;
}

/** The class of a UTF-16 unit that is a character by itself, worked out once for each. */
export function classOf(unit: number): number {
  const known = classes[unit];
  if (known !== undefined && known !== UNKNOWN) return known;
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classify(character: string): number {
  if (/\p{M}/u.test(character)) return MARK;
  // Superscript figures are calls of notes: JNIM¹ is JNIM.
  if (/[\p{L}\p{Nd}\p{Nl}]/u.test(character)) return WORD;
  if (/\s/u.test(character)) return SPACE;
  return BREAK;
}

/** Whether a unit is an upper-case letter. */
export function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase();
}

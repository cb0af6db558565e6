import { APOSTROPHE, classOf, HYPHEN, INVISIBLE, MARK, SPACE, WORD } from "@/core/matching/characters";

/** Raised whenever two texts that folded alike no longer do, or the other way round. */
export const FOLDING_VERSION = 1;

/** What a UTF-16 unit folds to, below the first printable character: not a unit but something to do. */
export const NOTHING = 1;
export const GAP = 2;
export const ACCENT = 3;
export const LIGATURE = 4;

/** Quotation marks of every language and apostrophes are one: ‘far’ is "far" is « far » to an editor's software. */
const QUOTES = /["«»“”„‟‹›‘’‚‛′″]/;
const DASHES = /[-\u2010-\u2015\u2212]/;
const LIGATURES: Readonly<Record<string, string>> = {
  œ: "oe",
  Œ: "OE",
  æ: "ae",
  Æ: "AE",
  ß: "ss",
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
};

const folded = new Uint16Array(0x10000);
const lowered = new Uint16Array(0x10000);

/**
 * Makes a unit comparable whatever the typography: case stays, white space and invisible characters go, accents go (so
 * that NFC and NFD are one), quotation marks, apostrophes and dashes are one each. Worked out once for each unit.
 */
export function foldUnit(unit: number): number {
  const known = folded[unit] ?? 0;
  if (known !== 0) return known;
  const found = work(unit);
  folded[unit] = found;
  return found;
}

/** The letters of a unit that folds to `LIGATURE`. */
export function lettersOf(unit: number): string {
  return LIGATURES[String.fromCharCode(unit)] ?? "";
}

/** Lower case of a folded unit. */
export function lowerUnit(unit: number): number {
  const known = lowered[unit] ?? 0;
  if (known !== 0) return known;
  const lower = String.fromCharCode(unit).toLowerCase();
  const found = lower.length === 1 ? lower.charCodeAt(0) : unit;
  lowered[unit] = found;
  return found;
}

/** Whether a folded unit is part of a word: Arabic vowel signs are. */
export function isWordUnit(unit: number): boolean {
  const is = classOf(unit);
  return is === WORD || is === MARK;
}

function work(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const character = String.fromCharCode(unit);
  if (unit >= 0x300 && unit <= 0x36f) return ACCENT;
  if (character in LIGATURES) return LIGATURE;
  if (character === "…") return ".".charCodeAt(0);
  if (QUOTES.test(character)) return "'".charCodeAt(0);
  if (DASHES.test(character)) return "-".charCodeAt(0);
  const is = classOf(unit);
  if (is === INVISIBLE) return NOTHING;
  if (is === SPACE || unit <= LIGATURE) return GAP;
  if (is === APOSTROPHE) return "'".charCodeAt(0);
  if (is === HYPHEN) return "-".charCodeAt(0);
  // A base letter with accents of the Latin kind; Hangul and the like are left whole.
  const base = character.normalize("NFD");
  return /^.[\u0300-\u036f]+$/.test(base) ? base.charCodeAt(0) : unit;
}

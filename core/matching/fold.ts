const ASCII = /^[\0-\x7f]*$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const LIGATURES: Readonly<Record<string, string>> = {
  œ: "oe",
  Œ: "OE",
  æ: "ae",
  Æ: "AE",
  ß: "ss",
  ı: "i",
  ﬀ: "ff",
  ﬃ: "ffi",
  ﬄ: "ffl",
  ﬁ: "fi",
  ﬂ: "fl",
};

/**
 * Makes words comparable whatever their accents, ligatures and invisible characters, and keeps their case:
 * `État` and `E\u0301tat` give `Etat`, `Œuvre` gives `OEuvre`. Lengths may change: offsets stay those of the raw text.
 */
export function foldMarks(text: string): string {
  if (ASCII.test(text)) return text;
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_KEPT) folded.clear();
  const made = foldAnew(text);
  folded.set(text, made);
  return made;
}

/** The accented words of a language are few and come again: remembering them halves the cost of a page. */
const folded = new Map<string, string>();
const MOST_KEPT = 5_000;

function foldAnew(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(INVISIBLE, "")
    .replace(/[œŒæÆßıﬀﬃﬄﬁﬂ]/g, (ligature) => LIGATURES[ligature] ?? ligature);
}

/** `foldMarks` without case: the key under which a word is looked up. */
export function fold(text: string): string {
  return foldMarks(text).toLowerCase();
}

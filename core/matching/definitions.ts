import { fold } from "./fold";
import { tokens } from "./tokens";

/** A name and its acronym, side by side in the article: « Cadre stratégique permanent (CSP) » or the reverse. */
export type Definition = {
  readonly acronym: string;
  readonly expansion: string;
  /** UTF-16 units: where the expansion stands. */
  readonly start: number;
  readonly end: number;
  /** Where the acronym stands. */
  readonly acronymStart: number;
  readonly acronymEnd: number;
};

const PARENTHESIS = /\(([^()]{2,120})\)/gu;
/** Acronyms that are read as words (Aqmi, Minusma): every letter of these must begin a word of the name. */
const READ_AS_WORD = /^\p{Lu}\p{Ll}{2,7}$/u;
const ACRONYM = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{L}\p{N}](?:[\p{L}\p{N}.&]|[-'’](?=[\p{L}\p{N}])){1,11}$/u;
/** Longest stretch before a parenthesis that may hold a name, in UTF-16 units. */
const LONGEST_NAME = 200;
/** Words that a name may have and its acronym not (de, pour), and others (at most this many). */
const LINKS = new Set("a al au aux d de des du et en for in l la le les of on pour sur the to and wal".split(" "));
const MOST_SKIPPED = 2;

/**
 * Finds acronyms that the article itself explains. After Schwartz and Hearst 2003, but stricter, since a wrong name is
 * worse than none: the letters are the initials of the name's words in order (one letter in four may stand inside a
 * word, and small letters anywhere), and no comma stands in the name.
 */
export function findDefinitions(text: string): readonly Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(PARENTHESIS)) {
    const raw = match[1] ?? "";
    const inside = raw.trim();
    const insideStart = match.index + 1 + raw.indexOf(inside);
    const definition =
      acronymInside(text, match.index, inside, insideStart) ?? expansionInside(text, match.index, inside, insideStart);
    if (definition !== undefined) found.push(definition);
  }
  return found;
}

function acronymInside(text: string, open: number, inside: string, insideStart: number): Definition | undefined {
  const acronym = inside.split(/[,;:]| ou | or | en /u)[0]?.trim() ?? "";
  if (!ACRONYM.test(acronym) && !READ_AS_WORD.test(acronym)) return undefined;
  const from = Math.max(0, open - LONGEST_NAME);
  const before = text.slice(from, open);
  const phrase =
    /[^.!?;:,()\n«»“”"]*$/u.exec(before.replace(/[\s»”"]+$/u, (tail) => " ".repeat(tail.length)))?.[0] ?? "";
  const base = open - phrase.length;
  const words = tokens(phrase);
  const first = firstWordOf(
    acronym,
    words.map(({ key }) => key),
  );
  const [start, end] = [words[first ?? -1]?.start, words.at(-1)?.end];
  if (first === undefined || start === undefined || end === undefined || !isName(phrase.slice(start, end), acronym)) {
    return undefined;
  }
  return {
    acronym,
    expansion: phrase.slice(start, end),
    start: base + start,
    end: base + end,
    acronymStart: insideStart,
    acronymEnd: insideStart + acronym.length,
  };
}

function expansionInside(text: string, open: number, inside: string, insideStart: number): Definition | undefined {
  const before = text.slice(Math.max(0, open - 40), open).trimEnd();
  const acronym = /[\p{L}\p{N}][\p{L}\p{N}.&-]*$/u.exec(before)?.[0] ?? "";
  const name = inside.split(/[,;:]/u)[0]?.trim() ?? "";
  if (!ACRONYM.test(acronym) || !isName(name, acronym)) return undefined;
  const words = tokens(name);
  const first = firstWordOf(
    acronym,
    words.map(({ key }) => key),
  );
  // Only an article may stand before the name: « CSP (le Cadre stratégique permanent) ».
  if (first === undefined || words.slice(0, first).some(({ key }) => !LINKS.has(key))) return undefined;
  const start = words[first]?.start ?? 0;
  const acronymEnd = open - (text.slice(Math.max(0, open - 40), open).length - before.length);
  return {
    acronym,
    expansion: name.slice(start),
    start: insideStart + start,
    end: insideStart + name.length,
    acronymStart: acronymEnd - acronym.length,
    acronymEnd,
  };
}

function isName(name: string, acronym: string): boolean {
  return /\s/u.test(name) && name.length > acronym.length;
}

/** The index of the word with which the name begins; the latest that fits. Undefined when the words are no such name. */
function firstWordOf(acronym: string, words: readonly string[]): number | undefined {
  const letters = [...acronym].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const strict = READ_AS_WORD.test(acronym);
  const small = letters.filter((letter) => letter === letter.toLowerCase() && letter !== letter.toUpperCase()).length;
  const allowed = strict ? 0 : Math.floor(letters.length / 4) + small;
  const keys = letters.map((letter) => fold(letter));
  for (
    let first = words.length - 1;
    first >= Math.max(0, words.length - letters.length - MOST_SKIPPED - 6);
    first -= 1
  ) {
    if (words[first]?.[0] !== keys[0]?.[0]) continue;
    if (insideLetters(keys, 0, words, first, MOST_SKIPPED) <= allowed) return first;
  }
  return undefined;
}

/** The least number of letters that stand inside a word, when letters from `at` are read in words from `from`. */
function insideLetters(
  keys: readonly string[],
  at: number,
  words: readonly string[],
  from: number,
  skips: number,
): number {
  if (at === keys.length)
    return words.slice(from).every((word) => LINKS.has(word)) ? 0 : leftOver(words.slice(from), skips);
  const word = words[from];
  if (word === undefined) return Number.POSITIVE_INFINITY;
  let best = Number.POSITIVE_INFINITY;
  if (word.startsWith(keys[at] ?? " ")) {
    let position = keys[at]?.length ?? 1;
    let inside = 0;
    best = insideLetters(keys, at + 1, words, from + 1, skips);
    // Further letters of the acronym may be taken from the same word: FAMa, MINUSMA.
    for (let next = at + 1; next < keys.length; next += 1) {
      const found = word.indexOf(keys[next] ?? " ", position);
      if (found < 0) break;
      position = found + 1;
      inside += 1;
      best = Math.min(best, inside + insideLetters(keys, next + 1, words, from + 1, skips));
    }
  }
  const cost = LINKS.has(word) ? 0 : 1;
  if (at > 0 && skips >= cost) best = Math.min(best, insideLetters(keys, at, words, from + 1, skips - cost));
  return best;
}

function leftOver(words: readonly string[], skips: number): number {
  return words.filter((word) => !LINKS.has(word)).length <= skips ? 0 : Number.POSITIVE_INFINITY;
}

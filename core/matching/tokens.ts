import { APOSTROPHE, BREAK, classAt, HYPHEN, INVISIBLE, MARK, SPACE, WORD } from "./characters";
import { foldMarks } from "./fold";
import { dottedAcronymAt } from "./rules/dotted-acronym";

/** What stands between a word and the one before it. A break holds no two words of a term together. */
export type Gap = "break" | "space" | "hyphen" | "apostrophe" | "comma";

/** Whether two words stand in different phrases: only a form that has the comma itself may run over one. */
export function isApart(gap: Gap): boolean {
  return gap === "break" || gap === "comma";
}

export type Token = {
  /** UTF-16 units of the raw text, so that no map of offsets is needed: each word is folded by itself. */
  readonly start: number;
  readonly end: number;
  /** Folded without case. */
  readonly key: string;
  /** Folded with its case. */
  readonly cased: string;
  /** What stands before it. */
  readonly gap: Gap;
};

/** Cuts a text into words. `l’AES` is two, `A.E.S.` one (key `aes`), `forces(CMA)` two with a break between. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const length = text.length;
  let at = 0;
  let gap: Gap = "break";
  while (at < length) {
    const start = nextWord(text, at);
    if (start === length) break;
    if (start > at) gap = gapBetween(text, at, start);
    else if (found.length > 0) gap = "break";
    const dotted = dottedAcronymAt(text, start);
    const end = dotted?.end ?? wordEnd(text, start);
    const cased = dotted?.letters ?? foldMarks(text.slice(start, end));
    found.push({ start, end, key: cased.toLowerCase(), cased, gap: found.length === 0 ? "break" : gap });
    at = end;
  }
  return found;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) !== WORD) at += 1;
  return at;
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; at < text.length; at += 1) {
    const unitClass = classAt(text, at);
    if (unitClass === WORD || unitClass === MARK) end = at + 1;
    else if (unitClass !== INVISIBLE) break;
  }
  return end;
}

/** A run of spaces, or one hyphen, one apostrophe or one comma. "force. Armée" and "armée – force" are not one term. */
function gapBetween(text: string, from: number, to: number): Gap {
  let spaces = 0;
  let joint = SPACE;
  for (let at = from; at < to; at += 1) {
    const unitClass = classAt(text, at);
    if (unitClass === INVISIBLE || unitClass === MARK) continue;
    if (unitClass === BREAK && text[at] !== ",") return "break";
    if (unitClass === SPACE) spaces += 1;
    else if (joint === SPACE) joint = unitClass;
    else return "break";
  }
  if (joint === SPACE) return "space";
  if (joint === HYPHEN) return spaces === 0 ? "hyphen" : "break";
  if (joint === APOSTROPHE) return spaces === 0 ? "apostrophe" : "break";
  // « 3,5 »: a comma without a space after it joins digits, not words.
  return spaces > 0 ? "comma" : "break";
}

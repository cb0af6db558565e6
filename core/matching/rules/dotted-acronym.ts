import { classOf, isUpperCase, WORD } from "@/core/matching/characters";

/** Letters with dots: at least two capitals, each followed by a dot but perhaps the last (O.N.U, O.N.U.). */
export type DottedAcronym = { readonly end: number; readonly letters: string };

/** Reads `A.E.S.` at an offset as one word. A capital alone before a dot (an initial, an end of sentence) is none. */
export function dottedAcronymAt(text: string, start: number): DottedAcronym | undefined {
  if (text[start + 1] !== ".") return undefined;
  let letters = "";
  let end = start;
  while (isLoneCapital(text, end)) {
    letters += text[end];
    end += text[end + 1] === "." ? 2 : 1;
    if (text[end - 1] !== ".") break;
  }
  return letters.length >= 2 ? { end, letters } : undefined;
}

function isLoneCapital(text: string, at: number): boolean {
  const character = text[at];
  if (character === undefined || !isUpperCase(character)) return false;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || classOf(next) !== WORD;
}

import { classOf, INVISIBLE, isUpperCase, MARK, WORD } from "@/core/matching/characters";
import { foldMarks } from "@/core/matching/fold";

/** Letters with dots: at least two capitals, each followed by a dot but perhaps the last (O.N.U, O.N.U.). */
export type DottedAcronym = { readonly end: number; readonly letters: string };

/** Reads `A.E.S.` at an offset as one word. A capital alone before a dot (an initial, an end of sentence) is none. */
export function dottedAcronymAt(text: string, start: number): DottedAcronym | undefined {
  let letters = "";
  let end = start;
  while (end < text.length) {
    const after = afterLoneCapital(text, end);
    if (after === undefined) break;
    letters += foldMarks(text.slice(end, after));
    const dotted = text[after] === ".";
    end = dotted ? after + 1 : after;
    if (!dotted) break;
  }
  return letters.length >= 2 ? { end, letters } : undefined;
}

/** Where a capital that is no part of a longer word ends, with its combining accents. */
function afterLoneCapital(text: string, at: number): number | undefined {
  const character = text[at];
  if (character === undefined || !isUpperCase(character)) return undefined;
  let end = at + 1;
  while (end < text.length && [MARK, INVISIBLE].includes(classOf(text.charCodeAt(end)))) end += 1;
  return end < text.length && classOf(text.charCodeAt(end)) === WORD ? undefined : end;
}

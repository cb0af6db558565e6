import { APOSTROPHE, BREAK, classOf, HYPHEN, INVISIBLE, MARK, SPACE, WORD } from "@/core/matching/characters";
import { fold } from "@/core/matching/fold";

/**
 * A text as the peers need it, since none of them folds: folded words with `" "` between two that one term may hold,
 * and a line break between others; with the raw place of each unit.
 */
export type Prefolded = { readonly text: string; readonly starts: Int32Array; readonly ends: Int32Array };

const JOINED = " ";
const APART = "\n";

const classes = new Uint8Array(0x10000);
const folded: string[] = [];
for (let unit = 0; unit < 0x10000; unit += 1) {
  classes[unit] = classOf(unit);
  folded.push(classes[unit] === WORD ? fold(String.fromCharCode(unit)) : "");
}

export function prefold(raw: string): Prefolded {
  const starts = new Int32Array(raw.length * 2 + 1);
  const ends = new Int32Array(raw.length * 2 + 1);
  let text = "";
  let length = 0;
  let spaces = false;
  let joint = WORD;
  let apart = false;
  let gap = false;
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at);
    const unitClass = classes[unit] ?? BREAK;
    if (unitClass === INVISIBLE) continue;
    if (unitClass === MARK) {
      if (!gap && length > 0) ends[length - 1] = at + 1;
      continue;
    }
    if (unitClass === WORD) {
      if (gap && length > 0) {
        text += apart || (joint !== WORD && spaces) ? APART : JOINED;
        length += 1;
      }
      const letters = folded[unit] ?? "";
      text += letters;
      for (const last = length + letters.length; length < last; length += 1) {
        starts[length] = at;
        ends[length] = at + 1;
      }
      [gap, spaces, apart, joint] = [false, false, false, WORD];
      continue;
    }
    gap = true;
    if (unitClass === SPACE) spaces = true;
    else if (unitClass === BREAK || joint === HYPHEN || joint === APOSTROPHE) apart = true;
    else joint = unitClass;
  }
  return { text, starts, ends };
}

export function isEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === JOINED || text[at] === APART;
}

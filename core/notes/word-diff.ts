/** A stretch of two texts: in both, in the old one only, or in the new one only. */
export type DiffPart = { readonly kind: "same" | "old" | "new"; readonly text: string };

/** Beyond this many pairs of words the middle is shown as replaced whole: nobody reads such a comparison word by word. */
const MOST_PAIRS = 1_000_000;

/**
 * What changed from one text to another, word by word. The parts that are not new read the old text, those that are not
 * old the new one, character by character. In a change, what went stands before what came.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [old, next] = [words(before), words(after)];
  const start = commonStart(old, next);
  const end = Math.min(commonStart(old.toReversed(), next.toReversed()), old.length - start, next.length - start);
  const middle = compare(old.slice(start, old.length - end), next.slice(start, next.length - end));
  const same = (list: readonly string[]): DiffPart => ({ kind: "same", text: list.join("") });
  return joined(readable([same(old.slice(0, start)), ...middle, same(old.slice(old.length - end))]));
}

/** Words and what stands between them, so that nothing is lost: joined again, they are the text. */
function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, index) => word !== other[index]);
  return at === -1 ? one.length : at;
}

/** By the longest common row of words. */
function compare(old: readonly string[], next: readonly string[]): readonly DiffPart[] {
  if (old.length * next.length > MOST_PAIRS) {
    return [
      { kind: "old", text: old.join("") },
      { kind: "new", text: next.join("") },
    ];
  }
  const width = next.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = old[i] === next[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    const [gone, come] = [old[i], next[j]];
    if (gone !== undefined && gone === come) {
      parts.push({ kind: "same", text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: "old", text: gone });
      i += 1;
    } else {
      parts.push({ kind: "new", text: come ?? "" });
      j += 1;
    }
  }
  return parts;
}

/** Blanks alone between two changes belong to them: « trois ans » to « quatre mois » is one change, not two. */
function readable(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.flatMap((part, index): readonly DiffPart[] => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const isBetween = before !== undefined && before.kind !== "same" && after !== undefined && after.kind !== "same";
    if (part.kind !== "same" || !isBetween || part.text.trim() !== "") return [part];
    return [
      { kind: "old", text: part.text },
      { kind: "new", text: part.text },
    ];
  });
}

/** Neighbours of one kind are one part; within a change, all that went comes before all that came. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const all: DiffPart[] = [];
  let [gone, come] = ["", ""];
  function endChange(): void {
    if (gone !== "") all.push({ kind: "old", text: gone });
    if (come !== "") all.push({ kind: "new", text: come });
    [gone, come] = ["", ""];
  }
  for (const { kind, text } of parts) {
    if (kind === "old") gone += text;
    else if (kind === "new") come += text;
    else if (text !== "") {
      endChange();
      const last = all.at(-1);
      if (last?.kind === "same") all[all.length - 1] = { kind, text: last.text + text };
      else all.push({ kind, text });
    }
  }
  endChange();
  return all;
}

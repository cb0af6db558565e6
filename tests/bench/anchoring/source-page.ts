import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@/scripts/lib/root.mjs";

export type BlockKind = "h1" | "standfirst" | "h2" | "p" | "aside";
/** `text` is written with `[link]` and `*emphasis*`, and may hold the two marks of a selection. */
export type SourceBlock = { readonly kind: BlockKind; readonly text: string };
export type SourcePage = { readonly name: string; readonly lang: string; readonly blocks: readonly SourceBlock[] };

export type Half = "tuned" | "held-out";

const KINDS: readonly (readonly [string, BlockKind])[] = [
  ["## ", "h2"],
  ["# ", "h1"],
  ["> ", "standfirst"],
];

export function sourcePages(half: Half): readonly SourcePage[] {
  const folder = join(ROOT, "tests/bench/anchoring", half);
  return readdirSync(folder)
    .toSorted()
    .map((file) => sourcePage(file, readFileSync(join(folder, file), "utf8")));
}

function sourcePage(name: string, written: string): SourcePage {
  const [first = "", ...lines] = written.split("\n").filter((line) => line.trim() !== "");
  const blocks = lines.map((line): SourceBlock => {
    const [mark, kind] = KINDS.find(([start]) => line.startsWith(start)) ?? ["", "p"];
    return { kind: kind as BlockKind, text: line.slice(mark?.length ?? 0) };
  });
  return { name, lang: first.replace("lang: ", ""), blocks };
}

import type { SourceBlock } from "./source-page";

/** They travel with the text through every edit, so that the right place is known by construction. */
export const START = "\ue000";
export const END = "\ue001";

export const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

export function unmarked(text: string): string {
  return text.replaceAll(START, "").replaceAll(END, "");
}

/** The blocks that the selection begins and ends in. */
export function selectedBlocks(blocks: readonly SourceBlock[]): { first: number; last: number } {
  return {
    first: blocks.findIndex(({ text }) => text.includes(START)),
    last: blocks.findIndex(({ text }) => text.includes(END)),
  };
}

/** The words selected, wherever the marks are. */
export function selectedWords(blocks: readonly SourceBlock[]): readonly string[] {
  const text = blocks.map((block) => block.text).join("\n");
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  return from < 0 || to < 0 ? [] : (text.slice(from, to).match(WORD) ?? []);
}

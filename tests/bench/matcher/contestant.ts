/** Pushes the start and end of every hit of a block, in UTF-16 units of the raw text. */
export type Find = (text: string, hits: number[]) => void;

/** A way of finding terms. All work by one contract: folded, whole words, leftmost and then longest, no overlap. */
export type Contestant = { readonly name: string; readonly build: () => Find };

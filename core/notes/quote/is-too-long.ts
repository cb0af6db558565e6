import type { Quote } from "./quote";

/** A passage with its surroundings and its paragraph, in UTF-16 units, and the borders in it; articles are shorter, and a forged message gets no further. */
const MOST_UNITS = 200_000;

/** Whether a passage is longer than a note may hold. */
export function isTooLong({ exact, prefix, suffix, surroundings, block, breaks = [] }: Quote): boolean {
  const texts = [exact, prefix, suffix, surroundings.before, surroundings.after, block.text, block.hash];
  return texts.reduce((units, { length }) => units + length, breaks.length) > MOST_UNITS;
}

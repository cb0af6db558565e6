import type { Quote } from "./quote";

/** A passage with its surroundings and its paragraph, in UTF-16 units; articles are shorter, and a forged message gets no further. */
const MOST_UNITS = 200_000;

/** Whether a passage is longer than a note may hold. */
export function isTooLong({ exact, prefix, suffix, surroundings, block }: Quote): boolean {
  const texts = [exact, prefix, suffix, surroundings.before, surroundings.after, block.text, block.hash];
  return texts.reduce((units, { length }) => units + length, 0) > MOST_UNITS;
}

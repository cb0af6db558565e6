import type { SpanRule } from "./span-rule";

/** An address goes on until a space of any kind; no further back than this is looked, in UTF-16 units. */
const LONGEST_ADDRESS = 2_000;

/** Web addresses, e-mail addresses and handles hold no terms: `@FAMa`, `www.cma.fr`, `far@exemple.ma`. */
export const address: SpanRule = {
  name: "address",
  accepts: (_, { text, start, end }) => !isAddress(text, start, end),
};

export function isAddress(text: string, start: number, end: number): boolean {
  if (text[start - 1] === "@" || text[end] === "@") return true;
  let from = start;
  while (from > 0 && start - from < LONGEST_ADDRESS && !/\s/u.test(text[from - 1] ?? " ")) from -= 1;
  const before = text.slice(from, start);
  return before.includes("://") || /(^|[\s(«“"])www\.\S*$/.test(before) || /\S@\S*$/.test(before);
}

import type { SpanRule } from "./span-rule";

/** Web addresses, e-mail addresses and handles hold no terms: `@FAMa`, `www.cma.fr`, `far@exemple.ma`. */
export const address: SpanRule = {
  name: "address",
  accepts: (_, { text, start, end }) => !isAddress(text, start, end),
};

export function isAddress(text: string, start: number, end: number): boolean {
  if (text[start - 1] === "@" || text[end] === "@") return true;
  const from = text.lastIndexOf(" ", start) + 1;
  const before = text.slice(Math.max(from, start - 200), start);
  return before.includes("://") || /(^|[\s(«“"])www\.\S*$/.test(before) || /\S@\S*$/.test(before);
}

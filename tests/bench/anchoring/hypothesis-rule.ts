import search from "approx-string-match";

/** What the rule keeps of a passage: its text, 32 characters on each side, its place. */
export type PlainQuote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
};

const CONTEXT = 32;
const MOST_ERRORS = 256;
/** The documented weights of the annotation client's quote matching: quote, prefix, suffix, position. */
const WEIGHTS = { exact: 50, prefix: 20, suffix: 20, position: 2 } as const;

/** Hypothesis's rule, written anew from its documentation, without the XPath that saves it work but not mistakes. */
export function describeByRule(text: string, start: number, end: number): PlainQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
  };
}

export function locateByRule(text: string, quote: PlainQuote): { start: number; end: number } | undefined {
  const { exact, start } = quote;
  if (text.slice(start, start + exact.length) === exact) return { start, end: start + exact.length };
  const exactly: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    exactly.push({ start: at, end: at + exact.length, errors: 0 });
  }
  const found = exactly.length > 0 ? exactly : search(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  const ranked = found
    .map((match) => ({ ...match, score: scoreOf(text, quote, match) }))
    .toSorted((one, other) => other.score - one.score);
  return ranked[0];
}

function scoreOf(
  text: string,
  { exact, prefix, suffix, start }: PlainQuote,
  match: { start: number; end: number; errors: number },
): number {
  const before = likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
  const after = likeness(text.slice(match.end, match.end + suffix.length), suffix);
  const near = 1 - Math.abs(match.start - start) / text.length;
  const quote = 1 - match.errors / exact.length;
  const { exact: ofExact, prefix: ofPrefix, suffix: ofSuffix, position } = WEIGHTS;
  const sum = ofExact * quote + ofPrefix * before + ofSuffix * after + position * near;
  return sum / (ofExact + ofPrefix + ofSuffix + position);
}

function likeness(text: string, context: string): number {
  if (context === "") return 1;
  if (text === "") return 0;
  const [best] = search(text, context, context.length);
  return best === undefined ? 0 : 1 - best.errors / context.length;
}

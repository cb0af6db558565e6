/** What reorders or hides the text around it (bidi controls, zero-width characters), and control characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/**
 * Words of a foreign file, to be quoted in a sentence of ours: on one line, not longer than a line, and unable to turn
 * the sentence around (U+202E). What was taken away shows as a blank.
 */
export function plainLine(text: string, most = 120): string {
  // Cut first: a field may be as large as the file.
  const line = text
    .slice(0, most * 4)
    .replace(UNSEEN, " ")
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= most && text.length <= most * 4 ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

import type { Quote } from "@/core/notes/quote/quote";

/** Longer passages, and those of several lines, are named by their first and last words. */
const LONGEST_WHOLE_UNITS = 200;
const WORDS_AT_END = 5;
/** Words of context where the passage alone may not be unique. */
const WORDS_OF_CONTEXT = 4;
/** A passage this long hardly stands twice in an article. */
const LONG_ENOUGH_UNITS = 40;

/**
 * The address that opens the article at the passage (WICG scroll-to-text-fragment). A browser that does not find the
 * words opens the page at its top, so this never does harm.
 */
export function passageAddress(address: string, quote: Pick<Quote, "exact" | "prefix" | "suffix">): string {
  const directive = textDirective(quote);
  if (directive === undefined) return address;
  const [page = "", fragment = ""] = splitOnce(address, "#");
  const ownFragment = splitOnce(fragment, ":~:")[0] ?? "";
  return `${page}#${ownFragment}:~:text=${directive}`;
}

function textDirective({ exact, prefix, suffix }: Pick<Quote, "exact" | "prefix" | "suffix">): string | undefined {
  const lines = exact
    .split(/\n+/)
    .map(oneBlank)
    .filter((line) => line !== "");
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const whole = lines.length === 1 && first.length <= LONGEST_WHOLE_UNITS;
  const text = whole ? encode(first) : ends(first, last, lines.length === 1);
  if (exact.length >= LONG_ENOUGH_UNITS) return text;
  // Context must stand in the passage's own block: only what is on the same line is used.
  const before = words(prefix.split("\n").at(-1) ?? "")
    .slice(-WORDS_OF_CONTEXT)
    .join(" ");
  const after = words(suffix.split("\n")[0] ?? "")
    .slice(0, WORDS_OF_CONTEXT)
    .join(" ");
  return [before === "" ? [] : [`${encode(before)}-`], [text], after === "" ? [] : [`-${encode(after)}`]]
    .flat()
    .join(",");
}

/** `start,end`: the two must not overlap, or browsers find nothing. */
function ends(first: string, last: string, sameLine: boolean): string {
  const start = words(first);
  const end = words(last);
  const most = sameLine ? Math.min(WORDS_AT_END, Math.floor(start.length / 2)) : WORDS_AT_END;
  if (most === 0) return encode(first.slice(0, LONGEST_WHOLE_UNITS));
  return `${encode(start.slice(0, most).join(" "))},${encode(end.slice(-most).join(" "))}`;
}

function words(line: string): readonly string[] {
  return oneBlank(line)
    .split(" ")
    .filter((word) => word !== "");
}

function oneBlank(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Percent signs for everything that has a meaning in the directive: `-`, `,` and `&`; half characters are left out. */
function encode(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, "");
  return encodeURIComponent(whole).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function splitOnce(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** A name and its acronym, side by side in the article: « Cadre stratégique permanent (CSP) » or the reverse. */
export type Definition = {
  readonly acronym: string;
  readonly expansion: string;
  /** UTF-16 units: where the expansion stands. */
  readonly start: number;
  readonly end: number;
  /** Where the acronym stands. */
  readonly acronymStart: number;
  readonly acronymEnd: number;
};

const PARENTHESIS = /\(\s*([^()]{2,120}?)\s*\)/gu;
const ACRONYM = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{L}\p{N}][\p{L}\p{N}.'’&-]{1,11}$/u;
const WORDS_PER_LETTER = 2;

/**
 * Finds acronyms that the article itself explains (Schwartz and Hearst 2003: every letter of the acronym, from its end,
 * is found in the words before it, and its first letter begins a word). Both orders; the acronym may be followed by more
 * in the parenthesis (« (CSP, ex-CMA) »).
 */
export function findDefinitions(text: string): readonly Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(PARENTHESIS)) {
    const inside = match[1] ?? "";
    const insideStart = match.index + match[0].indexOf(inside);
    const definition =
      acronymInside(text, match.index, inside, insideStart) ?? expansionInside(text, match.index, inside, insideStart);
    if (definition !== undefined) found.push(definition);
  }
  return found;
}

function acronymInside(text: string, open: number, inside: string, insideStart: number): Definition | undefined {
  const candidate = inside.split(/[,;:]| ou | or | en /u)[0]?.trim() ?? "";
  if (!ACRONYM.test(candidate)) return undefined;
  const before = text.slice(Math.max(0, open - 200), open).trimEnd();
  const base = open - (text.slice(Math.max(0, open - 200), open).length - before.length) - before.length;
  const sentence = before.search(/[^.!?;:()\n«»“”"]*$/u);
  const words = before.slice(sentence);
  const from = longFormStart(candidate, limitWords(words, candidate));
  if (from === undefined) return undefined;
  const start = base + before.length - (limitWords(words, candidate).length - from);
  const end = base + before.length;
  return {
    acronym: candidate,
    expansion: text.slice(start, end),
    start,
    end,
    acronymStart: insideStart,
    acronymEnd: insideStart + candidate.length,
  };
}

function expansionInside(text: string, open: number, inside: string, insideStart: number): Definition | undefined {
  const before = text.slice(0, open).trimEnd();
  const acronym = /[\p{L}\p{N}.&-]+$/u.exec(before)?.[0] ?? "";
  if (!ACRONYM.test(acronym) || !/\s/u.test(inside)) return undefined;
  const from = longFormStart(acronym, inside);
  if (from !== 0) return undefined;
  return {
    acronym,
    expansion: inside,
    start: insideStart,
    end: insideStart + inside.length,
    acronymStart: before.length - acronym.length,
    acronymEnd: before.length,
  };
}

/** At most min(letters + 5, letters × 2) words may hold the long form (the paper's bound), links not counted. */
function limitWords(words: string, acronym: string): string {
  const letters = [...acronym].filter((letter) => /\p{L}/u.test(letter)).length;
  const most = Math.min(letters + 5, letters * WORDS_PER_LETTER) + 3;
  const starts = [...words.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  return starts.length <= most ? words : words.slice(starts[starts.length - most]);
}

/** Offset in `words` where the long form of an acronym begins, read from the end; undefined when it is not one. */
function longFormStart(acronym: string, words: string): number | undefined {
  const letters = fold1(acronym).replace(/[^\p{L}\p{N}]/gu, "");
  const text = fold1(words);
  if (text.length !== words.length || letters.length < 2) return undefined;
  let at = text.length - 1;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters[index] ?? "";
    while (at >= 0 && (text[at] !== letter || !mayStand(text, at, index === 0))) at -= 1;
    if (at < 0) return undefined;
    at -= 1;
  }
  const start = at + 1;
  const long = words.slice(start).trim();
  return /\s/u.test(long) && long.length > acronym.length ? start : undefined;
}

/** The first letter of the acronym must begin a word of the long form; the others may stand anywhere in it. */
function mayStand(text: string, at: number, first: boolean): boolean {
  return !first || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}

/** Lower case without accents, unit for unit, so that offsets hold. */
function fold1(text: string): string {
  return [...text]
    .map((character) =>
      character.length === 1 ? ((character.normalize("NFD")[0] ?? character).toLowerCase()[0] ?? character) : character,
    )
    .join("");
}

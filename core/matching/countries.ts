import type { CountryWords } from "@/core/entry";
import { isUpperCase } from "./characters";
import { isApart, type Token, tokens } from "./tokens";

/** From folded words (joined by spaces) to the codes that they name; a capital is asked of names and places. */
export type CountryIndex = ReadonlyMap<string, { readonly codes: readonly string[]; readonly capital: boolean }>;

/** A mention of one or several countries (congolais) in a run of words. */
export type CountryMention = {
  readonly codes: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly written: string;
};

const LONGEST_NAME = 5;

export function countryIndex(countries: readonly CountryWords[]): CountryIndex {
  const index = new Map<string, { codes: string[]; capital: boolean }>();
  const add = (name: string, code: string, capital: boolean): void => {
    const key = tokens(name)
      .map((word) => word.key)
      .join(" ");
    const known = index.get(key);
    if (known === undefined) index.set(key, { codes: [code], capital });
    else if (!known.codes.includes(code)) known.codes.push(code);
  };
  for (const { code, names, adjectives, places } of countries) {
    for (const name of [...names, ...places]) add(name, code, true);
    for (const adjective of adjectives) add(adjective, code, false);
  }
  return index;
}

/** The countries named in a run of words, longest name first (Guinée-Bissau is not Guinée). */
export function countryMentions(index: CountryIndex, words: readonly Token[], text: string): readonly CountryMention[] {
  const found: CountryMention[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const mention = mentionAt(index, words, text, first);
    if (mention === undefined) continue;
    found.push(mention);
    first = mention.last;
  }
  return found;
}

function mentionAt(
  index: CountryIndex,
  words: readonly Token[],
  text: string,
  first: number,
): CountryMention | undefined {
  let key = "";
  let best: CountryMention | undefined;
  for (let last = first; last < Math.min(words.length, first + LONGEST_NAME); last += 1) {
    const word = words[last];
    if (word === undefined || (last > first && isApart(word.gap))) break;
    key = last === first ? word.key : `${key} ${word.key}`;
    const known = index.get(key);
    if (known === undefined || (known.capital && !isUpperCase(words[first]?.cased[0] ?? ""))) continue;
    best = { codes: known.codes, first, last, written: text.slice(words[first]?.start, word.end) };
  }
  return best;
}

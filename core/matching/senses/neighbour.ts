import type { Entry } from "@/core/entry";
import { isUpperCase } from "@/core/matching/characters";
import type { CountryMention } from "@/core/matching/countries";
import { isApart } from "@/core/matching/tokens";
import { countriesOf } from "@/core/reading/countries-of";
import { type Mention, NOTHING, type SenseRule, type Weighed } from "./sense-rule";

/** What stands next to the form may overrule the article for one mention: la DGSE malienne, Niger’s FAN. */
const POINTS = 4;
const FRONTING = new Set(["a", "au", "aux", "en", "in", "at", "dans"]);
/** « la FAN du Niger », « l’ANR de la RDC »: at most two short words between. */
const LINKS = new Set(["d", "de", "du", "des", "la", "l", "le", "les", "au", "en", "in", "of", "the", "s"]);
const MOST_LINKS = 3;

export const neighbour: SenseRule = {
  name: "neighbour",
  weigh({ entry, mentions }): Weighed {
    return mentions.map((mention) => neighbourOf(entry, mention)).find(({ points }) => points > 0) ?? NOTHING;
  },
};

/** The evidence for one mention alone. */
export function neighbourOf(entry: Entry, mention: Mention): Weighed {
  const own = countriesOf(entry);
  const beside = besideMentions(mention).find(({ codes }) => codes.some((code) => own.includes(code)));
  return beside === undefined ? NOTHING : { points: POINTS, evidence: { type: "neighbour", words: [beside.written] } };
}

/** Whether any country stands next to a mention. */
export function hasNeighbour(mention: Mention): boolean {
  return besideMentions(mention).length > 0;
}

function besideMentions({ block, span }: Mention): readonly CountryMention[] {
  return nearby(block.countries, span.first, span.last).filter((mention) => {
    const { first, last } = mention;
    if (isFronted(block, mention, span.first)) return true;
    if (last === span.first - 1) return !isApart(block.words[span.first]?.gap ?? "break") || isDateline(span.first);
    if (first <= span.last) return endsBefore(block.words, last, span.first);
    return onlyLinks(block.words, span.last + 1, first);
  });
}

/** « Niamey (ANP) – … »: a place at the very start of a block, then the agency. */
function isDateline(first: number): boolean {
  return first <= 3;
}

/** « Niger’s FAN »: the possessive is a word of its own. */
function endsBefore(words: Mention["block"]["words"], last: number, first: number): boolean {
  return last === first - 2 && words[first - 1]?.key === "s" && words[first - 1]?.gap === "apostrophe";
}

function onlyLinks(words: Mention["block"]["words"], from: number, to: number): boolean {
  if (to - from > MOST_LINKS || isApart(words[to]?.gap ?? "break")) return false;
  return words.slice(from, to).every(({ key, gap }) => !isApart(gap) && LINKS.has(key));
}

/** A country may open the sentence from this far before the form, in words. */
const MOST_FRONTED_WORDS = 14;

/** « À Niamey, le CNSP du général… »: a place that opens the form's own sentence, after a preposition. */
function isFronted({ words, text }: Mention["block"], { first, last }: CountryMention, form: number): boolean {
  const [before, after] = [words[first - 1], words[last + 1]];
  if (before === undefined || after === undefined || last >= form || form - first > MOST_FRONTED_WORDS) return false;
  if (!FRONTING.has(before.key) || after.gap !== "comma" || !isUpperCase(before.cased[0] ?? "")) return false;
  const start = words[form]?.start ?? 0;
  return !/[.!?;\u2026]\s/u.test(text.slice(before.start, start));
}

/** Mentions of countries around a form: they come in order, and a page may hold thousands. */
function nearby(countries: readonly CountryMention[], first: number, last: number): readonly CountryMention[] {
  let low = 0;
  let high = countries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((countries[middle]?.last ?? 0) < first - MOST_FRONTED_WORDS - 1) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < countries.length && (countries[end]?.first ?? 0) <= last + MOST_LINKS + 2) end += 1;
  return countries.slice(low, end);
}

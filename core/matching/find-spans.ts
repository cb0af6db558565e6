import type { Kind } from "@/core/entry";
import type { Language } from "@/core/languages";
import { caseAccepts } from "./case";
import { type CompiledForm, type Matcher, stepKey } from "./compile";
import { sharedHeadSpans } from "./rules/shared-head";
import { sharedTailAt } from "./rules/shared-tail";
import { isShouting } from "./rules/shouting";
import { spanRules } from "./rules/span-rules";
import { type Token, tokens } from "./tokens";

/** A place where forms of one or several entries are written. Never empty, never half a word. */
export type Span = {
  readonly start: number;
  readonly end: number;
  /** Indices of its words among the block's tokens; `last` included. */
  readonly first: number;
  readonly last: number;
  /** Folded words joined by spaces: the same for every mention of a form. */
  readonly key: string;
  /** Every form written here, of every entry; at least one. */
  readonly forms: readonly CompiledForm[];
  /** Written in a run of capitals, where FAR may be "far". */
  readonly shouting: boolean;
  /** Shorter terms inside, in order. */
  readonly components: readonly Span[];
};

export type BlockSpans = { readonly words: readonly Token[]; readonly spans: readonly Span[] };

/** Finds the terms of one block of text: leftmost, then longest; the shorter inside are kept as components. */
export function findSpans(matcher: Matcher, text: string, language: Language | undefined): BlockSpans {
  const words = tokens(text);
  const spans: Span[] = [];
  let at = 0;
  while (at < words.length) {
    const plain = matcher.root.next.has(words[at]?.key ?? "")
      ? withoutName(matcher, text, words, longestAt(matcher, text, words, at, language), language)
      : undefined;
    const shared = sharedTailAt(matcher, words, at, language);
    const span = shared !== undefined && shared.last > (plain?.last ?? -1) ? shared : plain;
    if (span === undefined) {
      at += 1;
      continue;
    }
    spans.push({ ...span, components: componentsOf(matcher, text, words, span, language) });
    at = span.last + 1;
  }
  return { words, spans: sharedHeadSpans(matcher, words, spans, language) };
}

/** Kinds whose forms are common words. */
const COMMON: ReadonlySet<Kind> = new Set<Kind>(["concept", "press-usage", "rank", "equipment", "office", "off-field"]);

/**
 * A name that begins inside a common expression and goes on beyond it is worth more than the expression: the common
 * words end before the name, or give way.
 */
function withoutName(
  matcher: Matcher,
  text: string,
  words: readonly Token[],
  span: Span | undefined,
  language: Language | undefined,
): Span | undefined {
  if (span === undefined || span.first === span.last || !span.forms.every(({ kind }) => COMMON.has(kind))) return span;
  for (let at = span.first + 1; at <= span.last; at += 1) {
    const name = longestAt(matcher, text, words, at, language);
    if (name === undefined || name.last <= span.last || name.forms.every(({ kind }) => COMMON.has(kind))) continue;
    return longestAt(matcher, text, words, span.first, language, at - 1);
  }
  return span;
}

function componentsOf(
  matcher: Matcher,
  text: string,
  words: readonly Token[],
  outer: Span,
  language: Language | undefined,
): readonly Span[] {
  if (outer.first === outer.last) return [];
  const found: Span[] = [];
  for (let at = outer.first; at <= outer.last; at += 1) {
    const inner = longestAt(matcher, text, words, at, language, at === outer.first ? outer.last - 1 : outer.last);
    if (inner === undefined) continue;
    found.push(inner);
    at = inner.last;
  }
  return found;
}

function longestAt(
  matcher: Matcher,
  text: string,
  words: readonly Token[],
  first: number,
  language: Language | undefined,
  limit = words.length - 1,
): Span | undefined {
  let node = matcher.root;
  let best: Span | undefined;
  for (let last = first; last <= limit; last += 1) {
    const word = words[last];
    if (word === undefined || (last > first && word.gap === "break")) break;
    const next = node.next.get(last === first ? word.key : stepKey(word.key, word.gap));
    if (next === undefined) break;
    node = next;
    if (node.forms !== undefined) best = accepted(node.forms, text, words, first, last, language) ?? best;
  }
  return best;
}

function accepted(
  forms: readonly CompiledForm[],
  text: string,
  words: readonly Token[],
  first: number,
  last: number,
  language: Language | undefined,
): Span | undefined {
  const run = words.slice(first, last + 1);
  const written = run.map(({ cased }) => cased);
  const shouting = isShouting(words, first, last);
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  const place = { text, words, first, last, start, end, language };
  const kept = forms.filter(
    (form) =>
      speaks(form, language) &&
      (caseAccepts(form.policy, form.words, written, shouting) || (form.lowerToo && form.language === language)) &&
      spanRules.every((rule) => rule.accepts(form, place)),
  );
  if (kept.length === 0) return undefined;
  return { start, end, first, last, key: run.map(({ key }) => key).join(" "), forms: kept, shouting, components: [] };
}

/** Common words are read in their own language only (a French major is no English major); names in both. */
export function speaks(form: CompiledForm, language: Language | undefined): boolean {
  return form.policy !== "fold" || language === undefined || form.language === language;
}

import type { PageTerm } from "@/core/protocol";
import type { MarkedBlock, PlacedMark } from "@/page/marked-blocks";
import type { TermMark } from "./term-mark";

/** One mention of a term, in the order of the page. */
export type Mention = { readonly marked: MarkedBlock<TermMark>; readonly mark: PlacedMark<TermMark> };

/** Every mention, underlined or not. */
export function mentionsIn(blocks: readonly MarkedBlock<TermMark>[]): readonly Mention[] {
  return blocks.flatMap((marked) => marked.marks.map((mark) => ({ marked, mark })));
}

/** What a mention is listed under: its entry, or its own form where the article does not say or defines it itself. */
export function termIdOf({ read, defined }: TermMark): string {
  const entry = read.senses[0]?.id;
  return read.ambiguous || defined !== undefined || entry === undefined ? `~${read.surface}` : entry;
}

/** The terms of a page, one row for all mentions of each. */
export function pageTerms(mentions: readonly Mention[]): readonly PageTerm[] {
  const terms = new Map<string, PageTerm>();
  for (const { mark } of mentions) {
    const id = termIdOf(mark);
    const known = terms.get(id);
    terms.set(id, known === undefined ? termOf(id, mark) : { ...known, count: known.count + 1 });
  }
  return [...terms.values()];
}

function termOf(id: string, { read, cards, defined, family }: TermMark): PageTerm {
  const { surface, ambiguous } = read;
  const card = ambiguous ? undefined : cards.sketch(read.senses[0]?.id ?? "");
  return {
    id,
    entry: card?.id,
    surface,
    fr: card?.fr ?? defined ?? surface,
    en: card?.en ?? defined ?? surface,
    family,
    ambiguous,
    count: 1,
  };
}

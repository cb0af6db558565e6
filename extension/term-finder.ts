import { type Corrections, findTerms, type TermsFound } from "@/core/matching/find-terms";
import { lexiconOf } from "@/core/matching/lexicon";
import { lookUp } from "@/core/matching/look-up";
import type { FoundTerms, PageCalls } from "@/core/protocol";
import { type Card, cardOf, type RelationIndex } from "@/core/reading/card";
import { relationIndex } from "@/core/terms/relation-index";
import { countries } from "@/glossary/countries";
import { entries } from "@/glossary/index";

export type TermFinder = {
  findTerms(request: Parameters<PageCalls["findTerms"]>[0], corrections: Corrections): FoundTerms;
  lookUp(request: Parameters<PageCalls["lookUp"]>[0], corrections: Corrections): FoundTerms;
  cardFor(id: string, published: string | undefined): Card | undefined;
  /** The day of the latest review of any entry. */
  newestReview(): string;
};

/** Finds terms with the built-in glossary. The matcher is made at the first question, so that waking up costs little. */
export function createTermFinder(): TermFinder {
  let made:
    | { lexicon: ReturnType<typeof lexiconOf>; relations: RelationIndex; current: ReadonlyMap<string, string> }
    | undefined;

  function ready() {
    made ??= {
      lexicon: lexiconOf(entries, countries),
      relations: relationIndex(entries),
      current: new Map(
        entries.flatMap(({ id, formerIds }) => (formerIds ?? []).map((former) => [former, id] as const)),
      ),
    };
    return made;
  }

  function cardFor(id: string, published: string | undefined): Card | undefined {
    const { lexicon, relations, current } = ready();
    const found = lexicon.entryOf(id) ?? lexicon.entryOf(current.get(id) ?? "");
    const entry = found?.replacedBy === undefined ? found : (lexicon.entryOf(found.replacedBy) ?? found);
    return entry === undefined ? undefined : cardOf(entry, published, lexicon.entryOf, relations);
  }

  /** The cards of every sense found, but those that the page has. */
  function cardsOf({ readings }: TermsFound, published: string | undefined, known: ReadonlySet<string>) {
    const cards: Record<string, Card> = {};
    for (const { id } of readings.flatMap(({ senses }) => senses)) {
      const card = cards[id] === undefined && !known.has(id) ? cardFor(id, published) : undefined;
      if (card !== undefined) cards[id] = card;
    }
    return cards;
  }

  return {
    cardFor,
    newestReview: () =>
      entries
        .map(({ reviewed }) => reviewed)
        .toSorted()
        .at(-1) ?? "",
    findTerms({ article, blocks, memory, known = [] }, corrections) {
      const found = findTerms(ready().lexicon, article, blocks, memory, corrections);
      return { ...found, cards: cardsOf(found, article.published, new Set(known)) };
    },
    lookUp({ article, text, memory }, corrections) {
      const found = lookUp(ready().lexicon, article, { text, language: undefined }, memory, corrections);
      return { ...found, cards: cardsOf(found, article.published, new Set()) };
    },
  };
}

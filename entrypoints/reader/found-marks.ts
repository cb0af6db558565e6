import type { FoundTerms } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import type { HighlightName } from "@/page/highlights";
import type { PlacedMark } from "@/page/marked-blocks";
import type { TermMark } from "./term-mark";

/**
 * The marks of one block of an answer, each with what its card shows.
 * @param mentioned everyday words that the article has shown already; grows
 */
export function foundMarks(found: FoundTerms, index: number, mentioned: Set<string>): readonly PlacedMark<TermMark>[] {
  return [...placed(found.marks[index] ?? [], found, mentioned), ...definedMarks(found, index)].toSorted(byStart);
}

function byStart(a: PlacedMark<TermMark>, b: PlacedMark<TermMark>): number {
  return a.start - b.start;
}

function placed(
  found: FoundTerms["marks"][number],
  { readings, cards }: FoundTerms,
  mentioned: Set<string>,
): readonly PlacedMark<TermMark>[] {
  const cardOf = (reading: number): Card | undefined => cards[readings[reading]?.senses[0]?.id ?? ""];
  return found.flatMap((mark) => {
    const read = readings[mark.reading];
    const card = cardOf(mark.reading);
    if (read === undefined || card === undefined) return [];
    const repeated = card.density === "everyday" && mentioned.has(card.id);
    mentioned.add(card.id);
    const highlight: HighlightName = read.ambiguous ? "ambiguous" : card.family;
    const insideCards = (mark.inside ?? []).flatMap((inner) => cardOf(inner.reading) ?? []);
    return [{ ...mark, highlight: repeated ? undefined : highlight, read, cards, insideCards, defined: undefined }];
  });
}

/** Acronyms that only the article explains are marked like concepts; they have no entry. */
function definedMarks({ defined }: FoundTerms, index: number): readonly PlacedMark<TermMark>[] {
  return defined
    .filter(({ block }) => block === index)
    .map(({ start, end, acronym, expansion }) => ({
      start,
      end,
      reading: -1,
      read: { surface: acronym, ambiguous: false, senses: [] },
      cards: {},
      insideCards: [],
      highlight: "concept",
      defined: expansion,
    }));
}

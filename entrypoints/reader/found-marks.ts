import type { FoundTerms } from "@/core/protocol";
import type { Settings } from "@/core/settings";
import { isHeading } from "@/page/heading";
import type { HighlightName } from "@/page/highlights";
import type { PlacedMark } from "@/page/marked-blocks";
import type { TextBlock } from "@/page/text-blocks";
import { type Cards, createCards, type Sketch } from "./cards";
import type { TermMark } from "./term-mark";

/** An answer, whose cards have been put with the others of its page. */
export type Found = Omit<FoundTerms, "cards"> & { readonly cards: Cards };

/** One empty list for the thousands of marks without a shorter term inside. */
const NONE: readonly string[] = [];
const NO_CARDS = createCards();

/** What the reader chose that changes what is underlined. */
export type Marking = Pick<Settings, "density" | "hiddenFamilies">;

/** What an article has shown already; a heading begins a new section, where names are underlined again. */
export type Mentions = {
  enter(block: TextBlock): void;
  /** Whether a mention is to be underlined; told of each mention once, in the order of the page. */
  isShown(card: Sketch): boolean;
};

export function createMentions({ density }: Marking): Mentions {
  const page = new Set<string>();
  const section = new Set<string>();
  return {
    enter(block) {
      if (isHeading(block)) section.clear();
    },
    isShown({ id, density: kind }) {
      const seen = kind === "everyday" || density === "page" ? page.has(id) : density === "section" && section.has(id);
      page.add(id);
      section.add(id);
      return !seen;
    },
  };
}

/** The marks of one block of an answer, each with what its card shows. Families that the reader hid have none. */
export function foundMarks(
  found: Found,
  index: number,
  mentions: Mentions,
  { hiddenFamilies }: Marking,
): readonly PlacedMark<TermMark>[] {
  const all = [...placed(found.marks[index] ?? [], found, mentions), ...definedMarks(found, index)];
  const hidden: ReadonlySet<string> = new Set(hiddenFamilies);
  return all.filter(({ family }) => !hidden.has(family)).toSorted(byStart);
}

function byStart(a: PlacedMark<TermMark>, b: PlacedMark<TermMark>): number {
  return a.start - b.start;
}

function placed(
  found: Found["marks"][number],
  { readings, cards }: Found,
  mentions: Mentions,
): readonly PlacedMark<TermMark>[] {
  const cardOf = (reading: number): Sketch | undefined => cards.sketch(readings[reading]?.senses[0]?.id ?? "");
  return found.flatMap((mark) => {
    const read = readings[mark.reading];
    const card = cardOf(mark.reading);
    if (read === undefined || card === undefined) return [];
    const { family } = card;
    const shown: HighlightName = read.ambiguous ? "ambiguous" : family;
    const highlight = mentions.isShown(card) ? shown : undefined;
    const insideIds = mark.inside?.flatMap((inner) => cardOf(inner.reading)?.id ?? []) ?? NONE;
    return [{ ...mark, highlight, family, read, cards, insideIds, defined: undefined }];
  });
}

/** Acronyms that only the article explains are marked like concepts; they have no entry. */
function definedMarks({ defined }: Found, index: number): readonly PlacedMark<TermMark>[] {
  return defined
    .filter(({ block }) => block === index)
    .map(({ start, end, acronym, expansion }) => ({
      start,
      end,
      reading: -1,
      read: { surface: acronym, ambiguous: false, senses: [] },
      cards: NO_CARDS,
      insideIds: NONE,
      highlight: "concept",
      family: "concept",
      defined: expansion,
    }));
}

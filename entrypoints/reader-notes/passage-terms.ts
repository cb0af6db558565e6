import { visibleText } from "@/core/notes/quote/visible-text";
import type { PassageTerm } from "@/core/protocol-notes";
import type { TermMark } from "@/entrypoints/reader/term-mark";
import type { MarkedBlocks } from "@/page/marked-blocks";
import { spanOfRange } from "@/page/page-range";
import type { PageText } from "@/page/page-text";
import { staticRangeOf } from "@/page/ranges";

/** The door's own bounds. */
const MOST_TERMS = 2_000;
const MOST_SENSES = 20;

/** The terms marked in a passage, by their senses as this article has them, counted in the passage's own words. */
export function passageTerms(
  marks: MarkedBlocks<TermMark>,
  page: PageText,
  range: Range,
  span: { readonly start: number; readonly end: number },
): readonly PassageTerm[] {
  const blocks = marks.all().filter(({ block }) => block.nodes.some((node) => range.intersectsNode(node)));
  const at = (offset: number) => visibleText(page.index, span.start, offset).length;
  const terms = blocks.flatMap(({ block, marks: own }) =>
    own.flatMap((mark) => {
      const placed = mark.read.senses.length > 0 ? staticRangeOf(block, mark) : undefined;
      const within = placed && spanOfRange(page, placed);
      if (within === undefined || within.start < span.start || within.end > span.end) return [];
      const { ambiguous, senses } = mark.read;
      const ids = senses.slice(0, MOST_SENSES).map(({ id }) => id);
      return [{ start: at(within.start), end: at(within.end), ambiguous, senses: ids }];
    }),
  );
  return terms.toSorted((one, other) => one.start - other.start).slice(0, MOST_TERMS);
}

import type { ArticleFacts, ArticleMemory, BlockText, Reading } from "@/core/protocol";
import { clearLanguage } from "./detect-language";
import { findSpans } from "./find-spans";
import { type Corrections, findTerms, type Lexicon, type TermsFound } from "./find-terms";

/**
 * Finds the terms of a few words that the reader asks about. What nothing in the article supports is not marked in a
 * page; somebody who asks gets it all the same, with every sense and none preferred.
 */
export function lookUp(
  lexicon: Lexicon,
  facts: ArticleFacts,
  block: BlockText,
  memory: ArticleMemory | undefined,
  corrections: Corrections,
): TermsFound {
  const found = findTerms(lexicon, facts, [block], memory, corrections);
  if (found.marks.some((marks) => marks.length > 0) || found.defined.length > 0) return found;
  const { text } = block;
  const { spans } = findSpans(lexicon.matcher, text, clearLanguage(text) ?? block.language ?? facts.language);
  const [longest] = spans.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (longest === undefined) return found;
  const { start, end, forms } = longest;
  const ids = [...new Set(forms.map(({ id }) => id))];
  const [only] = ids;
  const isOnly = ids.length === 1;
  const reading: Reading = {
    surface: text.slice(start, end),
    ambiguous: !isOnly,
    senses: ids.map((id) => ({ id, score: 0, why: id === only && isOnly ? [{ type: "only-sense", words: [] }] : [] })),
  };
  return { ...found, marks: [[{ start, end, reading: 0 }]], readings: [reading] };
}

import { isEverydayWord } from "@/core/matching/everyday-words";
import type { Mention } from "@/core/matching/senses/sense-rule";

const ARTICLES = new Set(["l", "la", "le", "les", "des", "du", "aux", "ex"]);

/**
 * In a run of capitals an acronym that is also an ordinary word (HOW FAR IS TOO FAR, COUP D’ÉTAT AU MALI) is read as the
 * word, but after a French article (LES FAR).
 */
export function isOrdinaryInCapitals({ block, span }: Mention): boolean {
  if (!span.shouting || !isEverydayWord(span.key, block.language)) return false;
  return block.language !== "fr" || !ARTICLES.has(block.words[span.first - 1]?.key ?? "");
}

import browser from "webextension-polyfill";
import type { Note } from "@/core/notes/note";
import type { PassageTerm } from "@/core/protocol-notes";
import type { TermFinder } from "./term-finder";

type Understood = NonNullable<Note["understood"]>;

/**
 * The terms of a passage with their senses as they are now, frozen with the glossary's version: a later glossary does
 * not rewrite what the reader understood. A page's process gives ids only; what is no id of ours is left out.
 */
export function understoodTerms(
  terms: readonly PassageTerm[],
  exact: string,
  published: string | undefined,
  finder: TermFinder,
): Understood | undefined {
  const understood = terms
    .filter(({ start, end }) => start < end && end <= exact.length)
    .map(({ senses, ...term }) => ({ ...term, senses: senses.flatMap((id) => senseOf(id, published, finder)) }))
    .filter(({ senses }) => senses.length > 0);
  return understood.length === 0 ? undefined : { glossary: glossaryVersion(finder), terms: understood };
}

function senseOf(id: string, published: string | undefined, finder: TermFinder) {
  const card = finder.cardFor(id, published);
  if (card === undefined) return [];
  const half = ({ name, definition }: (typeof card)["fr"]) => ({ name: name.text, definition });
  return [{ id: card.id, fr: half(card.fr), en: half(card.en) }];
}

/** The glossary comes with the extension; its newest review tells two builds of one version apart. */
function glossaryVersion(finder: TermFinder): string {
  return `${browser.runtime.getManifest().version} (${finder.newestReview()})`;
}

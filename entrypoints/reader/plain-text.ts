import { LANGUAGES, type Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";

/** The card as lines of text, the half on top first: names, definition, review and sources. */
export function plainText(card: Card, first: Language): string {
  const halves = LANGUAGES.toSorted((a, b) => Number(b === first) - Number(a === first)).map((language) => {
    const { name, acronym, definition } = card[language];
    const title = acronym === undefined ? name.text : `${name.text} (${acronym.text})`;
    return `${title}\n${definition}`;
  });
  const sources = card.sources.map(({ title, publisher, url }) => [title, publisher, url].filter(Boolean).join(", "));
  return [...halves, ...sources, `Repères, ${card.id}, ${card.reviewed}`].join("\n\n");
}

import type { Card } from "@/core/reading/card";

/** What marks and lists need of a card, without its definitions and sources. */
export type Sketch = Pick<Card, "id" | "family" | "density"> & { readonly fr: string; readonly en: string };

export type Cards = {
  add(card: Card): void;
  ids(): readonly string[];
  sketch(id: string): Sketch | undefined;
  /** Made anew at each call. */
  card(id: string): Card | undefined;
};

type Packed = { readonly sketch: Sketch; readonly bytes: Uint8Array };

/**
 * The cards of a page, here so that each opens at once, though the background has died since. Kept as bytes: the thousand
 * of a long page would be 80,000 texts and objects, 4 MB that the page's own collections of garbage go through.
 */
export function createCards(): Cards {
  const packed = new Map<string, Packed>();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    add(card) {
      const { id, family, density, fr, en } = card;
      const sketch = { id, family, density, fr: fr.name.text, en: en.name.text };
      packed.set(id, { sketch, bytes: encoder.encode(JSON.stringify(card)) });
    },
    ids: () => [...packed.keys()],
    sketch: (id) => packed.get(id)?.sketch,
    card(id) {
      const found = packed.get(id);
      return found && (JSON.parse(decoder.decode(found.bytes)) as Card);
    },
  };
}

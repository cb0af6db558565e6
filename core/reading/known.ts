import type { FoundTerms, Mark } from "@/core/protocol";
import type { Card } from "./card";

/** What is kept of a term that the reader says to know. */
export type Known = {
  /** The day it was said. */
  readonly since: string;
  /** The date of its entry's latest event then; empty when it had none. */
  readonly event: string;
};
export type KnownById = Readonly<Record<string, Known>>;

/** What to keep of a term that the reader knows from today on. */
export function knownFrom({ events }: Pick<Card, "events">, today: string): Known {
  return { since: today, event: events.at(-1)?.date ?? "" };
}

/** A known term comes back when its entry has an event that the reader cannot have known of. */
export function isKnown(card: Pick<Card, "id" | "events">, known: KnownById): boolean {
  const said = Object.hasOwn(known, card.id) ? known[card.id] : undefined;
  return said !== undefined && (card.events.at(-1)?.date ?? "") <= said.event;
}

/**
 * Leaves out the marks of known terms; a shorter term inside a known one is then marked itself. What is ambiguous stays:
 * the reader knows one of its senses, and which one is meant is what the card tells.
 * @param cardOf asked for all, not only for the cards of this answer: those that the page has are not in it
 */
export function withoutKnown(
  found: FoundTerms,
  known: KnownById,
  cardOf: (id: string) => Pick<Card, "id" | "events"> | undefined,
): FoundTerms {
  if (Object.keys(known).length === 0) return found;

  function isHidden({ reading }: Mark): boolean {
    const read = found.readings[reading];
    const id = read === undefined || read.ambiguous ? undefined : read.senses[0]?.id;
    const card = id !== undefined && Object.hasOwn(known, id) ? cardOf(id) : undefined;
    return card !== undefined && isKnown(card, known);
  }

  function shown(mark: Mark): readonly Mark[] {
    const inside = (mark.inside ?? []).flatMap(shown);
    if (isHidden(mark)) return inside;
    return [mark.inside === undefined ? mark : { ...mark, inside }];
  }

  return { ...found, marks: found.marks.map((marks) => marks.flatMap(shown)) };
}

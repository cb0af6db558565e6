import type { Mark, Reading } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import type { Family } from "@/core/reading/family";
import type { CardPlace } from "@/page/card-host";

/** Where the words of a card stand. */
export type Stand = Pick<CardPlace, "within" | "rects">;

/** A mark with what its card shows, so that it opens though the background has died since. */
export type TermMark = Mark & {
  readonly family: Family;
  readonly read: Reading;
  /** The cards of every sense, by id. */
  readonly cards: Readonly<Record<string, Card>>;
  /** The cards of the shorter terms inside it. */
  readonly insideCards: readonly Card[];
  /** What the article itself spells the acronym out as; such a mark has no entry and no senses. */
  readonly defined: string | undefined;
  /** Only of words that were looked up: they are no mark of the page. */
  readonly stands?: Stand;
};

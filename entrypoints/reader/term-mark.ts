import type { Mark, Reading } from "@/core/protocol";
import type { Family } from "@/core/reading/family";
import type { CardPlace } from "@/page/card-host";
import type { Cards } from "./cards";

/** Where the words of a card stand. */
export type Stand = Pick<CardPlace, "within" | "rects">;

/** A mark with what its card shows, so that it opens though the background has died since. */
export type TermMark = Mark & {
  readonly family: Family;
  readonly read: Reading;
  /** Has the card of every sense. */
  readonly cards: Pick<Cards, "sketch" | "card">;
  /** The entries of the shorter terms inside it. */
  readonly insideIds: readonly string[];
  /** What the article itself spells the acronym out as; such a mark has no entry and no senses. */
  readonly defined: string | undefined;
  /** Only of words that were looked up: they are no mark of the page. */
  readonly stands?: Stand;
};

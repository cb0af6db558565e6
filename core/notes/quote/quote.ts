import * as v from "valibot";

/**
 * What a note keeps of the passage it was made on. A caller stores it whole, as JSON, and hands it back to `locate`
 * (`page/quote-anchor` in a page); it never edits it. When a reader confirms another place, the quote described there
 * becomes the note's, and this one goes into the note's history.
 */
export const quoteSchema = v.object({
  /** The words as the page's text has them, without text that no reader sees. */
  exact: v.string(),
  /** What stands before and after: as much as it takes to tell the passage from every other, within bounds. */
  prefix: v.string(),
  suffix: v.string(),
  /** More of the same, always, about forty words: a sentence quoted elsewhere comes without them. */
  surroundings: v.object({ before: v.string(), after: v.string() }),
  /**
   * Where blocks began, as offsets in `before + exact + after`: pages without white space between their cells or paragraphs
   * have no other sign of it. Absent in what has no visible text, and in quotes of before this was kept.
   */
  breaks: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.readonly())),
  /** Whether `prefix + exact + suffix` was in the page once. */
  unique: v.boolean(),
  /** Which one it was of all that read the same with their surroundings; `{ index: 0, of: 1 }` when unique. */
  occurrence: v.object({ index: v.pipe(v.number(), v.integer()), of: v.pipe(v.number(), v.integer()) }),
  /** How often the words of `exact` alone were in the page, whatever marks begin or end it (up to `MOST_REPEATS`). */
  repeats: v.pipe(v.number(), v.integer()),
  /** UTF-16 units of the text content of the body. W3C's TextPositionSelector counts code points: an export converts. */
  position: v.object({ start: v.pipe(v.number(), v.integer()), end: v.pipe(v.number(), v.integer()) }),
  /** The paragraph or paragraphs it stood in (cut around long ones), where `exact` begins in it, and its hash. */
  block: v.object({ text: v.string(), start: v.pipe(v.number(), v.integer()), hash: v.string() }),
  /** The page's language (BCP 47) where known: a page that has been translated since is said so, not guessed at. */
  language: v.optional(v.string()),
  /** The version of the folding that `unique`, `repeats` and `hash` were worked out with. */
  folding: v.pipe(v.number(), v.integer()),
});

export type Quote = v.InferOutput<typeof quoteSchema>;

/** Reads what was stored or imported; undefined when it is no quote. */
export function parseQuote(stored: unknown): Quote | undefined {
  const parsed = v.safeParse(quoteSchema, stored);
  return parsed.success ? parsed.output : undefined;
}

/** A place in a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Where a quote is now. `anchored`: there, to be drawn as the reader's. `to-check`: a likely place, to be confirmed by the
 * reader and never drawn like the first. `lost`: nowhere; the note lives on with its quote and paragraph.
 * `reason` lets the interface say why: `moved` and `edited` go with anchored, the last three with lost.
 */
export type Located =
  | {
      readonly state: "anchored";
      readonly start: number;
      readonly end: number;
      readonly score: number;
      readonly reason: "same" | "moved" | "edited";
    }
  | {
      readonly state: "to-check";
      readonly start: number;
      readonly end: number;
      readonly score: number;
      readonly reason: "several" | "surroundings" | "edited";
      /** What this place is known by when the reader refuses it: see `placeKey`. */
      readonly place: string;
    }
  | {
      readonly state: "lost";
      readonly start: null;
      readonly end: null;
      readonly score: number;
      readonly reason: "gone" | "language" | "refused";
    };

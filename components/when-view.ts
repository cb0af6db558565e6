import type { State } from "@/core/entry";
import type { Card } from "@/core/reading/card";

/** What can honestly be said of the article's day and of the review's, each with its date. */
export type WhenView =
  /** Nothing about this entry changes with time. */
  | { readonly at: "timeless" }
  | { readonly at: "undated"; readonly atReview: State | undefined }
  /** The article is younger than the review: what holds on its day is not known. */
  | { readonly at: "newer"; readonly atReview: State | undefined }
  | { readonly at: "same"; readonly published: string; readonly state: State }
  | {
      readonly at: "changed";
      readonly published: string;
      readonly atArticle: State | undefined;
      readonly atReview: State | undefined;
    };

export function whenView({ published, stateThen, stateAtReview, reviewed }: Card): WhenView {
  if (stateThen === undefined && stateAtReview === undefined) return { at: "timeless" };
  if (published === undefined) return { at: "undated", atReview: stateAtReview };
  if (published > reviewed) return { at: "newer", atReview: stateAtReview };
  // By content: the card has crossed a message, so that the same state is no longer the same object.
  if (stateThen !== undefined && stateThen.from === stateAtReview?.from && stateThen.en === stateAtReview?.en) {
    return { at: "same", published, state: stateThen };
  }
  return { at: "changed", published, atArticle: stateThen, atReview: stateAtReview };
}

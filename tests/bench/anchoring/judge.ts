import type { Span, Truth } from "./cases";

export type Answer = { readonly state: "anchored" | "to-check" | "lost"; readonly place: Span | undefined };

/** `harm`: drawn on a passage that it was not made on, or that says something else now. A passage altered beyond recognition may be anchored or lost. */
export type Judgement = "correct" | "harm" | "check right" | "check wrong" | "lost rightly" | "lost wrongly";

/** Letters that the place found and the right one must share, of all that either has. */
const SHARED = 0.75;
const OFFERED = 0.5;

export function judge(truth: Truth, { state, place }: Answer): Judgement {
  const share = truth.is === "gone" || place === undefined ? 0 : shared(truth.place, place);
  if (state === "anchored") return share >= SHARED && truth.is !== "reworded" ? "correct" : "harm";
  if (state === "to-check") return share >= OFFERED ? "check right" : "check wrong";
  return truth.is === "there" ? "lost wrongly" : "lost rightly";
}

function shared(one: Span, other: Span): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const either = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return Math.max(0, both) / either;
}

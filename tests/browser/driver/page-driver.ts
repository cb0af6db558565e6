import { queryRoot, readCard, readMarks } from "./in-page";
import { callOf } from "./source";
import { targetIn } from "./target-in";
import type { CardSeen, Json, MarkSeen, PageDriver, PartSeen, TargetSeen } from "./types";
import { waitFor } from "./wait-for";

/** What differs between the browsers; everything else is built on it here. */
export type RawPage = Omit<
  PageDriver,
  "evaluate" | "evaluateIn" | "marks" | "card" | "cardQuery" | "cardTarget" | "waitFor"
> & {
  /** Evaluates an expression in the page's own world, awaits it, and gives its value back. */
  evaluateSource(expression: string): Promise<unknown>;
  /** The same in the world of a frame; undefined where none is shown. */
  evaluateSourceIn(address: string, expression: string): Promise<unknown>;
  /** Calls the function with each closed root of ours. */
  onClosedRoots(
    fn: (root: ShadowRoot, ...args: never[]) => unknown,
    args: readonly Json[],
  ): Promise<readonly unknown[]>;
};

const NO_CARD: CardSeen = {
  open: false,
  moving: false,
  text: "",
  html: "",
  rect: { x: 0, y: 0, width: 0, height: 0 },
  focused: undefined,
};

export function pageDriver({ evaluateSource, evaluateSourceIn, onClosedRoots, ...raw }: RawPage): PageDriver {
  return {
    ...raw,
    waitFor,
    async evaluate<Args extends readonly Json[], Result>(
      fn: (...args: Args) => Result | Promise<Result>,
      ...args: Args
    ): Promise<Result> {
      return (await evaluateSource(callOf(fn, args))) as Result;
    },
    async evaluateIn<Args extends readonly Json[], Result>(
      address: string,
      fn: (...args: Args) => Result | Promise<Result>,
      ...args: Args
    ): Promise<Result | undefined> {
      return (await evaluateSourceIn(address, callOf(fn, args))) as Result | undefined;
    },
    async marks(): Promise<readonly MarkSeen[]> {
      return (await evaluateSource(callOf(readMarks, []))) as MarkSeen[];
    },
    async card(): Promise<CardSeen> {
      const cards = (await onClosedRoots(readCard, [])) as CardSeen[];
      return cards.find(({ open }) => open) ?? cards[0] ?? NO_CARD;
    },
    async cardQuery(selector: string): Promise<readonly PartSeen[]> {
      return ((await onClosedRoots(queryRoot, [selector])) as PartSeen[][]).flat();
    },
    async cardTarget(selector: string, words: string): Promise<TargetSeen | undefined> {
      const targets = (await onClosedRoots(targetIn, [selector, words])) as (TargetSeen | null)[];
      return targets.find((target) => target !== null) ?? undefined;
    },
  };
}

import { describe } from "@/core/notes/quote/describe";
import { locate } from "@/core/notes/quote/locate";
import { timed } from "../measure";
import type { Case } from "./cases";
import { describeByRule, locateByRule } from "./hypothesis-rule";
import { type Answer, type Judgement, judge } from "./judge";

/** What became of one case, by our rule and by the other. */
export type Result = Pick<Case, "name" | "edit" | "kind"> & {
  readonly is: Case["truth"]["is"];
  readonly ours: Judgement;
  readonly theirs: Judgement;
  readonly ms: number;
  readonly theirMs: number;
};

export function resultOf({ name, edit, kind, before, selection, after, truth }: Case): Result {
  const quote = describe(before, selection.start, selection.end);
  const ours = best(() => locate(after, quote));
  const plain = describeByRule(before.text, selection.start, selection.end);
  const theirs = best(() => locateByRule(after.text, plain));
  const theirAnswer: Answer = { state: theirs.value === undefined ? "lost" : "anchored", place: theirs.value };
  return {
    ...{ name, edit, kind, is: truth.is },
    ours: judge(truth, answerOf(ours.value)),
    theirs: judge(truth, theirAnswer),
    ms: ours.ms,
    theirMs: theirs.ms,
  };
}

/** What our rule alone says of a case. */
export function judgementOf({ before, selection, after, truth }: Case): Judgement {
  return judge(truth, answerOf(locate(after, describe(before, selection.start, selection.end))));
}

function answerOf({ state, start, end }: ReturnType<typeof locate>): Answer {
  return { state, place: start === null ? undefined : { start, end } };
}

/** The shortest of three runs: the parser's garbage, page after page, is not the quote's. */
function best<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const [first, ...more] = [timed(work), timed(work), timed(work)] as const;
  return { value: first.value, ms: Math.min(first.ms, ...more.map(({ ms }) => ms)) };
}

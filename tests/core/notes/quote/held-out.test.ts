import { expect, describe as suite, test } from "vitest";
import { cases, EDITS } from "@/tests/bench/anchoring/cases";
import { isReached, rateGoals } from "@/tests/bench/anchoring/goals";
import { SEED } from "@/tests/bench/anchoring/index";
import { ratesOf } from "@/tests/bench/anchoring/rates";
import { judgementOf } from "@/tests/bench/anchoring/run";
import { sourcePages } from "@/tests/bench/anchoring/source-page";

/** Prime to the number of selections and of edits, so that every pair of them comes up on some page. */
const EVERY = 7;
/** What a page meets on most days; there is nothing to ask the reader about. */
const MILD = new Set(["nothing changed", "paragraph before", "inline markup", "AMP form", "typography"]);

/** A seventh of one round of `npm run bench -- anchoring --held-out`, always the same. */
suite("the part of the held-out pages that every run of the tests sees", () => {
  const results = [...cases(sourcePages("held-out"), 1, SEED, EVERY)].map((each) => ({
    edit: each.edit,
    kind: each.kind,
    is: each.truth.is,
    ours: judgementOf(each),
  }));
  const of = (edit: string) => results.filter((result) => result.edit === edit);

  test("has some of every edit", () => {
    expect(results.length).toBeGreaterThan(250);
    for (const { name } of EDITS) expect(of(name).length, name).toBeGreaterThan(5);
  });

  // The share of a kind says nothing here: one case of fifteen is 7 %.
  test.each(rateGoals(results).filter(({ name }) => !name.includes("worst")))("$name: $owed $unit", (goal) => {
    expect(isReached(goal), `${goal.name}: ${goal.measured} ${goal.unit}`).toBe(true);
  });

  test.each(EDITS.map(({ name }) => name))("at most one harm in a kind: %s", (name) => {
    expect(of(name).filter(({ ours }) => ours === "harm").length).toBeLessThan(2);
  });

  test("what nobody has touched is not put in question", () => {
    const { correct, toCheck } = ratesOf(results.filter(({ edit }) => MILD.has(edit)));
    expect(correct).toBeGreaterThan(98);
    expect(toCheck).toBeLessThan(2);
  });

  test("nor is most of what has changed a little", () => {
    expect(ratesOf(results).correct).toBeGreaterThan(80);
  });
});

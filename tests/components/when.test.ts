import { expect, test } from "vitest";
import { eventsNear } from "@/components/events-near";
import { whenView } from "@/components/when-view";
import type { State } from "@/core/entry";
import type { Card } from "@/core/reading/card";
import { cards } from "./harness/fixtures";

const base = cards["aes-sahel"] as Card;
const early: State = { from: "2023", to: "2024", fr: "Alliance", en: "Alliance", source: "a" };
const late: State = { from: "2024", fr: "Confédération", en: "Confederation", source: "a" };
const card = (facts: Partial<Card>): Card => ({ ...base, reviewed: "2026-11-12", published: "2025-02-21", ...facts });

test.each([
  ["timeless", card({ stateThen: undefined, stateAtReview: undefined })],
  ["undated", card({ published: undefined, stateThen: undefined, stateAtReview: late })],
  ["newer", card({ published: "2026-11-20", stateThen: late, stateAtReview: late })],
  ["same", card({ stateThen: late, stateAtReview: { ...late } })],
  ["changed", card({ stateThen: early, stateAtReview: late })],
  ["changed", card({ stateThen: undefined, stateAtReview: late })],
])("%s", (at, each) => expect(whenView(each).at).toBe(at));

const events = ["2012", "2013-05", "2015-06-20", "2024-01-25", "2024-11-30"].map((date) => {
  return { date, fr: date, en: date, source: "a" };
});

test.each([
  ["2015-07-01", ["2013-05", "2015-06-20", "2024-01-25"]],
  ["2001-01-01", ["2012", "2013-05", "2015-06-20"]],
  ["2026-11-12", ["2015-06-20", "2024-01-25", "2024-11-30"]],
])("around %s the events are %s", (day, dates) => {
  const { start, end } = eventsNear(events, day, 3);
  expect(events.slice(start, end).map(({ date }) => date)).toEqual(dates);
});

test("fewer events than asked are all shown", () => {
  expect(eventsNear(events.slice(0, 2), "2013-01-01", 3)).toEqual({ start: 0, end: 2 });
});

import { expect, test } from "vitest";
import { covers, firstDay, isValidAt } from "@/core/reading/period";

test.each([
  ["2012", "2012-01-01"],
  ["2012-04", "2012-04-01"],
  ["2012-04-06", "2012-04-06"],
])("%s counts from %s", (partial, day) => {
  expect(firstDay(partial)).toBe(day);
});

test.each([
  [{}, "1900-01-01", true],
  [{ from: "2012" }, "2011-12-31", false],
  [{ from: "2012" }, "2012-01-01", true],
  [{ from: "2012-04-06" }, "2012-04-06", true],
  [{ to: "2012-04" }, "2012-03-31", true],
  [{ to: "2012-04" }, "2012-04-01", false],
  [{ from: "2012", to: "2014-08-01" }, "2014-07-31", true],
  [{ from: "2012", to: "2014-08-01" }, "2014-08-01", false],
  [{ from: undefined, to: undefined }, "2014-08-01", true],
])("%o holds %s: %s", (period, day, expected) => {
  expect(covers(period, day)).toBe(expected);
  expect(isValidAt(period, day)).toBe(expected);
});

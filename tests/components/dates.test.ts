import { describe, expect, test } from "vitest";
import { formatDate, monthsBetween } from "@/components/dates";
import { formatPeriod } from "@/components/format-period";
import { translator } from "./translate";

/** Tests read better with plain spaces. */
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

test.each([
  ["2025-02-21", "fr", "21 févr. 2025"],
  ["2025-02-21", "en", "21 Feb 2025"],
  ["2025-02-01", "fr", "1er févr. 2025"],
  ["2025-02-01", "en", "1 Feb 2025"],
  ["2024-07", "fr", "juillet 2024"],
  ["2024-07", "en", "July 2024"],
  ["2012", "fr", "2012"],
  ["2012", "en", "2012"],
] as const)("%s in %s is %s", (date, language, words) => {
  expect(plain(formatDate(date, language))).toBe(words);
  expect(formatDate(date, language)).not.toContain(" ");
});

test.each([
  ["2026-11-12", "2026-11-12", 0],
  ["2026-05-21", "2026-11-21", 6],
  ["2026-05-22", "2026-11-21", 5],
  ["2025-12-31", "2026-01-01", 0],
  ["2025-11-21", "2026-11-21", 12],
  ["2026-11-21", "2026-11-12", 0],
])("from %s to %s there are %i whole months", (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

describe("a period in words", () => {
  test.each([
    [{ to: "2024-07" }, "jusqu’en juillet 2024", "until July 2024"],
    [{ to: "2024-07-06" }, "jusqu’au 6 juil. 2024", "until 6 Jul 2024"],
    [{ to: "2024" }, "jusqu’en 2024", "until 2024"],
    [{ from: "2017-03" }, "depuis mars 2017", "since March 2017"],
    [{ from: "2017-03-02" }, "depuis le 2 mars 2017", "since 2 Mar 2017"],
    [{ from: "2012", to: "2015-06-20" }, "2012 – 20 juin 2015", "2012 – 20 Jun 2015"],
    [{}, undefined, undefined],
  ])("%o", (period, french, english) => {
    expect(plain(formatPeriod(period, "fr", translator("fr")))).toBe(french);
    expect(plain(formatPeriod(period, "en", translator("en")))).toBe(english);
  });
});

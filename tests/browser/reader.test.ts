import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { type Reading, startReading } from "./reading";
import { cardSuite } from "./suites/card";
import { lifeSuite } from "./suites/life";
import { markingSuite } from "./suites/marking";

/** The pages of the tests, and what the browsers ask for themselves whatever extension they have (seen without ours). */
const EXPECTED =
  /^https?:\/\/(www\.exemple-journal\.fr|sans\.exemple\.org|update\.googleapis\.com|accounts\.google\.com|firefox\.settings\.services\.mozilla\.com)(:\d+)?(\/|$)/;

inEachBrowser("The reader", (name) => {
  let reading: Reading | undefined;
  const current = (): Reading => {
    if (reading === undefined) throw new Error("The browser did not start.");
    return reading;
  };

  beforeAll(async () => {
    reading = await startReading(name, { netLog: true });
  });
  afterAll(async () => {
    await reading?.close();
  });

  describe("marks", () => markingSuite(current));
  describe("the card", () => cardSuite(current));
  describe("its life", () => lifeSuite(current));

  it("asked for nothing but the pages of the tests", async () => {
    await current().close();
    const asked = await current().browser.netLog();
    reading = undefined;
    const strange = asked.filter((url) => /^(https?|wss?):/.test(url) && !EXPECTED.test(url));
    expect(strange).toEqual([]);
    expect(asked.length).toBeGreaterThan(10);
  });
});

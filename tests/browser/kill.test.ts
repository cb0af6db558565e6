import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { type Keeping, startKeeping } from "./killing/keeping";
import { killRound, newCount, workerRound } from "./killing/rounds";

/** Acknowledged at the least before each kill. */
const LEAST = 3;
/** Moments after that at which a browser is killed, in ms: a note takes some 50, so that each is another part of one. */
const MOMENTS = [0, 15, 30, 60, 110];

inEachBrowser("A note acknowledged", (name) => {
  let keeping: Keeping;
  const count = newCount();

  beforeAll(async () => {
    keeping = await startKeeping(name);
  });
  afterAll(() => keeping?.close());

  describe("is there after the browser was killed", () => {
    it.each(MOMENTS)("%i ms after others, with every one before it, and none is half there", async (moment) => {
      const [next, { acknowledged, lost, unasked }] = await killRound(keeping, count, moment, LEAST);
      keeping = next;
      expect(lost).toEqual([]);
      expect(acknowledged).toBeGreaterThanOrEqual(LEAST);
      // One may have been on its way at each kill.
      expect(unasked).toBeLessThanOrEqual(MOMENTS.length);
    });
  });

  it("is there after the background alone was stopped", async () => {
    const { acknowledged, lost } = await workerRound(keeping, count, 300);
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  }, 120_000);
});

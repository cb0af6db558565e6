import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { type Keeping, startKeeping } from "./killing/keeping";
import { killRound, newCount, workerRound } from "./killing/rounds";

/** Moments after which a browser is killed, in ms: before the first note, amid notes, after some. */
const MOMENTS = [30, 170, 420, 700, 1_100];

inEachBrowser("A note acknowledged", (name) => {
  let keeping: Keeping;
  const count = newCount();

  beforeAll(async () => {
    keeping = await startKeeping(name);
  });
  afterAll(() => keeping?.close());

  describe("is there after the browser was killed", () => {
    it.each(MOMENTS)("%i ms into keeping, with every one before it, and none is half there", async (moment) => {
      const [next, { lost, unasked }] = await killRound(keeping, count, moment);
      keeping = next;
      expect(lost).toEqual([]);
      // One may have been on its way at each kill.
      expect(unasked).toBeLessThanOrEqual(MOMENTS.length);
    });

    // A loaded machine keeps few within such moments; `npm run soak -- kill` keeps hundreds.
    it("and there were notes to lose", () => expect(count.acknowledged.size).toBeGreaterThan(1));
  });

  it("is there after the background alone was stopped", async () => {
    const { acknowledged, lost } = await workerRound(keeping, count, 300);
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  }, 120_000);
});

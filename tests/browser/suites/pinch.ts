import { expect, it } from "vitest";
import type { Devices } from "../pages/devices";
import { marksOf, page, type Reading } from "../reading";

/** Twice as large: the window shows a quarter of its page, 640 × 400 of its pixels. */
const SCALE = 2;
const WORD = `<p style="position:absolute;left:545px;top:330px;white-space:nowrap">Le JNIM</p><p style="height:3000px"></p>`;

/** Two fingers: the window moves over the page without any scroll. Chromium alone, whose debugger pinches. */
export function pinchSuite(reading: () => Reading, devices: () => Devices): void {
  it("keeps the card beside its word and inside what the reader sees of a pinched page", async () => {
    const driver = await reading().open("/pinched", page(WORD));
    await marksOf(driver);
    const session = await devices().session(await driver.evaluate(() => location.href));
    if (session === undefined) throw new Error("No debugger of this page.");
    await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: SCALE });
    await driver.waitFor(
      () => driver.evaluate((scale: number) => visualViewport?.scale === scale, SCALE),
      "The page was not pinched.",
    );
    const mark = (await driver.marks())[0]?.rects[0] ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const step of [6, 9]) await driver.moveTo(mark.x + step, mark.y + 9);
    await driver.waitFor(async () => (await driver.card()).open, "No card opened.");
    const seen = await driver.evaluate(() => {
      const { offsetLeft: left = 0, offsetTop: top = 0, width = 0, height = 0 } = visualViewport ?? {};
      return { left, top, right: left + width, bottom: top + height };
    });
    const rect = await driver.waitFor(async () => {
      const { rect, moving } = await driver.card();
      return !moving && rect;
    }, "The card did not come to rest.");
    expect(seen.right - seen.left).toBeLessThan(700);
    expect(rect.x).toBeGreaterThanOrEqual(seen.left);
    expect(rect.x + rect.width).toBeLessThanOrEqual(seen.right);
    expect(rect.y).toBeGreaterThanOrEqual(seen.top);
    expect(rect.y + rect.height).toBeLessThanOrEqual(mark.y);
    expect(mark.y - (rect.y + rect.height)).toBeLessThan(20);
    await session.detach();
    await driver.close();
  });
}

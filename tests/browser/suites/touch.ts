import { expect, it } from "vitest";
import type { PageDriver, Rect } from "../driver/types";
import { buttonOf, selectWords, waitForBar, waitForKept, waitForText } from "../keeping";
import type { Devices } from "../pages/devices";
import { openPage } from "../pages/open-page";
import { marksOf, type Reading } from "../reading";

/** A finger: the card is a sheet at the lower edge, and what is the page's keeps its tap. */
export function touchSuite(reading: () => Reading, devices: () => Devices): void {
  async function opened(path: string) {
    const driver = await openPage(reading(), { file: "touch.html", path });
    await driver.setViewport({ width: 390, height: 740 });
    await marksOf(driver, 4);
    const url = await driver.evaluate(() => location.href);
    return { driver, tap: (rect: Rect) => devices().tap(url, rect.x + rect.width / 2, rect.y + rect.height / 2) };
  }

  async function rectOf(driver: PageDriver, text: string): Promise<Rect> {
    const rect = (await driver.marks()).find((seen) => seen.text === text)?.rects[0];
    if (rect === undefined) throw new Error(`“${text}” is not marked.`);
    return rect;
  }

  it("opens a sheet as wide as the window on a tap, with buttons for a thumb, and closes it on a tap beside", async () => {
    const { driver, tap } = await opened("/touch");
    await tap(await rectOf(driver, "JNIM"));
    await driver.waitFor(async () => (await driver.card()).open, "A tap opened no card.");
    await driver.waitFor(async () => !(await driver.card()).moving, "The sheet did not come to rest.");
    const [card] = await driver.cardQuery(".card");
    expect(card?.rect).toMatchObject({ x: 0, width: 390 });
    expect((card?.rect.y ?? 0) + (card?.rect.height ?? 0)).toBe(740);
    expect(card?.rect.height).toBeLessThanOrEqual(740 * 0.7);
    for (const { rect } of await driver.cardQuery("button")) {
      if (rect.width === 0) continue;
      expect(rect.height).toBeGreaterThanOrEqual(24);
      expect(rect.width).toBeGreaterThanOrEqual(24);
    }
    await tap(await rectOf(driver, "MNLA"));
    await driver.waitFor(
      async () => /Azawad/.test((await driver.cardQuery("h2"))[0]?.text ?? ""),
      "A tap on another term did not change the sheet.",
    );
    await tap({ x: 190, y: 2, width: 10, height: 10 });
    await driver.waitFor(async () => !(await driver.card()).open, "A tap beside did not close the sheet.");
    await driver.close();
  });

  it("keeps what a finger has selected, by a tap on a toolbar in its reach that leaves the selection alone", async () => {
    const { driver, tap } = await opened("/touch-keep");
    await selectWords(driver, "est cité par");
    await waitForBar(driver);
    const keep = await driver.waitFor(() => buttonOf(driver, "Keep"), "The toolbar has no “Keep”.");
    for (const { rect } of await driver.cardQuery(".pocket button")) {
      expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(24);
      expect(rect.x + rect.width).toBeLessThanOrEqual(390);
    }
    await tap(keep.rect);
    await waitForText(driver, "Passage kept.");
    await waitForKept(driver, [["reperes-kept-yellow", "est cité par"]]);
    expect(await driver.evaluate(() => String(getSelection()))).toBe("est cité par");
    await driver.close();
  });

  it("leaves links and buttons their tap", async () => {
    const { driver, tap } = await opened("/touch-links");
    await tap(await rectOf(driver, "Kidal"));
    await driver.waitFor(() => driver.evaluate(() => location.hash === "#there"), "The link lost its tap.");
    await tap(await rectOf(driver, "CEDEAO"));
    await driver.waitFor(
      () => driver.evaluate(() => (window as unknown as { pressed: number }).pressed === 1),
      "The button lost its tap.",
    );
    expect((await driver.card()).open).toBe(false);
    await driver.close();
  });
}

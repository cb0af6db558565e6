import { expect, it } from "vitest";
import type { BrowserName, PageDriver } from "../driver/types";
import type { Devices } from "../pages/devices";
import { headingOf, outlast, type Reading, wordsMarked } from "../reading";
import { click, grants, OTHER, showPopupFor, TEXT } from "./sites";

/** What the reader's gesture opens: this page, this once, where nothing is granted. */
export function onceSuite(name: BrowserName, reading: () => Reading, devices: () => Devices): void {
  const REST = { origins: [], registered: [] };

  async function expectGone(driver: PageDriver, path: string): Promise<void> {
    expect(await grants(reading().own)).toEqual(REST);
    // The next page of the same site is not read: it was this one, once.
    await driver.goto(`http://${OTHER}${path}`);
    await outlast(driver, 500);
    expect(await driver.marks()).toEqual([]);
  }

  it("reads this page, this once, by the popup of the toolbar's button", async () => {
    const { own } = reading();
    const driver = await reading().open("/once", TEXT);
    await devices().pressAction(`http://${OTHER}/once`);
    await showPopupFor(own, `http://${OTHER}/once`);
    await click(own, ".actions button", "once");
    expect(await wordsMarked(driver, 2)).toEqual(["FAMa", "JNIM"]);
    await showPopupFor(own, `http://${OTHER}/once`);
    await own.waitFor(
      () => own.evaluate(() => /this once/.test(document.querySelector(".status")?.textContent ?? "")),
      "The popup does not say that it is this once.",
    );
    await expectGone(driver, "/once");
    await driver.close();
  });

  // Only Firefox lets a test into the browser's own menu.
  if (name === "chromium") return;
  it("explains what is selected on a page that is not read, by the browser's context menu", async () => {
    const driver = await reading().open("/once-menu", TEXT);
    await driver.evaluate(() => {
      const text = document.querySelector("p")?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 3, text, 7);
    });
    const at = await driver.evaluate(() => {
      const { x, y, width, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await devices().chooseInMenu(`http://${OTHER}/once-menu`, at.x, at.y, "lookUpSelection");
    await driver.waitFor(async () => /Islam/i.test(await headingOf(driver)), "The selection was not explained.");
    expect(await wordsMarked(driver, 2)).toEqual(["FAMa", "JNIM"]);
    await expectGone(driver, "/once-menu");
    await driver.close();
  });
}

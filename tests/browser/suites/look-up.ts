import { expect, it } from "vitest";
import type { PageDriver } from "../driver/types";
import { buttonOf, waitForBar } from "../keeping";
import { boxOf, fieldIn, headingOf, insideOf, marksOf, outlast, page, type Reading, tellReader } from "../reading";

const ARTICLE = `<article lang="fr"><p>Au Mali, à Bamako, le JNIM et l’AES sont cités.</p>
<p>À lire : <a href="#suite">la Minusma à Gao</a>.</p><p id="other">Le marché de Konna, et la Plateforme.</p>
${fieldIn('<textarea rows="3">Notes sur les FAMa</textarea>')}</article>`;

/** What the context menu and the command do: they say the same to the reader in the frame. */
export function lookUpSuite(reading: () => Reading): void {
  async function opened(path: string): Promise<PageDriver> {
    const driver = await reading().open(path, page(ARTICLE));
    await marksOf(driver, 2);
    return driver;
  }

  const ask = (path: string, text?: string) =>
    tellReader(reading(), path, "lookUp", text === undefined ? {} : { text });

  const shown = (driver: PageDriver, heading: RegExp) =>
    driver.waitFor(async () => heading.test(await headingOf(driver)), `No card says ${heading}.`);

  /** The card itself: the toolbar of what is selected may come after it. */
  const isShown = async (driver: PageDriver) => (await driver.cardQuery("h2")).some(({ rect }) => rect.width > 0);

  it("has its rows in the browser's menu", async () => {
    const ids = await reading().own.waitFor(
      () =>
        reading().own.evaluate(async () => {
          const there = (id: string) =>
            chrome.contextMenus.update(id, {}).then(
              () => true,
              () => false,
            );
          const rows = ["lookUpSelection", "lookUpPointer", "keepSelection", "keepAndWrite", "no-such-row"];
          const seen = await Promise.all(rows.map(there));
          return seen[0] && seen[3] && seen;
        }),
      "The rows were not written.",
    );
    expect(ids).toEqual([true, true, true, true, false]);
  });

  it("explains what is selected, though it is not marked, beside it; Esc gives the page its focus and selection back", async () => {
    const driver = await opened("/look-up");
    await select(driver, "Plateforme");
    expect(await ask("/look-up")).toEqual({ ok: true, value: true });
    await shown(driver, /Platform/i);
    const card = await driver.card();
    expect(card.focused).toBeDefined();
    const box = await driver.evaluate(() => {
      const { x, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { x, bottom };
    });
    expect(card.rect.y - box.bottom).toBeGreaterThanOrEqual(0);
    expect(card.rect.y - box.bottom).toBeLessThan(20);
    // The toolbar of what is selected would have come by then, over the card.
    await outlast(driver, 600);
    expect(await buttonOf(driver, "Keep")).toBeUndefined();
    await driver.press("Escape");
    await driver.waitFor(async () => !(await isShown(driver)), "Esc did not close the card.");
    expect(await driver.evaluate(() => getSelection()?.toString())).toBe("Plateforme");
    expect(await driver.evaluate(() => document.activeElement?.localName)).toBe("body");
    await driver.close();
  });

  it("takes the place of the toolbar that stood at the selection", async () => {
    const driver = await opened("/look-up-toolbar");
    await select(driver, "Plateforme");
    await waitForBar(driver);
    await ask("/look-up-toolbar");
    await shown(driver, /Platform/i);
    await driver.waitFor(
      async () => (await buttonOf(driver, "Keep")) === undefined,
      "The toolbar stayed over the card.",
    );
    await driver.press("Escape");
    await driver.waitFor(async () => !(await driver.card()).open, "Esc did not close the card.");
    await driver.close();
  });

  it("says so when it knows nothing of what is selected", async () => {
    const driver = await opened("/look-up-unknown");
    await select(driver, "marché de Konna");
    await ask("/look-up-unknown");
    await shown(driver, /marché de Konna/);
    expect((await driver.card()).text).toMatch(/Not in the glossary|Pas dans le glossaire/i);
    const tree = await driver.accessibilityTree();
    if (tree !== undefined) {
      const at = tree.findIndex(({ role }) => role === "dialog");
      expect(tree[at]?.name).toMatch(/marché de Konna/);
      const inside = insideOf(tree, at);
      expect(inside.filter(({ role }) => role === "heading").map(({ name }) => name)).toEqual(["“marché de Konna”"]);
      expect(inside.filter(({ role }) => role === "button").map(({ name }) => name)).toEqual(["Close the card"]);
      expect(inside.some(({ role, name }) => role === "StaticText" && /glossary/i.test(name))).toBe(true);
    }
    await driver.close();
  });

  it("explains the term under the pointer, in a link too, and nothing where there is none", async () => {
    const driver = await opened("/look-up-pointer");
    const { x, y, width, height } = await boxOf(driver, "Minusma");
    await driver.moveTo(x + width / 2, y + height / 2);
    expect(await ask("/look-up-pointer")).toEqual({ ok: true, value: true });
    await shown(driver, /Minusma|MINUSMA|stabili/i);
    expect(await driver.evaluate(() => location.hash)).toBe("");
    await driver.press("Escape");
    await driver.moveTo(900, 700);
    expect(await ask("/look-up-pointer")).toEqual({ ok: true, value: false });
    await driver.close();
  });

  it("explains words that the browser hands over from a field, at the pointer", async () => {
    const driver = await opened("/look-up-field");
    const at = await driver.evaluate(() => {
      const box = document.querySelector("textarea")?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 12 };
    });
    await driver.click(at.x, at.y);
    await ask("/look-up-field", "FAMa");
    await shown(driver, /Forces armées maliennes|Malian Armed Forces/);
    expect(Math.abs((await driver.card()).rect.y - at.y)).toBeLessThan(20);
    await driver.press("Escape");
    await driver.waitFor(
      () => driver.evaluate(() => document.activeElement?.localName === "textarea"),
      "The field did not get its focus back.",
    );
    await driver.close();
  });
}

/** Selects words of one text node, as a hand would. */
async function select(driver: PageDriver, words: string): Promise<void> {
  await driver.evaluate((words: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
  }, words);
}

declare const chrome: { contextMenus: { update(id: string, properties: object): Promise<void> } };

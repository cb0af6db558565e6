import { expect, it } from "vitest";
import { clickInCard, marksOf, page, type Reading, restOn } from "../reading";

const DATED = '<meta property="article:published_time" content="2025-02-21T08:00:00+01:00">';
const ARTICLE = `<article><p>Les FAR, au Maroc, et l’AES, à Bamako.</p><p>La Minusma a quitté le Mali.</p>
  <p style="margin-top: 2000px">Loin d’ici, le JNIM.</p></article>`;

/** The card: what opens it, what is on it, and what closes it. */
export function cardSuite(reading: () => Reading): void {
  it("opens on a rest of the pointer and explains in both languages", async () => {
    const driver = await reading().open("/card", page(ARTICLE, DATED));
    await restOn(driver, "AES");
    const { text, html } = await driver.card();
    expect(text).toMatch(/Confédération des États du Sahel/);
    expect(text).toMatch(/Confederation of Sahel States/);
    expect(html).toMatch(/lang="fr"/);
    expect(html).toMatch(/lang="en"/);
    await driver.close();
  });

  it("says what was true on the article's day and at the review, each with its date", async () => {
    const driver = await reading().open("/when", page(ARTICLE, DATED));
    await restOn(driver, "Minusma");
    const [when] = await driver.cardQuery(".when");
    expect(when?.text).toMatch(/2025/);
    expect((await driver.card()).text).toMatch(/2026/);
    await driver.close();
  });

  it("says that the date is unknown when the page does not give it", async () => {
    const driver = await reading().open("/undated", page(ARTICLE));
    await restOn(driver, "Minusma");
    expect((await driver.card()).text).toMatch(/unknown|inconnue/i);
    await driver.close();
  });

  it("closes when the pointer leaves, and stays while the pointer is on it", async () => {
    const driver = await reading().open("/leave", page(ARTICLE, DATED));
    await restOn(driver, "FAR");
    const { rect } = await driver.card();
    await driver.moveTo(rect.x + 40, rect.y + 60);
    await driver.moveTo(rect.x + 44, rect.y + 64);
    expect((await driver.card()).open).toBe(true);
    await driver.moveTo(4, 590);
    await driver.moveTo(6, 594);
    await driver.waitFor(async () => !(await driver.card()).open, "The card stayed open.");
    await driver.close();
  });

  it("stays when pinned, and Esc closes it", async () => {
    const driver = await reading().open("/pin", page(ARTICLE, DATED));
    await restOn(driver, "FAR");
    const mark = (await marksOf(driver)).find(({ text }) => text === "FAR")?.rects[0];
    await driver.click((mark?.x ?? 0) + 5, (mark?.y ?? 0) + 8);
    await driver.waitFor(
      async () => (await driver.cardQuery(".icon-button.pressed")).length > 0,
      "A click on the word did not pin the card.",
    );
    await driver.moveTo(4, 590);
    await driver.moveTo(9, 595);
    await driver.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect((await driver.card()).open).toBe(true);
    await driver.press("Escape");
    await driver.waitFor(async () => !(await driver.card()).open, "Esc did not close the pinned card.");
    await driver.close();
  });

  it("opens a related entry's card and comes back", async () => {
    const driver = await reading().open("/relation", page(ARTICLE, DATED));
    await restOn(driver, "AES");
    const name = (await driver.cardQuery("h2"))[0]?.text;
    await clickInCard(driver, ".chip");
    await driver.waitFor(async () => {
      const now = (await driver.cardQuery("h2"))[0]?.text;
      return now !== undefined && now !== name;
    }, "The relation did not open another card.");
    await clickInCard(driver, "button", "Back");
    await driver.waitFor(async () => (await driver.cardQuery("h2"))[0]?.text === name, "The way back did not work.");
    await driver.close();
  });

  it("leaves a click on a link to the page, with a mark inside it", async () => {
    const driver = await reading().open("/link", page('<p><a id=l href="#there">Le JNIM est cité</a></p>'));
    const rect = (await marksOf(driver))[0]?.rects[0];
    await driver.click((rect?.x ?? 0) + 5, (rect?.y ?? 0) + 5);
    expect(await driver.evaluate(() => location.hash)).toBe("#there");
    expect(await driver.cardQuery(".icon-button.pressed")).toEqual([]);
    await driver.close();
  });

  it("shows above an open modal dialog and can be used there", async () => {
    const dialog = "<dialog id=d><p>Le JNIM est cité.</p></dialog>";
    const driver = await reading().open("/dialog", page(`<p>Suite.</p>${dialog}`));
    await driver.evaluate(() => (document.getElementById("d") as HTMLDialogElement).showModal());
    await restOn(driver, "JNIM");
    const before = (await driver.cardQuery("h2"))[0]?.text;
    await clickInCard(driver, ".chip");
    await driver.waitFor(
      async () => (await driver.cardQuery("h2"))[0]?.text !== before,
      "The card over a dialog does not take clicks.",
    );
    await driver.press("Escape");
    await driver.waitFor(async () => !(await driver.card()).open, "Esc did not close the card.");
    expect(await driver.evaluate(() => (document.getElementById("d") as HTMLDialogElement).open)).toBe(true);
    await driver.close();
  });

  it("walks from term to term by keyboard, opens the card with its focus, and gives the focus back", async () => {
    const { own, open } = reading();
    const driver = await open("/walk", page(`<p><button id=b>Bouton</button></p>${ARTICLE}`, DATED));
    await marksOf(driver, 2);
    await driver.evaluate(() => document.getElementById("b")?.focus());
    await own.evaluate(async (url: string) => {
      const [tab] = await chrome.tabs.query({ url });
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { reperes: "walk", request: null });
    }, "http://www.exemple-journal.fr/walk");
    const heading = async () => (await driver.cardQuery("h2"))[0]?.text ?? "";
    await driver.waitFor(async () => /Forces|Royal/.test(await heading()), "The walk did not begin at the first term.");
    await driver.press("n");
    await driver.waitFor(async () => !/Royal|royales/.test(await heading()), "N did not go on.");
    await driver.press("p");
    await driver.waitFor(async () => /Royal|royales/.test(await heading()), "P did not go back.");
    await driver.press("Enter");
    await driver.waitFor(async () => (await driver.card()).focused !== undefined, "Enter did not focus the card.");
    await driver.press("Escape");
    await driver.press("Escape");
    await driver.waitFor(async () => !(await driver.card()).open, "Esc did not end the walk.");
    expect(await driver.evaluate(() => document.activeElement?.id)).toBe("b");
    await driver.press("n");
    expect((await driver.card()).open).toBe(false);
    await driver.close();
  });

  it("keeps the reader's own choice of a sense for the article, through a reload, and undoes it", async () => {
    const html = page(ARTICLE, DATED);
    const driver = await reading().open("/correction", html);
    const names = async () => (await driver.cardQuery("h2"))[0]?.text;
    await restOn(driver, "FAR");
    expect(await names()).toMatch(/Royal Armed Forces/);
    await clickInCard(driver, ".why .chip", "Rwand");
    await clickInCard(driver, ".correction button", "this article");
    await driver.waitFor(async () => !(await driver.card()).open, "The card did not close.");
    await driver.goto("http://www.exemple-journal.fr/correction");
    await restOn(driver, "FAR");
    expect(await names()).toMatch(/Rwand/);
    await clickInCard(driver, ".correction button", "Undo");
    await driver.waitFor(async () => !(await driver.card()).open, "The card did not close.");
    await driver.moveTo(4, 590);
    await restOn(driver, "FAR");
    expect(await names()).toMatch(/Royal Armed Forces/);
    await driver.close();
  });

  it("tells a screen reader a dialog with its name, its halves' words and named buttons", async () => {
    const driver = await reading().open("/tree", page(ARTICLE, DATED));
    await restOn(driver, "AES");
    const tree = await driver.accessibilityTree();
    // Firefox does not show its tree over BiDi: there, what it is made of stands for it.
    if (tree === undefined) {
      const [dialog] = await driver.cardQuery('[role="dialog"]');
      expect(dialog?.attributes["aria-labelledby"]).toBe("card-name");
      for (const { text, attributes } of await driver.cardQuery("button")) {
        expect(text.trim() || attributes["aria-label"]).toBeTruthy();
      }
    } else {
      const dialog = tree.find(({ role }) => role === "dialog");
      expect(dialog?.name).toMatch(/Sahel/);
      expect(tree.some(({ role, name }) => role === "heading" && /Sahel/.test(name))).toBe(true);
      expect(tree.filter(({ role, name }) => role === "button" && name === "")).toEqual([]);
    }
    await driver.close();
  });

  it("does not open under a pressed button, and not for a passing mouse", async () => {
    const driver = await reading().open("/passing", page(ARTICLE, DATED));
    const rect = (await marksOf(driver)).find(({ text }) => text === "FAR")?.rects[0];
    await driver.moveTo((rect?.x ?? 0) + 5, (rect?.y ?? 0) + 5);
    await driver.moveTo(600, 500);
    await driver.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect((await driver.card()).open).toBe(false);
    await driver.close();
  });
}

declare const chrome: {
  tabs: {
    query(query: { url: string }): Promise<readonly { id?: number }[]>;
    sendMessage(id: number, message: unknown): Promise<unknown>;
  };
};

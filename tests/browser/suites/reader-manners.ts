import { expect, it } from "vitest";
import type { PageDriver, Rect } from "../driver/types";
import {
  boxOf,
  clickInCard,
  fieldIn,
  headingOf,
  marksOf,
  outlast,
  page,
  type Reading,
  restIn,
  restOn,
  tellReader,
} from "../reading";

const ARTICLE = `<article><p>Les FAR, au Maroc, et l’AES, à Bamako.</p><p>La Minusma a quitté le Mali.</p>
  <p style="margin-top: 2000px">Loin d’ici, le JNIM.</p></article>`;

/** Longer than a passing pointer's rest and than the way to the card may take (180 and 250 ms). */
const LONG_MS = 600;
/** Off every word of the article, and left of every card, which keeps 8 px from the edge. */
const ASIDE = { x: 2, y: 590 };

/** When the card opens, stays and closes: with the pointer, the wheel and the keyboard. */
export function readerMannersSuite(reading: () => Reading): void {
  const isOpen = async (driver: PageDriver) => (await driver.card()).open;
  const closed = (driver: PageDriver, sentence: string) =>
    driver.waitFor(async () => !(await isOpen(driver)), sentence);

  /** Where the walk stands on the page. */
  const placeOf = async (driver: PageDriver) =>
    (await driver.marks()).filter(({ name }) => name === "reperes-current").map(({ text }) => text);

  async function aside(driver: PageDriver): Promise<void> {
    await driver.moveTo(ASIDE.x, ASIDE.y);
    await driver.moveTo(ASIDE.x + 3, ASIDE.y + 4);
  }

  async function ontoCard(driver: PageDriver): Promise<void> {
    const { rect } = await driver.card();
    await driver.moveTo(rect.x + 40, rect.y + 60);
    await driver.moveTo(rect.x + 44, rect.y + 64);
  }

  it("closes when the pointer leaves, and stays while the pointer is on it", async () => {
    const driver = await reading().open("/leave", page(ARTICLE));
    await restOn(driver, "FAR");
    await ontoCard(driver);
    await outlast(driver, LONG_MS);
    expect(await isOpen(driver)).toBe(true);
    await aside(driver);
    await closed(driver, "The card stayed open.");
    await driver.close();
  });

  it("opens neither for a passing mouse nor under a pressed button, and does for the same move without", async () => {
    const driver = await reading().open("/passing", page(ARTICLE));
    const box = await boxOf(driver, "FAR");
    await driver.moveTo(box.x + 5, box.y + 5);
    await aside(driver);
    await outlast(driver, LONG_MS);
    expect(await isOpen(driver)).toBe(false);
    await moveHeld(driver, box, 1);
    await outlast(driver, LONG_MS);
    expect(await isOpen(driver)).toBe(false);
    await moveHeld(driver, box, 0);
    await driver.waitFor(() => isOpen(driver), "The same move without a button opened nothing.");
    await driver.close();
  });

  it("opens and pins on a click, stays when the pointer leaves, and Esc closes it", async () => {
    const driver = await reading().open("/click", page(ARTICLE));
    const box = await boxOf(driver, "FAR");
    await driver.click(box.x + 5, box.y + 8);
    await driver.waitFor(
      async () => (await driver.cardQuery(".icon-button.pressed")).length > 0,
      "A click on the word did not open a pinned card.",
    );
    await aside(driver);
    await outlast(driver, LONG_MS);
    expect(await isOpen(driver)).toBe(true);
    await driver.press("Escape");
    await closed(driver, "Esc did not close the pinned card.");
    await driver.close();
  });

  it("pins by a click on the word of an open card, and by its button lets it go", async () => {
    const driver = await reading().open("/pin", page(ARTICLE));
    await restOn(driver, "FAR");
    expect(await driver.cardQuery(".icon-button.pressed")).toEqual([]);
    const box = await boxOf(driver, "FAR");
    await driver.click(box.x + 5, box.y + 8);
    await driver.waitFor(
      async () => (await driver.cardQuery(".icon-button.pressed")).length > 0,
      "A click on the word did not pin the card.",
    );
    await clickInCard(driver, ".icon-button.pressed");
    await driver.waitFor(
      async () => (await driver.cardQuery(".icon-button.pressed")).length === 0,
      "The button did not let the card go.",
    );
    await aside(driver);
    await closed(driver, "The card that was let go stayed.");
    await driver.close();
  });

  it("closes on a press elsewhere, though the reader worked in it, and not when pinned", async () => {
    const driver = await reading().open("/outside", page(ARTICLE));
    await restOn(driver, "AES");
    // A press inside: from now on the card stays when the pointer is off it.
    const [title] = await driver.cardQuery(".kind");
    await driver.click((title?.rect.x ?? 0) + 5, (title?.rect.y ?? 0) + 8);
    await aside(driver);
    await outlast(driver, LONG_MS);
    expect(await isOpen(driver)).toBe(true);
    await driver.click(ASIDE.x, ASIDE.y);
    await closed(driver, "A press elsewhere did not close the card.");
    const box = await boxOf(driver, "FAR");
    await driver.click(box.x + 5, box.y + 8);
    await driver.waitFor(() => isOpen(driver), "A click opened no card.");
    await driver.click(ASIDE.x, ASIDE.y);
    await outlast(driver, LONG_MS);
    expect(await isOpen(driver)).toBe(true);
    await driver.close();
  });

  it("goes with its word as the page scrolls a little, and closes when it scrolls away, unless pinned", async () => {
    const driver = await reading().open("/scroll", page(ARTICLE));
    const scroll = (by: number) => driver.evaluate((by: number) => scrollBy({ top: by, behavior: "instant" }), by);
    await restOn(driver, "FAR");
    await ontoCard(driver);
    const { y } = (await driver.card()).rect;
    await scroll(40);
    await driver.waitFor(async () => Math.abs((await driver.card()).rect.y - (y - 40)) < 2, "It left its word.");
    expect(await isOpen(driver)).toBe(true);
    // The pointer is on it still: it is the scrolling that closes it.
    await scroll(60);
    await closed(driver, "It stayed after its word had gone.");
    await scroll(-100);
    await aside(driver);
    const box = await boxOf(driver, "FAR");
    await driver.click(box.x + 5, box.y + 8);
    await driver.waitFor(() => isOpen(driver), "A click opened no card.");
    await scroll(100);
    await outlast(driver, LONG_MS);
    expect(await isOpen(driver)).toBe(true);
    await driver.close();
  });

  it("leaves a click on a link to the page, with a mark inside it", async () => {
    const driver = await reading().open("/link", page('<p><a id=l href="#there">Le JNIM est cité</a></p>'));
    const rect = (await marksOf(driver))[0]?.rects[0];
    await driver.click((rect?.x ?? 0) + 5, (rect?.y ?? 0) + 5);
    expect(await driver.evaluate(() => location.hash)).toBe("#there");
    await outlast(driver, LONG_MS);
    expect(await driver.cardQuery(".icon-button.pressed")).toEqual([]);
    await driver.close();
  });

  it("walks from term to term by keyboard, opens the card with its focus, and gives the focus back", async () => {
    const driver = await reading().open("/walk", page(`<p><button id=b>Bouton</button></p>${ARTICLE}`));
    await marksOf(driver, 2);
    await driver.evaluate(() => document.getElementById("b")?.focus());
    await tellReader(reading(), "/walk", "walk", null);
    await onCard(driver, /Royal Armed Forces/, "The walk did not begin at the first term.");
    await driver.press("n");
    await onCard(driver, /^(?!.*Royal)./, "N did not go on.");
    await driver.press("p");
    await onCard(driver, /Royal/, "P did not go back.");
    await driver.press("Enter");
    await driver.waitFor(async () => (await driver.card()).focused !== undefined, "Enter did not focus the card.");
    await driver.press("Escape");
    await driver.waitFor(
      () => driver.evaluate(() => document.activeElement?.id === "b"),
      "Esc did not give the focus back.",
    );
    // One Esc leaves the card, not the walk.
    await driver.press("n");
    await onCard(driver, /^(?!.*Royal)./, "The walk had ended with the first Esc.");
    await driver.press("Escape");
    await closed(driver, "Esc did not close the card.");
    expect((await placeOf(driver)).length).toBe(1);
    await driver.press("n");
    await driver.waitFor(() => isOpen(driver), "The walk had ended with the Esc that closed the card.");
    await driver.press("Escape");
    await closed(driver, "Esc did not close the card.");
    await driver.press("Escape");
    expect(await placeOf(driver)).toEqual([]);
    await driver.press("n");
    await outlast(driver, LONG_MS);
    expect(await isOpen(driver)).toBe(false);
    await driver.close();
  });

  it.each([
    ["a field", "<input id=e spellcheck=false>"],
    ["a large field", "<textarea id=e spellcheck=false></textarea>"],
    ["an editor", "<div id=e contenteditable spellcheck=false>&nbsp;</div>"],
  ])("leaves the letters typed in %s to the page during the walk", async (_, field) => {
    const path = `/walk-${field.slice(1, 4)}`;
    const driver = await reading().open(path, page(fieldIn(field) + ARTICLE));
    await marksOf(driver, 2);
    await tellReader(reading(), path, "walk", null);
    await onCard(driver, /Royal/, "The walk did not begin.");
    await driver.evaluate(() => document.getElementById("e")?.focus());
    await driver.type("npn");
    const typed = await driver.evaluate(() => {
      const field = document.getElementById("e") as HTMLInputElement;
      return field.value ?? field.textContent;
    });
    expect(typed).toContain("npn");
    expect(await headingOf(driver)).toMatch(/Royal/);
    await driver.close();
  });

  it("opens at once on the next word of a reader who skims", async () => {
    const driver = await reading().open("/skim", page(ARTICLE));
    await restOn(driver, "FAR");
    const next = await boxOf(driver, "AES");
    await driver.moveTo(next.x + 4, next.y + 4);
    await restIn(driver, next);
    await onCard(driver, /Sahel/, "The next word's card did not come.");
    await driver.close();
  });

  function onCard(driver: PageDriver, name: RegExp, sentence: string): Promise<unknown> {
    return driver.waitFor(async () => name.test(await headingOf(driver)), sentence);
  }
}

/** A move of the mouse over a box with buttons held, as the browser would send it: the common driver only clicks. */
async function moveHeld(driver: PageDriver, { x, y, width, height }: Rect, buttons: number): Promise<void> {
  await driver.evaluate(
    (clientX: number, clientY: number, buttons: number) => {
      const move = { bubbles: true, composed: true, pointerType: "mouse", clientX, clientY, buttons };
      document.elementFromPoint(clientX, clientY)?.dispatchEvent(new PointerEvent("pointermove", move));
    },
    x + width / 2,
    y + height / 2,
    buttons,
  );
}

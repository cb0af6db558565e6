import { expect, it } from "vitest";
import type { PageDriver } from "../driver/types";
import {
  boxOfWords,
  buttonOf,
  dragOver,
  keepWords,
  keptOn,
  notesNow,
  pressButton,
  selectWords,
  waitForBar,
  waitForKept,
  waitForText,
} from "../keeping";
import { choose, clickInCard, fieldIn, HOST, outlast, page, type Reading, restOn, tellReader } from "../reading";

const TEXT = `<h1>À Kidal</h1><p id="one">Le JNIM a attaqué un camion près de Kidal, selon deux élus de la région.</p>
<p id="two">La <b>CEDEAO</b> a condamné <i>l’attaque</i> mardi matin.</p>`;
const YELLOW = "reperes-kept-yellow";

/** Keeping what is selected: the toolbar, its one gesture, and what becomes of it. */
export function keepSuite(reading: () => Reading): void {
  it("offers the toolbar when the pointer is released on a selection, and keeps it with one press", async () => {
    const driver = await reading().open("/keep-drag", page(TEXT));
    await dragOver(driver, "attaqué un camion");
    await waitForBar(driver);
    expect(await selection(driver)).toBe("attaqué un camion");
    expect(await notesNow(reading(), "/keep-drag")).toEqual([]);
    expect(await keptOn(driver)).toEqual([]);
    await pressButton(driver, "Keep");
    await waitForText(driver, "Passage kept.");
    // It is said at once, and drawn with the page's next frame.
    await driver.waitFor(async () => (await keptOn(driver)).length > 0, "What was kept is not drawn.");
    expect(await keptOn(driver)).toEqual([[YELLOW, "attaqué un camion"]]);
    expect(await selection(driver)).toBe("attaqué un camion");
    const [note] = await notesNow(reading(), "/keep-drag");
    expect(note).toMatchObject({ quote: { exact: "attaqué un camion" }, page: { title: "À Kidal", language: "fr" } });
    await driver.close();
  });

  it("keeps the terms of the passage with their senses, counted in its own words", async () => {
    const driver = await reading().open("/keep-terms", page(TEXT));
    await driver.waitFor(async () => (await driver.marks()).length >= 3, "The terms are not marked.");
    await keepWords(reading(), driver, "/keep-terms", "Le JNIM a attaqué un camion près de Kidal");
    const [note] = await notesNow(reading(), "/keep-terms");
    const { terms = [] } = (note as { understood?: { terms: readonly Term[] } }).understood ?? {};
    expect(terms.map(({ start, end }) => note?.quote.exact.slice(start, end))).toEqual(["JNIM", "Kidal"]);
    expect(terms[0]?.senses[0]).toMatchObject({ id: "jnim", fr: { name: expect.stringMatching(/islam/i) } });
    await driver.close();
  });

  it("is reached by keyboard: Tab goes in, Enter keeps, Esc closes and gives the focus back", async () => {
    const driver = await reading().open("/keep-keys", page(`${TEXT}<button id="own">Suite</button>`));
    await driver.evaluate(() => document.getElementById("own")?.focus());
    await selectWords(driver, "deux élus");
    await waitForBar(driver);
    const focused = () => driver.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe("own");
    await driver.press("Tab");
    await driver.waitFor(async () => (await driver.card()).focused?.text === "Keep", "Tab did not go in.");
    await driver.press("Escape");
    await driver.waitFor(async () => (await buttonOf(driver, "Keep")) === undefined, "Esc did not close it.");
    expect(await focused()).toBe("own");
    await outlast(driver, 600);
    expect(await buttonOf(driver, "Keep")).toBeUndefined();
    await selectWords(driver, "deux élus de la région");
    await waitForBar(driver);
    await driver.press("Tab");
    await driver.press("Enter");
    await waitForText(driver, "Passage kept.");
    await waitForKept(driver, [[YELLOW, "deux élus de la région"]]);
    await driver.close();
  });

  it("keeps a selection that was made longer key by key", async () => {
    const driver = await reading().open("/keep-arrows", page(TEXT));
    // Chromium takes arrows only where something is selected already, unless its reader browses with a caret.
    await dragOver(driver, "deux");
    await waitForBar(driver);
    for (const _letter of " élus") await driver.press("Shift+ArrowRight");
    expect(await selection(driver)).toBe("deux élus");
    // The toolbar comes anew once the selection has settled.
    await outlast(driver, 600);
    await waitForBar(driver);
    await driver.press("Tab");
    await driver.waitFor(async () => (await driver.card()).focused?.text === "Keep", "Tab did not go in.");
    await driver.press("Enter");
    await waitForText(driver, "Passage kept.");
    await waitForKept(driver, [[YELLOW, "deux élus"]]);
    expect(await notesNow(reading(), "/keep-arrows")).toMatchObject([{ quote: { exact: "deux élus" } }]);
    await driver.close();
  });

  it("says of a passage that is too long that it is, keeps nothing of it, and still copies it", async () => {
    // A note holds 200 000 letters, with those of the paragraph around the passage.
    const driver = await reading().open(
      "/keep-long",
      page(`<p id="long" style="font-size: 1px">${"Deux élus sont cités. ".repeat(5_000)}</p>`),
    );
    await driver.evaluate(() => getSelection()?.selectAllChildren(document.getElementById("long") as Element));
    await waitForBar(driver);
    await pressButton(driver, "Keep");
    await waitForText(driver, "This is longer than a note can hold");
    expect(await buttonOf(driver, "Copy with its source")).toBeDefined();
    expect(await keptOn(driver)).toEqual([]);
    expect(await notesNow(reading(), "/keep-long")).toEqual([]);
    await driver.close();
  });

  it("takes back what was kept, from the page and from the disk", async () => {
    const driver = await reading().open("/keep-undo", page(TEXT));
    await selectWords(driver, "un camion");
    await waitForBar(driver);
    await pressButton(driver, "Keep");
    await waitForKept(driver, [[YELLOW, "un camion"]]);
    await pressButton(driver, "Undo");
    await waitForText(driver, "no longer kept");
    await waitForKept(driver, []);
    expect(await notesNow(reading(), "/keep-undo")).toEqual([]);
    await driver.close();
  });

  it("keeps over elements and blocks as one note, in the colour pressed, and lists those that overlap", async () => {
    const driver = await reading().open("/keep-blocks", page(TEXT));
    await driver.evaluate(() => {
      const one = document.getElementById("one")?.firstChild as Text;
      const two = document.querySelector("#two i")?.firstChild as Text;
      getSelection()?.setBaseAndExtent(one, one.data.indexOf("selon"), two, two.length);
    });
    await waitForBar(driver);
    await pressButton(driver, "Keep in a colour (Green)");
    await waitForText(driver, "Passage kept.");
    const [note] = await notesNow(reading(), "/keep-blocks");
    expect(note?.quote.exact.replace(/\s+/g, " ")).toBe("selon deux élus de la région. La CEDEAO a condamné l’attaque");
    await selectWords(driver, " a condamné ");
    await waitForBar(driver);
    await pressButton(driver, "Keep in a colour (Pink)");
    await waitForText(driver, "Passage kept.");
    // It is said at once, and drawn with the page's next frame.
    await driver.waitFor(
      async () => (await keptOn(driver)).map(([name]) => name).join() === "reperes-kept-green,reperes-kept-pink",
      "What was kept is not drawn beside the first.",
    );
    expect((await notesNow(reading(), "/keep-blocks")).length).toBe(2);
    await clickOn(driver, " a condamné ");
    await waitForText(driver, "2 notes on this passage");
    await driver.close();
  });

  it("offers nothing while the pointer is down, in fields and editors, nor where the reader turned it off", async () => {
    const html = page(
      `${TEXT}${fieldIn("<textarea id=field>Le JNIM écrit.</textarea>")}<p contenteditable id=edit>Le JNIM.</p>`,
    );
    const driver = await reading().open("/keep-not", html);
    const nothing = async () => {
      await outlast(driver, 900);
      expect((await driver.cardQuery(".pocket")).length).toBe(0);
    };
    await driver.evaluate(() => (document.getElementById("field") as HTMLTextAreaElement).select());
    await nothing();
    await driver.evaluate(() => getSelection()?.selectAllChildren(document.getElementById("edit") as Element));
    await nothing();
    await driver.evaluate(() => {
      document.getElementById("field")?.blur();
      dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    });
    await selectWords(driver, "un camion");
    await nothing();
    await driver.evaluate(() => dispatchEvent(new PointerEvent("pointerup", { bubbles: true })));
    await waitForBar(driver);
    await driver.evaluate(() => getSelection()?.removeAllRanges());
    await driver.waitFor(async () => (await driver.cardQuery(".pocket")).length === 0, "The toolbar stayed.");
    await choose(reading().own, { density: "every", selectionBar: false });
    await driver.goto(`http://${HOST}/keep-not`);
    await dragOver(driver, "un camion");
    await nothing();
    await keepWords(reading(), driver, "/keep-not", "un camion");
    await waitForText(driver, "Passage kept.");
    await choose(reading().own, { density: "every" });
    await driver.close();
  });

  it("goes away when its passage is scrolled away", async () => {
    const driver = await reading().open("/keep-scroll", page(`${TEXT}<p style="margin-top:3000px">Fin.</p>`));
    await selectWords(driver, "un camion");
    await waitForBar(driver);
    await driver.evaluate(() => scrollTo(0, 2000));
    await driver.waitFor(async () => (await driver.cardQuery(".pocket")).length === 0, "The toolbar stayed.");
    await driver.close();
  });

  it("keeps what is in an open shadow root, and draws it there again", async () => {
    const html = page(`<p>Avant.</p><x-bloc></x-bloc><script>
      customElements.define("x-bloc", class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = "<p>Dans le composant, le JNIM a reculé hier soir.</p>"; }
      });</script>`);
    const driver = await reading().open("/keep-shadow", html);
    await driver.waitFor(async () => (await driver.marks()).length > 0, "The component was not read.");
    await driver.evaluate(() => {
      const root = document.querySelector("x-bloc")?.shadowRoot;
      const text = root?.querySelector("p")?.firstChild as Text;
      const at = text.data.indexOf("a reculé");
      getSelection()?.setBaseAndExtent(text, at, text, at + 8);
    });
    expect(await tellReader(reading(), "/keep-shadow", "keepSelection", { write: false })).toEqual({
      ok: true,
      value: true,
    });
    await waitForKept(driver, [[YELLOW, "a reculé"]]);
    await driver.goto(`http://${HOST}/keep-shadow`);
    await waitForKept(driver, [[YELLOW, "a reculé"]]);
    await driver.close();
  });

  it("copies the passage with its source and an address that opens at it", async () => {
    const head = '<meta name="author" content="Awa Traoré"><meta property="og:site_name" content="Exemple Journal">';
    const field = fieldIn("<textarea id=field spellcheck=false></textarea>");
    const driver = await reading().open("/keep-copy", page(`${TEXT}${field}`, head));
    await driver.goto(`http://${HOST}/keep-copy?utm_source=x`);
    await selectWords(driver, "un camion");
    await waitForBar(driver);
    await pressButton(driver, "Copy with its source");
    await waitForText(driver, "Copied with its source.");
    await driver.evaluate(() => document.getElementById("field")?.focus());
    await driver.press("Control+v");
    const pasted = await driver.waitFor(
      () => driver.evaluate(() => (document.getElementById("field") as HTMLTextAreaElement).value || undefined),
      "Nothing was pasted.",
    );
    const [quote, source, address] = pasted.split("\n");
    expect(quote).toBe("“un camion”");
    expect(source).toBe("Awa Traoré, “À Kidal”, Exemple Journal");
    expect(address).toMatch(/^http:\/\/www\.exemple-journal\.fr\/keep-copy#:~:text=/);
    await driver.close();
  });

  it("opens a kept passage's card by rest and by click, changes its colour, deletes it and takes that back", async () => {
    const driver = await reading().open("/keep-card", page(TEXT));
    await keepWords(reading(), driver, "/keep-card", "a attaqué un camion");
    await pressButton(driver, "Close");
    await driver.evaluate(() => getSelection()?.removeAllRanges());
    const { x, y, width, height } = await boxOfWords(driver, "un camion");
    await driver.moveTo(x + width / 2 - 4, y + height / 2);
    await driver.moveTo(x + width / 2, y + height / 2);
    await waitForText(driver, "Kept passage");
    await pressButton(driver, "Blue");
    await waitForKept(driver, [["reperes-kept-blue", "a attaqué un camion"]]);
    await pressButton(driver, "Move to trash");
    await waitForKept(driver, []);
    await pressButton(driver, "Undo");
    await waitForKept(driver, [["reperes-kept-blue", "a attaqué un camion"]]);
    await clickOn(driver, "un camion");
    await waitForText(driver, "Kept passage");
    await driver.press("Escape");
    await driver.waitFor(async () => (await driver.cardQuery(".pocket")).length === 0, "Esc did not close it.");
    await driver.close();
  });

  it("explains a term inside a kept passage as anywhere else, with a way to the note", async () => {
    const driver = await reading().open("/keep-term", page(TEXT));
    await keepWords(reading(), driver, "/keep-term", "Le JNIM a attaqué");
    await pressButton(driver, "Close");
    await driver.evaluate(() => getSelection()?.removeAllRanges());
    await restOn(driver, "JNIM");
    expect((await driver.card()).text).toMatch(/Islam/i);
    expect(await driver.cardQuery(".pocket")).toEqual([]);
    await clickInCard(driver, ".foot button", "Passage’s note");
    await waitForText(driver, "Kept passage");
    await driver.close();
  });

  it("agrees with another tab of the same page, which is told at once", async () => {
    const one = await reading().open("/keep-two", page(TEXT));
    const two = await reading().browser.open(`http://${HOST}/keep-two`);
    await two.waitFor(async () => (await two.marks()).length >= 3, "The second tab was not read.");
    await selectWords(one, "un camion");
    await waitForBar(one);
    await pressButton(one, "Keep");
    await waitForKept(one, [[YELLOW, "un camion"]]);
    const kept = performance.now();
    await waitForKept(two, [[YELLOW, "un camion"]]);
    // Told, not judged: no clock of ours looks for notes, so that they are here proves that this tab was told.
    console.log(`${reading().name}: the other tab agreed after ${Math.round(performance.now() - kept)} ms`);
    await clickOn(two, "un camion");
    await pressButton(two, "Purple");
    await waitForKept(one, [["reperes-kept-purple", "un camion"]]);
    await two.close();
    await one.close();
  });

  it.each(["clear", "delete"])("comes back when the registry is taken from it (%s)", async (how) => {
    const driver = await reading().open(`/keep-registry-${how}`, page(TEXT));
    await keepWords(reading(), driver, `/keep-registry-${how}`, "un camion");
    await waitForKept(driver, [[YELLOW, "un camion"]]);
    await driver.evaluate((how: string) => {
      if (how === "clear") CSS.highlights.clear();
      else CSS.highlights.delete("reperes-kept-yellow");
    }, how);
    await waitForKept(driver, [[YELLOW, "un camion"]]);
    await driver.close();
  });
}

type Term = { readonly start: number; readonly end: number; readonly senses: readonly unknown[] };

function selection(driver: PageDriver): Promise<string> {
  return driver.evaluate(() => String(getSelection()));
}

/** Clicks in the middle of some words, with nothing selected, as a hand would that rests elsewhere before. */
async function clickOn(driver: PageDriver, words: string): Promise<void> {
  await driver.evaluate(() => getSelection()?.removeAllRanges());
  const { x, y, width, height } = await boxOfWords(driver, words);
  await driver.press("Escape");
  await driver.click(x + width / 2, y + height / 2);
}

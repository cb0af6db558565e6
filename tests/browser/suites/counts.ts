import { afterEach, beforeAll, expect, it } from "vitest";
import type { PageDriver } from "../driver/types";
import type { Devices } from "../pages/devices";
import { openPage, waitForWord, waitForWords } from "../pages/open-page";
import { HOST, marksOf, page, type Reading } from "../reading";

type Asked = { readonly name: string; readonly texts: readonly string[] };

const pause = (driver: PageDriver, ms: number) =>
  driver.evaluate((wait: number) => new Promise((done) => setTimeout(done, wait)), ms);

/**
 * What a page costs, in counts that a slow machine does not change: waste fails the build. Messages are heard by a page
 * of the extension, which the browser tells what it tells the background; visits are counted by the debugger, in the
 * reader's own world.
 */
export function countsSuite(reading: () => Reading): void {
  beforeAll(async () => {
    await reading().own.evaluate(() => {
      window.asked = [];
      chrome.runtime.onMessage.addListener(({ reperes, request }, { url }) => {
        window.asked.push({ url, name: reperes, texts: request?.blocks?.map(({ text }) => text) ?? [] });
      });
    });
  });
  afterEach(async () => {
    await reading().own.evaluate(() => {
      window.asked = [];
    });
  });

  const askedBy = (path: string): Promise<readonly Asked[]> =>
    reading().own.evaluate(
      (start: string) =>
        window.asked.filter(({ url }) => url.startsWith(start)).map(({ name, texts }) => ({ name, texts })),
      `http://${HOST}${path}`,
    );

  it("asks three times for an article: may I, has it notes, and the article with what is beside it; every character once", async () => {
    const driver = await openPage(reading(), "counts.html");
    await waitForWords(driver, ["Aqmi", "CEDEAO", "JNIM", "Kidal"]);
    expect(await askedBy("/counts")).toEqual([
      { name: "openPage", texts: [] },
      { name: "pageNotes", texts: [] },
      { name: "findTerms", texts: ["Titre", "Le JNIM est cité.", "La CEDEAO et Kidal."] },
      { name: "findTerms", texts: ["Aqmi à côté."] },
    ]);
    await driver.close();
  });

  it("says nothing of what does not change: attributes, styles, empty nodes, scrolling, time; a new address is asked for its notes alone", async () => {
    const driver = await openPage(reading(), { file: "counts.html", path: "/counts-still" });
    await waitForWords(driver, ["Aqmi", "CEDEAO", "JNIM", "Kidal"]);
    await driver.evaluate(async () => {
      const article = document.getElementById("a") as HTMLElement;
      for (let turn = 0; turn < 5; turn += 1) {
        article.className = `turn-${turn}`;
        article.style.marginTop = `${turn}px`;
        article.append(" ", document.createElement("div"), document.createComment("rien"));
        article.toggleAttribute("hidden", turn % 2 === 0);
        history.replaceState(null, "", `?turn=${turn}`);
        document.body.append(document.querySelector("aside") as Element);
        scrollBy(0, 10);
        await new Promise((done) => setTimeout(done, 300));
      }
      article.removeAttribute("hidden");
    });
    await pause(driver, 1_500);
    const late = (await askedBy("/counts-still")).slice(4);
    expect(late.map(({ name }) => name).filter((name) => name !== "pageNotes")).toEqual([]);
    expect(late.length).toBeLessThanOrEqual(5);
    await waitForWords(driver, ["Aqmi", "CEDEAO", "JNIM", "Kidal"]);
    await driver.close();
  });

  it("asks only about the blocks that changed, once for many changes", async () => {
    const driver = await openPage(reading(), { file: "counts.html", path: "/counts-changed" });
    await marksOf(driver, 4);
    await driver.evaluate(() => {
      const article = document.getElementById("a") as HTMLElement;
      for (let index = 0; index < 40; index += 1) {
        const late = document.createElement("p");
        late.textContent = `Le MNLA, ${index}.`;
        article.append(late);
      }
      (article.querySelector("p")?.firstChild as Text).data = "Le GSIM est cité.";
    });
    await waitForWord(driver, "MNLA");
    await pause(driver, 800);
    const late = (await askedBy("/counts-changed")).slice(4);
    expect(late).toHaveLength(1);
    expect(late[0]?.texts).toHaveLength(41);
    expect(new Set(late[0]?.texts).size).toBe(41);
    await driver.close();
  });

  it("sends an infinite scroll, whose address changes, block by block and never twice", async () => {
    const driver = await openPage(reading(), { file: "infinite-scroll.html", path: "/counts-scroll" });
    await marksOf(driver, 4);
    for (let round = 0; round < 6; round += 1) {
      await driver.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await pause(driver, 450);
    }
    const texts = (await askedBy("/counts-scroll")).flatMap((asked) => asked.texts);
    expect(texts.length).toBeGreaterThan(60);
    expect(texts).toEqual([...new Set(texts)]);
    await driver.close();
  });

  it("cuts a long page into messages of about 32,000 characters, registers at most 300 ranges, and few far away", async () => {
    const line = "Le JNIM, la CEDEAO, Aqmi et Kidal sont cités ici avec beaucoup d’autres mots autour, ligne";
    const lines = Array.from({ length: 2_000 }, (_, index) => `<p>${line} ${index}.</p>`).join("");
    const driver = await openPage(reading(), { body: page(lines), path: "/counts-long" });
    const last = async () => (await askedBy("/counts-long")).at(-1)?.texts.at(-1) ?? "";
    await driver.waitFor(async () => (await last()).endsWith("ligne 1999."), "The page was not read to its end.");
    await pause(driver, 500);
    const sizes = (await askedBy("/counts-long")).slice(1).map(({ texts }) => texts.join("").length);
    expect(sizes.length).toBeLessThanOrEqual(Math.ceil((2_000 * (line.length + 7)) / 32_000));
    expect(Math.max(...sizes)).toBeLessThan(33_000);
    const marks = await driver.marks();
    expect(marks.length).toBeGreaterThan(50);
    expect(marks.length).toBeLessThanOrEqual(300);
    await driver.close();
  });
}

/** Chromium alone: Firefox’s debugger has no way into the world of a content script. */
export function visitsSuite(reading: () => Reading, devices: () => Devices): void {
  it("visits each text node of an article twice, to find its root and to read it, and after a change only what changed", async () => {
    const body = `<main>${"<p>Le <b>JNIM</b> est <i>cité</i>.</p>".repeat(200)}</main>`;
    const driver = await openPage(reading(), { body: page(body), path: "/counts-visits" });
    await marksOf(driver, 10);
    const session = await devices().session(`http://${HOST}/counts-visits`);
    if (session === undefined) throw new Error("No debugger of this page.");
    const worlds: number[] = [];
    session.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
      if (origin.startsWith("chrome-extension:")) worlds.push(id);
    });
    await session.send("Runtime.enable");
    const inReader = async (expression: string) =>
      (await session.send("Runtime.evaluate", { expression, contextId: worlds.at(-1) ?? 0 })).result.value as unknown;
    await inReader(`{
      globalThis.visits = 0;
      const { nextNode } = TreeWalker.prototype;
      TreeWalker.prototype.nextNode = function () { const node = nextNode.call(this); if (node) visits += 1; return node; };
    }`);
    await driver.evaluate(() => {
      const late = document.createElement("p");
      late.innerHTML = "Puis <b>Aqmi</b> et Kidal.";
      document.querySelector("main")?.prepend(late);
    });
    await waitForWord(driver, "Aqmi");
    expect(await inReader("visits")).toBe(3);
    await inReader("visits = 0");
    // Another article, wholly read anew: each text node is measured once, so that the root is known, and read once.
    await driver.evaluate(() => {
      history.pushState(null, "", "/counts-visits/2");
      const main = document.createElement("main");
      main.innerHTML = "<p>La <b>CEDEAO</b> est <i>citée</i>.</p>".repeat(300);
      document.querySelector("main")?.replaceWith(main);
    });
    await waitForWord(driver, "CEDEAO");
    await pause(driver, 500);
    const nodes = await driver.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let count = 0;
      while (walker.nextNode()) count += 1;
      return count;
    });
    expect(await inReader("visits")).toBe(2 * nodes);
    await session.detach();
    await driver.close();
  });
}

type Heard = Asked & { readonly url: string };
type Message = {
  readonly reperes: string;
  readonly request?: { readonly blocks?: readonly { readonly text: string }[] };
};
declare global {
  interface Window {
    asked: Heard[];
  }
}
declare const chrome: {
  runtime: { onMessage: { addListener(hear: (message: Message, sender: { readonly url: string }) => void): void } };
};

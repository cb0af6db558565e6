import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { HIGHLIGHTS } from "@/page/highlights";
import type { PageDriver } from "../driver/types";
import type { Devices } from "../pages/devices";
import { openPage, pageFile, waitForWord, waitForWords, wordsNow } from "../pages/open-page";
import { boxOf, choose, marksOf, outlast, page, type Reading, restIn, restOn, tellReader } from "../reading";

const pause = (driver: PageDriver, ms: number) =>
  driver.evaluate((wait: number) => new Promise((done) => setTimeout(done, wait)), ms);

/** Calls a function that the page keeps for the test. */
const play = (driver: PageDriver, name: string) =>
  driver.evaluate((fn: string) => (window as unknown as Record<string, () => unknown>)[fn]?.(), name);

async function expectCardBeside(driver: PageDriver, text: string, line = 0): Promise<void> {
  const mark = (await driver.marks()).find((seen) => seen.text === text)?.rects[line];
  const { rect } = await driver.card();
  if (mark === undefined) throw new Error(`“${text}” has no line ${line}.`);
  const below = rect.y - (mark.y + mark.height);
  const above = mark.y - (rect.y + rect.height);
  expect(Math.max(below, above), "gap between words and card").toBeGreaterThanOrEqual(0);
  expect(Math.max(below, above), "gap between words and card").toBeLessThan(20);
  expect(rect.x).toBeLessThanOrEqual(mark.x + mark.width);
  expect(rect.x + rect.width).toBeGreaterThanOrEqual(mark.x);
}

/** Pages as the web makes them: what comes late, from elsewhere, above, aside, in another direction. */
export function pagesSuite(reading: () => Reading, devices: () => Devices): void {
  it("marks each batch of an infinite scroll, whatever the address does, and never too many", async () => {
    const driver = await openPage(reading(), "infinite-scroll.html");
    await marksOf(driver, 4);
    for (let round = 0; round < 4; round += 1) {
      await driver.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await pause(driver, 500);
    }
    await driver.waitFor(async () => {
      const inSight = (await driver.marks()).filter(({ rects: [rect] }) => rect && rect.y > 0 && rect.y < 800);
      return inSight.length >= 4;
    }, "The last dispatches were not marked.");
    expect((await driver.marks()).length).toBeLessThanOrEqual(300);
    await driver.close();
  });

  it("follows a live blog: what is put on top, what is corrected, beside clocks that tick", async () => {
    const driver = await openPage(reading(), "live-blog.html");
    await marksOf(driver);
    await play(driver, "play");
    await waitForWord(driver, "CEDEAO");
    await driver.evaluate(() => document.getElementById("first")?.scrollIntoView());
    await waitForWord(driver, "MNLA");
    expect(await wordsNow(driver)).not.toContain("JNIM");
    await driver.close();
  });

  it.each([
    ["the address comes first", "addressFirst"],
    ["the text comes first", "textFirst"],
  ])("reads the second article of a client-side navigation by its own words and day when %s", async (_case, order) => {
    const driver = await openPage(reading(), { file: "client-navigation.html", path: `/rabat-${order}` });
    const when = async () => (await driver.cardQuery(".when"))[0]?.text;
    await restOn(driver, "Minusma");
    expect(await when()).toMatch(/2013Mission under way/);
    await driver.press("Escape");
    await restOn(driver, "FAR");
    expect((await driver.card()).text).toMatch(/Maroc/);
    await driver.moveTo(5, 700);
    await play(driver, order);
    await waitForWord(driver, "CEDEAO");
    await driver.waitFor(async () => !(await driver.card()).open, "The card of the first article stayed.");
    await pause(driver, 1_500);
    await restOn(driver, "FAR");
    expect((await driver.card()).text).toMatch(/rwand/i);
    expect(await wordsNow(driver)).not.toContain("Agadir");
    await driver.press("Escape");
    await restOn(driver, "Minusma");
    expect(await when()).toMatch(/2025.*Mission withdrawn/);
    await driver.close();
  });

  it("comes back with a page from the back/forward cache, and goes on reading there", async () => {
    const { add } = reading();
    add("/autre", "<p>Une autre page.</p>");
    const driver = await openPage(reading(), {
      file: "back-forward.html",
      // Firefox caches no page that says `no-store`, which the server of the tests says by itself.
      headers: { "cache-control": "no-cache" },
    });
    await marksOf(driver, 2);
    await driver.evaluate(() => void setTimeout(() => location.assign("/autre")));
    await driver.waitFor(() => driver.evaluate(() => location.pathname === "/autre"), "The other page did not open.");
    await driver.evaluate(() => void setTimeout(() => history.back()));
    await driver.waitFor(
      () => driver.evaluate(() => (window as unknown as { shown?: boolean[] }).shown?.includes(true)),
      "The page did not come back from the cache.",
    );
    await waitForWords(driver, ["CEDEAO", "JNIM"]);
    await restOn(driver, "JNIM");
    await driver.evaluate(() => document.getElementById("p")?.append(" Puis Kidal."));
    await waitForWord(driver, "Kidal");
    await driver.close();
  });

  it("reads the document that document.write puts in the place of the first", async () => {
    const driver = await openPage(reading(), "document-write.html");
    await marksOf(driver);
    await play(driver, "rewrite");
    await waitForWords(driver, ["CEDEAO", "MNLA"]);
    await restOn(driver, "MNLA");
    await driver.press("Escape");
    await driver.waitFor(async () => !(await driver.card()).open, "Esc did not close the card.");
    await driver.close();
  });

  it("reads open shadow roots: declared, nested, late, of plain elements; not closed ones, not in an editor", async () => {
    const driver = await openPage(reading(), "shadow-roots.html");
    const early = ["Aqmi", "CEDEAO", "GSIM", "JNIM", "MNLA", "général de brigade"];
    await waitForWords(driver, early);
    await play(driver, "upgrade");
    await driver.evaluate(() => document.body.append("Suite."));
    await waitForWords(driver, [...early, "AES"]);
    for (const word of ["CEDEAO", "général de brigade", "AES"]) {
      await restOn(driver, word);
      expect((await driver.card()).open, word).toBe(true);
      await driver.press("Escape");
    }
    const sheets = await driver.evaluate(() =>
      [...document.querySelectorAll("x-declared, x-outer, x-late, x-text")].map((host) =>
        [...(host.shadowRoot?.adoptedStyleSheets ?? [])].map(({ cssRules }) => cssRules[0]?.cssText.slice(0, 25)),
      ),
    );
    expect(sheets).toEqual(Array.from({ length: 4 }, () => ["::highlight(reperes-armed"]));
    await driver.close();
  });

  it("finds a shadow root that no change tells of when the pointer comes to it, and leaves links in roots their click", async () => {
    const driver = await openPage(reading(), { file: "shadow-roots.html", path: "/shadow-roots-2" });
    await marksOf(driver, 6);
    await play(driver, "attachUnseen");
    await pause(driver, 1_200);
    expect(await wordsNow(driver)).not.toContain("G5 Sahel");
    const at = await driver.evaluate(() => {
      const { x, y } = document.getElementById("unseen")?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return [x, y] as const;
    });
    await driver.moveTo(at[0] + 10, at[1] + 8);
    await waitForWord(driver, "G5 Sahel");
    const link = (await driver.marks()).find(({ text }) => text === "GSIM")?.rects[0];
    await driver.click((link?.x ?? 0) + 10, (link?.y ?? 0) + 8);
    expect(await driver.evaluate(() => location.hash)).toBe("#there");
    expect(await driver.cardQuery(".icon-button.pressed")).toEqual([]);
    await driver.close();
  });

  it.each(["same", "other"])("reads the frame of a granted host and opens a card inside it: %s", async (id) => {
    const { add } = reading();
    add("/frame", await pageFile("frame.html"));
    const driver = await openPage(reading(), { file: "frames.html", path: `/frames-${id}` });
    await marksOf(driver);
    type Heard = Readonly<Record<string, { readonly marks: number; readonly card: boolean } | undefined>>;
    const heard = () =>
      driver.evaluate((frame: string) => (window as unknown as { heard: Heard }).heard[frame] ?? null, id);
    await driver.waitFor(async () => ((await heard())?.marks ?? 0) > 0, `The frame “${id}” was not read.`);
    const at = await driver.evaluate((frame: string) => {
      document.getElementById(frame)?.scrollIntoView();
      const { x, y } = document.getElementById(frame)?.getBoundingClientRect() ?? new DOMRect();
      return { x, y };
    }, id);
    for (const step of [0, 4]) await driver.moveTo(at.x + 48 + step, at.y + 28);
    await driver.waitFor(async () => (await heard())?.card, `No card opened in the frame “${id}”.`);
    await driver.close();
  });

  it("leaves frames alone that have no address of their own, also in a tab that is read once more", async () => {
    const { own } = reading();
    const driver = await openPage(reading(), "addressless.html");
    await waitForWords(driver, ["JNIM"]);
    const read = await own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: "http://www.exemple-journal.fr/addressless" });
      return chrome.runtime.sendMessage({ reperes: "readOnce", request: { tabId: tab?.id ?? -1 } });
    });
    expect(read).toEqual({ ok: true, value: true });
    // A reader that is to stay away says nothing of it: it had the time to ask and to mark.
    await outlast(driver, 700);
    expect(await play(driver, "inFrames")).toEqual([0, 0]);
    expect(await wordsNow(driver)).toEqual(["JNIM"]);
    await driver.close();
  });

  it("shows the card above a fullscreen element, a popover of the page that stays open, and a component's dialog", async () => {
    const driver = await openPage(reading(), "layers.html");
    await marksOf(driver, 2);
    await driver.evaluate(() => document.getElementById("pop")?.showPopover());
    await restOn(driver, "Kidal");
    expect(await driver.evaluate(() => document.getElementById("pop")?.matches(":popover-open"))).toBe(true);
    await expectOnTop(driver);
    await driver.press("Escape");
    await driver.evaluate(() => document.getElementById("pop")?.hidePopover());

    const button = await driver.evaluate(() => {
      const { x, y } = document.getElementById("go")?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + 10, y: y + 10 };
    });
    await driver.click(button.x, button.y);
    await driver.waitFor(
      () => driver.evaluate(() => document.fullscreenElement !== null),
      "The page did not go fullscreen.",
    );
    await moveOnto(driver, "MNLA");
    await expectOnTop(driver);
    await driver.evaluate(() => document.exitFullscreen());
    await driver.moveTo(5, 700);
    await driver.waitFor(
      () => driver.evaluate(() => document.querySelector("reperes-card:popover-open") === null),
      "The card stayed after fullscreen.",
    );

    await play(driver, "openInside");
    await moveOnto(driver, "Aqmi");
    await driver.waitFor(
      () =>
        driver.evaluate(() => {
          const dialog = document.querySelector("x-modal")?.shadowRoot?.querySelector("dialog");
          return dialog?.querySelector("reperes-card")?.matches(":popover-open");
        }),
      "No card opened inside the component’s dialog.",
    );
    await driver.close();
  });

  it("puts the card beside words in scrolled and transformed boxes and in right-to-left text", async () => {
    const driver = await openPage(reading(), "geometry.html");
    await driver.evaluate(() => document.getElementById("scrolled")?.scrollTo(0, 1_000));
    for (const word of ["JNIM", "Aqmi", "MNLA"]) {
      await waitForWord(driver, word);
      await restOn(driver, word);
      await expectCardBeside(driver, word);
      await driver.press("Escape");
    }
    await driver.close();
  });

  it("puts the card below the line under the pointer when words are broken over two lines", async () => {
    const driver = await openPage(reading(), { file: "geometry.html", path: "/lines" });
    const broken = await driver.waitFor(
      async () => (await driver.marks()).find(({ rects }) => rects.length === 2),
      "No mark stands on two lines.",
    );
    for (const line of [1, 0]) {
      const rect = broken.rects[line];
      for (const step of [0, 4]) await driver.moveTo((rect?.x ?? 0) + 8 + step, (rect?.y ?? 0) + 10);
      await driver.waitFor(async () => (await driver.card()).open, `No card opened on line ${line}.`);
      await expectCardBeside(driver, broken.text, line);
      await driver.press("Escape");
      await driver.moveTo(900, 20);
      await pause(driver, 200);
    }
    await driver.close();
  });

  it("stands at the words in a right-to-left document, itself from left to right", async () => {
    const driver = await openPage(reading(), "right-to-left.html");
    await restOn(driver, "CEDEAO");
    await expectCardBeside(driver, "CEDEAO");
    const host = await driver.evaluate(() => {
      const card = document.querySelector("reperes-card");
      return card && getComputedStyle(card).direction;
    });
    expect(host).toBe("ltr");
    await driver.close();
  });

  it.each([
    ["the reader's zoom", 2, ""],
    ["zoom on the root", 1, "html { zoom: 1.6 }"],
    ["zoom on the body", 1, "body { zoom: 0.7 }"],
    ["a transformed root", 1, "html { transform: translate(40px, 60px) }"],
  ])("puts the card beside its words under %s", async (name, zoom, css) => {
    const { own } = reading();
    const html = (await pageFile("media.html")).replace("</title>", `</title><style>${css}</style>`);
    const driver = await openPage(reading(), { body: html, path: `/zoom-${name.replaceAll(/\W/g, "")}` });
    await marksOf(driver);
    if (zoom !== 1) {
      await own.evaluate(async (factor: number) => {
        const tabs = await chrome.tabs.query({ url: "http://www.exemple-journal.fr/zoom-*" });
        for (const { id } of tabs) await chrome.tabs.setZoom(id, factor);
      }, zoom);
      await driver.waitFor(() => driver.evaluate(() => devicePixelRatio >= 2), "The page was not zoomed.");
      await pause(driver, 300);
    }
    await restOn(driver, "JNIM");
    const seen = await driver.evaluate(() => {
      const box = document.querySelector("reperes-card")?.getBoundingClientRect();
      return { x: box?.x ?? 0, y: box?.y ?? 0, right: box?.right ?? 0, width: box?.width ?? 0, inner: innerWidth };
    });
    const mark = (await driver.marks())[0]?.rects[0];
    expect(seen.y - (mark?.y ?? 0) - (mark?.height ?? 0)).toBeGreaterThanOrEqual(0);
    expect(seen.y - (mark?.y ?? 0) - (mark?.height ?? 0)).toBeLessThan(20);
    expect(seen.x).toBeLessThanOrEqual((mark?.x ?? 0) + (mark?.width ?? 0));
    expect(seen.right).toBeLessThanOrEqual(seen.inner);
    if (zoom === 1) expect(Math.round(seen.width)).toBe(372);
    if (zoom !== 1) {
      await own.evaluate(async () => {
        const tabs = await chrome.tabs.query({ url: "http://www.exemple-journal.fr/zoom-*" });
        for (const { id } of tabs) await chrome.tabs.setZoom(id, 0);
      });
    }
    await driver.close();
  });

  it("does not read code, fields, editors, drawings and hidden text, nor its own card", async () => {
    const driver = await openPage(reading(), "skipping.html");
    await waitForWords(driver, ["JNIM", "MNLA"]);
    await restOn(driver, "JNIM");
    await pause(driver, 600);
    expect(await wordsNow(driver)).toEqual(["JNIM", "MNLA"]);
    await driver.close();
  });

  it("reads hidden text once it is shown, and forgets text that becomes an editor's", async () => {
    const driver = await openPage(reading(), { file: "skipping.html", path: "/shown" });
    await waitForWords(driver, ["JNIM", "MNLA"]);
    await driver.evaluate(() => {
      document.getElementById("hidden")?.removeAttribute("hidden");
      document.getElementById("later")?.removeAttribute("style");
      document.getElementById("becomes")?.setAttribute("contenteditable", "true");
    });
    await waitForWords(driver, ["Aqmi", "JNIM", "Kidal"]);
    await driver.evaluate(() => document.getElementById("becomes")?.removeAttribute("contenteditable"));
    await waitForWords(driver, ["Aqmi", "JNIM", "Kidal", "MNLA"]);
    await driver.close();
  });

  it("is not printed: neither card nor marks nor kept passages", async () => {
    const driver = await openPage(reading(), { file: "media.html", path: "/paper" });
    const url = await driver.evaluate(() => location.href);
    await restOn(driver, "JNIM");
    // Every style of ours at once, on words of the page: what the reader's own notes would have it paint.
    await driver.evaluate((names: readonly string[]) => {
      const node = document.getElementById("p")?.firstChild as Text;
      const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 15 });
      for (const name of names) CSS.highlights.set(name, new Highlight(range));
    }, Object.values(HIGHLIGHTS));
    const withUs = await devices().printed(url);
    expect((await driver.card()).open).toBe(true);
    await tellReader(reading(), "/paper", "stopOn", { origins: ["http://*/*"] });
    await driver.evaluate(() => CSS.highlights.clear());
    await driver.waitFor(async () => !(await driver.card()).open, "The card stayed.");
    expect(withUs).toEqual(await devices().printed(url));
    // Chromium does print a highlight where no rule says otherwise, here one of the page's own; Firefox prints none.
    await driver.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = "::highlight(own) { text-decoration: underline 2px red }";
      const node = document.getElementById("p")?.firstChild as Text;
      const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 15 });
      document.head.append(style);
      CSS.highlights.set("own", new Highlight(range));
    });
    const own = await devices().printed(url);
    expect(own.shapes > withUs.shapes).toBe(reading().name === "chromium");
    expect(own.glyphs).toBe(withUs.glyphs);
    await driver.close();
  });

  it("keeps still where motion is unwelcome", async () => {
    const driver = await openPage(reading(), { file: "media.html", path: "/still" });
    const url = await driver.evaluate(() => location.href);
    await devices().media(url, { reducedMotion: true });
    await driver.waitFor(
      () => driver.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches),
      "The page was not told.",
    );
    await restOn(driver, "JNIM");
    expect((await driver.card()).moving).toBe(false);
    await devices().media(url, {});
    await driver.close();
  });

  it("underlines nothing in forced colours, where the pointer, the list and the walk still find the terms", async () => {
    const driver = await openPage(reading(), { file: "media.html", path: "/forced" });
    const url = await driver.evaluate(() => location.href);
    const box = await boxOf(driver, "JNIM");
    await devices().media(url, { forcedColors: true });
    await waitForWords(driver, []);
    await restIn(driver, box);
    expect((await driver.card()).text).toMatch(/Islam/i);
    await driver.press("Escape");
    expect(await tellReader(reading(), "/forced", "pageTerms", null)).toMatchObject({
      value: { terms: [{ surface: "JNIM", count: 1 }] },
    });
    await tellReader(reading(), "/forced", "goTo", { id: "jnim" });
    await driver.waitFor(
      async () => (await driver.marks()).some(({ name }) => name === "reperes-current"),
      "The list does not show where the term is.",
    );
    await devices().media(url, {});
    await driver.waitFor(
      async () => (await driver.marks()).some(({ name }) => name === "reperes-armed"),
      "The underline did not come back.",
    );
    await driver.close();
  });

  it("draws the states of a passage apart in forced colours too, with lines and with their tints", async () => {
    const states = ["kept-yellow", "kept-yellow edited", "check", "kept-yellow edited-tint", "check-tint"];
    const lines = ["", "", ...states].map((names) => `<p data-names="${names}">Trois soldats ont été tués.</p>`);
    const style = "<style>p { margin: 0; height: 40px } body { margin: 0 }</style>";
    const driver = await reading().open("/forced-states", page(lines.join(""), style));
    const url = await driver.evaluate(() => location.href);
    await driver.evaluate(() => {
      for (const line of document.querySelectorAll("p")) {
        for (const name of line.dataset["names"]?.split(" ").filter(Boolean) ?? []) {
          const highlight = CSS.highlights.get(`reperes-${name}`) ?? new Highlight();
          const range = new Range();
          range.selectNodeContents(line);
          highlight.add(range);
          CSS.highlights.set(`reperes-${name}`, highlight);
        }
      }
    });
    await devices().media(url, { forcedColors: true });
    await driver.waitFor(
      () => driver.evaluate(() => matchMedia("(forced-colors: active)").matches),
      "The page was not told.",
    );
    const folder = await mkdtemp(join(tmpdir(), "reperes-states-"));
    const pictures: string[] = [];
    for (const at of lines.keys()) {
      const file = join(folder, `${at}.png`);
      await driver.screenshot(file, { x: 0, y: 40 * at, width: 400, height: 40 });
      pictures.push((await readFile(file)).toString("base64"));
    }
    await rm(folder, { recursive: true });
    const [bare, again, kept, edited, check, editedTint, checkTint] = pictures;
    expect(again, "two bare lines").toBe(bare);
    expect(new Set([bare, kept, edited, check]).size, "bare, kept, edited and to check").toBe(4);
    expect(new Set([bare, kept, editedTint, checkTint]).size, "the same of a very long page").toBe(4);
    await devices().media(url, {});
    await driver.close();
  });

  it("underlines in forced colours too for a reader who wants it", async () => {
    await choose(reading().own, { density: "every", forcedColours: true });
    const driver = await openPage(reading(), { file: "media.html", path: "/forced-wanted" });
    const url = await driver.evaluate(() => location.href);
    await devices().media(url, { forcedColors: true });
    await driver.waitFor(
      () => driver.evaluate(() => matchMedia("(forced-colors: active)").matches),
      "The page was not told.",
    );
    await waitForWords(driver, ["JNIM"]);
    await devices().media(url, {});
    await driver.close();
    await choose(reading().own, { density: "every" });
  });
}

/** For a card that stands where the driver does not look for it. */
async function moveOnto(driver: PageDriver, text: string): Promise<void> {
  await waitForWord(driver, text);
  const rect = (await driver.marks()).find((seen) => seen.text === text)?.rects[0];
  for (const step of [4, 9]) await driver.moveTo((rect?.x ?? 0) + step, (rect?.y ?? 0) + 8);
}

/** Whether a point in the card is the card's: nothing of the page lies over it. */
async function expectOnTop(driver: PageDriver): Promise<void> {
  const onTop = () =>
    driver.evaluate(() => {
      const box = document.querySelector("reperes-card")?.getBoundingClientRect();
      return box !== undefined && document.elementFromPoint(box.x + 30, box.y + 30)?.localName === "reperes-card";
    });
  await driver.waitFor(onTop, "Something of the page lies over the card.");
}

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ readonly ok: boolean; readonly value: boolean }> };
  tabs: {
    query(query: { url: string }): Promise<readonly { readonly id: number }[]>;
    setZoom(id: number, factor: number): Promise<void>;
  };
};

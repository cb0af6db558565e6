import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { PageDriver } from "../driver/types";
import { notesNow, pressButton, selectWords, waitForBar, waitForKept, waitForText } from "../keeping";
import { isPanelOpen } from "../own-page";
import { HOST, page, type Reading } from "../reading";

const TEXT = "<h1>À Kidal</h1><p>Le JNIM a attaqué un camion près de Kidal, selon deux élus de la région.</p>";
/** Of the editor's page, whatever origin it has in this session. */
const EDITOR = "/note-editor.html";
/** As strict as a page can be: nothing from elsewhere, in frames least of all. */
const STRICT = {
  "content-security-policy": "default-src 'none'; frame-src 'none'; frame-ancestors 'none'",
};
/** Chromium loads no frame there that does not agree to it, but those without credentials. */
const EMBEDDER = { "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" };

/** The editor in a page's frame: what is typed there outlives every way of leaving it, and the panel stands in for it. */
export function keepEditorSuite(reading: () => Reading): void {
  /** Keeps a passage with a note, and waits for the frame to have told its height: then it is there. */
  async function writing(
    path: string,
    headers: Readonly<Record<string, string>> = {},
    size?: { readonly width: number; readonly height: number },
  ): Promise<PageDriver> {
    reading().add(path, { body: page(TEXT), headers });
    const driver = await reading().browser.open(`http://${HOST}${path}`);
    if (size !== undefined) await driver.setViewport(size);
    await selectWords(driver, "un camion");
    await waitForBar(driver);
    await pressButton(driver, "Keep and write a note");
    return driver;
  }

  const frameOf = async (driver: PageDriver) => (await driver.cardQuery("iframe"))[0]?.rect;
  const isOpen = async (driver: PageDriver) => ((await frameOf(driver))?.height ?? 0) > 100;

  async function typed(driver: PageDriver, words: string): Promise<void> {
    await driver.waitFor(() => isOpen(driver), "The editor did not open.");
    await driver.type(words);
  }

  /** The text that the editor opens with, read where only our own pages can. */
  async function draftOf(path: string): Promise<string | undefined> {
    const [note] = await notesNow(reading(), path);
    return reading().own.evaluate(
      (id: string) =>
        new Promise<string | undefined>((resolve) => {
          const opening = indexedDB.open("reperes");
          opening.onsuccess = () => {
            const got = opening.result.transaction("drafts").objectStore("drafts").get(id);
            got.onsuccess = () => {
              opening.result.close();
              resolve(got.result?.note.body);
            };
          };
        }),
      note?.id ?? "",
    );
  }

  it.each([
    ["Esc in it", (driver: PageDriver) => driver.press("Escape")],
    ["its cross", (driver: PageDriver) => pressButton(driver, "Close")],
    [
      "a press beside it and Esc",
      async (driver: PageDriver) => {
        await driver.click(1200, 700);
        expect(await isOpen(driver)).toBe(true);
        await driver.press("Escape");
      },
    ],
  ])("keeps the last letter typed when it is left by %s, and goes on with it", async (how, leave) => {
    const path = `/editor-${how.replace(/\W/g, "-")}`;
    const driver = await writing(path);
    await typed(driver, "Pas fini");
    await leave(driver);
    await driver.waitFor(async () => (await driver.cardQuery(".pocket")).length === 0, "The editor stayed.");
    await driver.waitFor(async () => (await draftOf(path)) === "Pas fini", "What was typed is lost.");
    await driver.close();
  });

  it("saves, closes, and gives the page its selection back", async () => {
    const driver = await writing("/editor-save");
    await typed(driver, "Fini");
    await driver.press("Control+Enter");
    await driver.waitFor(async () => (await driver.cardQuery(".pocket")).length === 0, "The editor stayed.");
    expect(await notesNow(reading(), "/editor-save")).toMatchObject([{ body: "Fini" }]);
    expect(await driver.evaluate(() => String(getSelection()))).toBe("un camion");
    await waitForKept(driver, [["reperes-kept-yellow", "un camion"]]);
    await driver.close();
  });

  it.each([
    [1280, 760],
    [1280, 600],
    [320, 600],
  ])("begins at the quote, with what saves inside a window of %i by %i", async (width, height) => {
    const driver = await writing(`/editor-${width}-${height}`, {}, { width, height });
    await driver.waitFor(() => isOpen(driver), "The editor did not open.");
    if (reading().name === "chromium") {
      const seen = await driver.waitFor(async () => {
        const inside = await driver.evaluateIn(EDITOR, boxesInside);
        // Before it has told its height the frame is as low as a line.
        return inside !== undefined && inside.room > 100 && inside.isWriting && inside;
      }, "Nobody can write.");
      expect(seen.quote.top).toBeGreaterThanOrEqual(0);
      expect(seen.quote.bottom).toBeLessThanOrEqual(seen.save.top);
      expect(seen.save.bottom).toBeLessThanOrEqual(seen.room);
    }
    const frame = await driver.waitFor(() => frameOf(driver), "The frame went away.");
    expect(frame.y).toBeGreaterThanOrEqual(0);
    expect(frame.y + frame.height).toBeLessThanOrEqual(height);
    expect(frame.x + frame.width).toBeLessThanOrEqual(width);
    await driver.close();
  });

  it.each([
    ["lets nothing in", STRICT],
    ["embeds only what agrees to it", EMBEDDER],
  ])("opens in a page that %s", async (how, headers) => {
    const driver = await writing(`/editor-${how.length}`, headers);
    await driver.waitFor(() => isOpen(driver), "The editor did not open.");
    await driver.close();
  });

  it("gives way to the panel where the frame does not load, with the passage kept", async () => {
    const { own, extension } = reading();
    const file = join(extension, "note-editor.html");
    await rename(file, `${file}.away`);
    const driver = await writing("/editor-away");
    await waitForText(driver, "The note does not open on this page.").finally(() => rename(`${file}.away`, file));
    await waitForKept(driver, [["reperes-kept-yellow", "un camion"]]);
    await pressButton(driver, "Show in the panel");
    // Firefox opens its sidebar for a press in a page of ours alone: there the reader is told how.
    if (reading().name === "firefox") await waitForText(driver, "Open the Repères panel from the browser’s toolbar");
    else await own.waitFor(() => own.evaluate(isPanelOpen), "No panel opened.");
    await driver.close();
  });
}

/** Where the quote and the button that saves stand in the editor's own window. */
function boxesInside() {
  const boxOf = (selector: string) => {
    const { top = -1, bottom = -1 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
    return { top, bottom };
  };
  return {
    room: innerHeight,
    isWriting: document.activeElement?.localName === "textarea",
    quote: boxOf(".note-quote"),
    save: boxOf(".note-foot [type=submit]"),
  };
}

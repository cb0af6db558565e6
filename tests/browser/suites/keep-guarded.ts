import { expect, it } from "vitest";
import {
  buttonOf,
  keepWords,
  keptOn,
  notesNow,
  pressButton,
  selectWords,
  waitForBar,
  waitForKept,
  waitForText,
} from "../keeping";
import { HOST, outlast, page, type Reading, tellReader } from "../reading";

const TEXT = "<h1>À Kidal</h1><p>Le JNIM a attaqué un camion près de Kidal, selon deux élus de la région.</p>";

/** What a page gets of the notes made on it, and what becomes of a passage that cannot be kept. */
export function keepGuardedSuite(reading: () => Reading): void {
  it("gives nothing to a page that reads, forges and listens", async () => {
    const spy = `<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data), true);</script>`;
    const driver = await reading().open("/guarded", page(TEXT, spy));
    await selectWords(driver, "un camion");
    await waitForBar(driver);
    await driver.evaluate(() => {
      const host = document.querySelector("reperes-note") as HTMLElement;
      host.click();
      for (const type of ["pointerdown", "mousedown", "pointerup", "click"])
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      for (const reperes of ["keepPassage", "keepSelection", "pageNotes", "removeNote", "fetchNotes", "openEditor"]) {
        postMessage({ reperes, request: { page: {}, write: false } }, "*");
        document.dispatchEvent(new CustomEvent("reperes", { detail: { reperes } }));
      }
    });
    await outlast(driver, 600);
    expect(await notesNow(reading(), "/guarded")).toEqual([]);
    await pressButton(driver, "Keep");
    await waitForKept(driver, [["reperes-kept-yellow", "un camion"]]);
    const [note] = await notesNow(reading(), "/guarded");
    const seen = await driver.evaluate((id: string) => {
      const host = document.querySelector("reperes-note") as HTMLElement & { readonly shadowRoot: unknown };
      const world = Object.getOwnPropertyNames(window).join() + Object.getOwnPropertySymbols(window).map(String).join();
      return {
        root: host.shadowRoot,
        id: document.documentElement.outerHTML.includes(id) || world.includes("reperes"),
        frames: window.length,
        names: [...CSS.highlights.keys()].filter((name) => name.includes(id)),
        storage: localStorage.length + sessionStorage.length,
        heard: (window as unknown as { heard: readonly { readonly request?: unknown }[] }).heard.filter(
          (data) => data.request === undefined,
        ).length,
      };
    }, note?.id ?? "?");
    expect(seen).toEqual({ root: null, id: false, frames: 0, names: [], storage: 0, heard: 0 });
    expect(await driver.evaluate(() => indexedDB.databases())).toEqual([]);
    await driver.close();
  });

  it("opens the editor in a frame that the page has no handle of, without losing the selection", async () => {
    const spy = `<script>window.heard = 0;
      for (const type of ["message", "keydown", "keyup", "keypress", "input", "beforeinput"])
        addEventListener(type, () => { window.heard += 1; }, true);</script>`;
    const driver = await reading().open("/guarded-editor", page(TEXT, spy));
    await selectWords(driver, "un camion");
    await waitForBar(driver);
    await pressButton(driver, "Keep and write a note");
    const frame = await driver.waitFor(async () => (await driver.cardQuery("iframe"))[0], "No frame came.");
    expect(frame.attributes["src"]).toMatch(/^(chrome|moz)-extension:\/\/[^/]+\/note-editor\.html#[\w-]{36}$/);
    await waitForKept(driver, [["reperes-kept-yellow", "un camion"]]);
    const seen = await driver.evaluate(() => [
      window.length,
      document.querySelectorAll("iframe").length,
      (window as unknown as { heard: number }).heard,
      String(getSelection()),
    ]);
    expect(seen).toEqual([0, 0, 0, "un camion"]);
    // The editor itself has told its height: it is there, and what is written in it is no business of the page.
    const { rect } = await driver.waitFor(async () => {
      const [opened] = await driver.cardQuery("iframe");
      return opened !== undefined && opened.rect.height > 100 ? opened : undefined;
    }, "The editor did not open.");
    await driver.click(rect.x + rect.width / 2, rect.y + 60);
    await driver.type("Secret");
    await outlast(driver, 300);
    expect(await driver.evaluate(() => [(window as unknown as { heard: number }).heard, window.length])).toEqual([
      0, 0,
    ]);
    await driver.close();
  });

  it("keeps what is selected in a granted frame, for the frame's own address", async () => {
    reading().add("/guarded-inner", page("<p>Dans le cadre, la CEDEAO a condamné les faits.</p>"));
    const driver = await reading().open("/guarded-outer", page('<p>Dehors.</p><iframe src="/guarded-inner"></iframe>'));
    const kept = await driver.waitFor(async () => {
      await driver.evaluate(() => {
        const inner = (document.querySelector("iframe") as HTMLIFrameElement).contentWindow as Window;
        inner.getSelection()?.selectAllChildren(inner.document.querySelector("p") as Element);
      });
      return keepInFrame(reading(), "/guarded-outer");
    }, "Nobody kept it in the frame.");
    expect(kept).toBe(true);
    const [note] = await notesNow(reading(), "/guarded-inner");
    expect(note?.quote.exact).toBe("Dans le cadre, la CEDEAO a condamné les faits.");
    expect(await notesNow(reading(), "/guarded-outer")).toEqual([]);
    await driver.close();
  });

  it("says why a passage was not kept, draws nothing, and leaves it to be copied", async () => {
    const driver = await reading().open("/guarded-full", page(TEXT));
    await keepWords(reading(), driver, "/guarded-full", "deux élus");
    await waitForKept(driver, [["reperes-kept-yellow", "deux élus"]]);
    await makeNewer(reading());
    await selectWords(driver, "un camion");
    await waitForBar(driver);
    await pressButton(driver, "Keep");
    await waitForText(driver, "newer version of Repères");
    expect(await keptOn(driver)).toEqual([["reperes-kept-yellow", "deux élus"]]);
    expect(await buttonOf(driver, "Copy with its source")).toBeDefined();
    // A command that follows the selection at once: the toolbar, which waits for it to settle, does not replace the sentence.
    await selectWords(driver, "près de Kidal");
    expect(await tellReader(reading(), "/guarded-full", "keepSelection", { write: false })).toEqual({
      ok: true,
      value: false,
    });
    await outlast(driver, 700);
    expect((await driver.card()).text).toContain("newer version of Repères");
    await driver.close();
  });
}

/** Says to the reader in a page's frame that the selection is to be kept, as the context menu does. */
function keepInFrame({ own }: Reading, path: string): Promise<boolean> {
  return own.evaluate(async (url: string) => {
    const [tab] = await chrome.tabs.query({ url });
    if (tab === undefined) return false;
    const frames = await chrome.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: () => top === window,
    });
    const frameId = frames.find(({ result }) => !result)?.frameId;
    if (frameId === undefined) return false;
    const message = { reperes: "keepSelection", request: { write: false } };
    const answer = await chrome.tabs.sendMessage(tab.id, message, { frameId }).catch(() => undefined);
    return answer?.value === true;
  }, `http://${HOST}${path}`);
}

/** Raises the version of the notes' database, as an update that was taken back would have left it. */
function makeNewer({ own }: Reading): Promise<void> {
  return own.evaluate(async () => {
    for (const { name = "" } of await indexedDB.databases()) {
      await new Promise<void>((done, fail) => {
        const request = indexedDB.open(name, 99_999);
        request.onsuccess = () => {
          request.result.close();
          done();
        };
        request.onerror = () => fail(request.error);
      });
    }
  });
}

declare const chrome: {
  scripting: {
    executeScript(options: object): Promise<readonly { readonly frameId: number; readonly result?: boolean }[]>;
  };
  tabs: {
    query(query: { url: string }): Promise<readonly { readonly id: number }[]>;
    sendMessage(id: number, message: unknown, options: { frameId: number }): Promise<{ value: boolean } | undefined>;
  };
};

import { type CDPSession, type Page as ChromiumTab, chromium } from "playwright-core";
import puppeteer, { type Browser, type Page as FirefoxTab } from "puppeteer-core";
import { vi } from "vitest";
import { bidiOf } from "../driver/bidi";
import type { BrowserName } from "../driver/types";
import { type Drawing, drawingOf } from "./drawing";

/** What a finger, a printer, a contrast setting or the browser's own window does; the common driver has none of them. */
export type Devices = {
  /** What a page puts on paper. */
  printed(url: string): Promise<Drawing>;
  tap(url: string, x: number, y: number): Promise<void>;
  /** What media queries answer in that page from now on. */
  media(url: string, media: Media): Promise<void>;
  /** Presses the extension's button in the toolbar, with that page in front. */
  pressAction(url: string): Promise<void>;
  /** Opens the browser's menu at a place and chooses a row of ours. In Chromium, whose menu no test reaches, its worker is told. */
  chooseInMenu(url: string, x: number, y: number, row: string): Promise<void>;
  /** Presses the keys of a command in the browser's window. In Chromium, whose own keys no test reaches, its worker is told. */
  pressKeys(url: string, command: string, keys: string): Promise<void>;
  /** The debugger's session of a page, in Chromium. */
  session(url: string): Promise<CDPSession | undefined>;
};
export type Media = { readonly forcedColors?: boolean; readonly reducedMotion?: boolean };

/** Watches the launch of the next browser, so that its pages can be reached besides the common driver. */
export function catchDevices(name: BrowserName): () => Promise<Devices> {
  const spy = name === "chromium" ? vi.spyOn(chromium, "launchPersistentContext") : vi.spyOn(puppeteer, "launch");
  return async () => {
    const launched = await spy.mock.results.at(-1)?.value;
    spy.mockRestore();
    if (launched === undefined) throw new Error("No browser was launched.");
    return name === "chromium" ? inChromium(() => launched.pages()) : inFirefox(launched);
  };
}

function inChromium(pages: () => readonly ChromiumTab[]): Devices {
  const tabOf = (url: string): ChromiumTab =>
    found(
      pages().find((tab) => tab.url().startsWith(url)),
      url,
    );
  /** Tells the listeners of the worker of an event of the browser's, as the browser itself does. */
  async function tellWorker(url: string, event: string, what: string): Promise<void> {
    const isOurs = (worker: { url(): string }) => worker.url().startsWith("chrome-extension://");
    const worker = found(tabOf(url).context().serviceWorkers().find(isOurs), "the worker");
    const hears = await worker.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(url)} }).then(([tab]) => {
      if (!chrome.${event}.hasListeners()) return false;
      chrome.${event}.dispatch(${what}, tab);
      return true;
    })`);
    if (hears !== true) throw new Error(`Nobody listens to ${event}.`);
  }
  return {
    printed: async (url) => drawingOf(await tabOf(url).pdf({ printBackground: true })),
    async tap(url, x, y) {
      const session = await tabOf(url).context().newCDPSession(tabOf(url));
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await session.detach();
    },
    media: (url, { forcedColors, reducedMotion }) =>
      tabOf(url).emulateMedia({
        forcedColors: forcedColors ? "active" : "none",
        reducedMotion: reducedMotion ? "reduce" : "no-preference",
      }),
    async pressAction(url) {
      await tabOf(url).bringToFront();
      const session = await tabOf(url).context().browser()?.newBrowserCDPSession();
      if (session === undefined) throw new Error("Chromium has no debugging connection.");
      // Tabs are targets of their own, above their pages, and are told only to whoever names them.
      const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
      const target = targetInfos.find((each) => each.type === "tab" && each.url.startsWith(url));
      const worker = targetInfos.find((each) => each.url.startsWith("chrome-extension://"));
      // Playwright's types do not know this method of the protocol yet.
      const trigger = session.send as unknown as (method: string, parameters: object) => Promise<void>;
      await trigger.call(session, "Extensions.triggerAction", {
        id: new URL(worker?.url ?? "").host,
        targetId: target?.targetId,
      });
      await session.detach();
    },
    chooseInMenu: (url, _x, _y, row) =>
      tellWorker(url, "contextMenus.onClicked", JSON.stringify({ menuItemId: row, frameId: 0, pageUrl: url })),
    pressKeys: (url, command) => tellWorker(url, "commands.onCommand", JSON.stringify(command)),
    session: (url) => tabOf(url).context().newCDPSession(tabOf(url)),
  };
}

/** Firefox's own window does what BiDi has no word for. */
function inFirefox(browser: Browser): Devices {
  const bidi = bidiOf(browser);
  const tabOf = async (url: string): Promise<FirefoxTab> =>
    found(
      (await browser.pages()).find((tab) => tab.url().startsWith(url)),
      url,
    );
  /** Runs in the browser's own window, with `browser` the one that shows the page and `win` its window. */
  async function inWindow(url: string, work: string): Promise<void> {
    const { contexts } = await bidi("browsingContext.getTree", { "moz:scope": "chrome" });
    const expression = `(async () => {
      for (const win of Services.wm.getEnumerator("navigator:browser")) for (const browser of win.gBrowser.browsers) {
        if (browser.currentURI.spec.startsWith(${JSON.stringify(url)})) { ${work} }
      }
    })()`;
    await bidi("script.evaluate", { expression, awaitPromise: true, target: { context: contexts?.[0]?.context } });
  }
  return {
    printed: async (url) => drawingOf(await (await tabOf(url)).pdf({ printBackground: true })),
    tap: async (url, x, y) => (await tabOf(url)).touchscreen.tap(x, y),
    media: (url, { forcedColors, reducedMotion }) =>
      inWindow(
        url,
        `browser.browsingContext.forcedColorsOverride = ${JSON.stringify(forcedColors ? "active" : "none")};
        Services.prefs.setIntPref("ui.prefersReducedMotion", ${reducedMotion ? 1 : 0});`,
      ),
    async pressAction(url) {
      await (await tabOf(url)).bringToFront();
      await inWindow(
        url,
        `const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
        const extension = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === "Repères").extension;
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(win);`,
      );
    },
    async chooseInMenu(url, x, y, row) {
      const tab = await tabOf(url);
      await tab.bringToFront();
      await tab.mouse.click(x, y, { button: "right" });
      await inWindow(
        url,
        `const menu = win.document.getElementById("contentAreaContextMenu");
        if (menu.state !== "open") await new Promise((done) => menu.addEventListener("popupshown", done, { once: true }));
        const item = menu.querySelector('[id$="-menuitem-_${row}"]');
        const ours = item.parentNode;
        if (ours !== menu) {
          const shown = new Promise((done) => ours.addEventListener("popupshown", done, { once: true }));
          ours.parentNode.openMenu(true);
          await shown;
        }
        ours.activateItem(item);`,
      );
    },
    async pressKeys(url, _command, keys) {
      await (await tabOf(url)).bringToFront();
      // By the browser's own window: what BiDi types goes to the page alone.
      await inWindow(
        url,
        `const hand = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
        if (!hand.beginInputTransactionForTests(win)) throw new Error("The window takes no keys.");
        const keys = ${JSON.stringify(keys)}.split("+").map((key) => key.length > 1
          ? new win.KeyboardEvent("", { key })
          : new win.KeyboardEvent("", { key, code: "Key" + key, keyCode: key.charCodeAt(0) }));
        for (const key of keys) hand.keydown(key);
        for (const key of keys.toReversed()) hand.keyup(key);`,
      );
    },
    session: async () => undefined,
  };
}

function found<T>(tab: T | undefined, url: string): T {
  if (tab === undefined) throw new Error(`No tab shows ${url}.`);
  return tab;
}

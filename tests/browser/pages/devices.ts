import { type CDPSession, type Page as ChromiumTab, chromium } from "playwright-core";
import puppeteer, { type Browser, type Page as FirefoxTab } from "puppeteer-core";
import { vi } from "vitest";
import { bidiOf } from "../driver/bidi";
import type { BrowserName } from "../driver/types";

/** What a finger, a printer or a contrast setting does; the common driver has none of them. */
export type Devices = {
  tap(url: string, x: number, y: number): Promise<void>;
  /** What media queries answer in that page from now on. */
  media(url: string, media: Media): Promise<void>;
  /** The debugger's session of a page, in Chromium. */
  session(url: string): Promise<CDPSession | undefined>;
};
export type Media = { readonly print?: boolean; readonly forcedColors?: boolean; readonly reducedMotion?: boolean };

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
  return {
    async tap(url, x, y) {
      const session = await tabOf(url).context().newCDPSession(tabOf(url));
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await session.detach();
    },
    media: (url, { print, forcedColors, reducedMotion }) =>
      tabOf(url).emulateMedia({
        media: print ? "print" : "screen",
        forcedColors: forcedColors ? "active" : "none",
        reducedMotion: reducedMotion ? "reduce" : "no-preference",
      }),
    session: (url) => tabOf(url).context().newCDPSession(tabOf(url)),
  };
}

/** Firefox's own window sets what BiDi has no word for. */
function inFirefox(browser: Browser): Devices {
  const bidi = bidiOf(browser);
  const tabOf = async (url: string): Promise<FirefoxTab> =>
    found(
      (await browser.pages()).find((tab) => tab.url().startsWith(url)),
      url,
    );
  return {
    tap: async (url, x, y) => (await tabOf(url)).touchscreen.tap(x, y),
    async media(url, { print, forcedColors, reducedMotion }) {
      const { contexts } = await bidi("browsingContext.getTree", { "moz:scope": "chrome" });
      const expression = `{
        for (const win of Services.wm.getEnumerator("navigator:browser")) for (const { browsingContext, currentURI } of win.gBrowser.browsers) {
          if (!currentURI.spec.startsWith(${JSON.stringify(url)})) continue;
          browsingContext.mediumOverride = ${JSON.stringify(print ? "print" : "")};
          browsingContext.forcedColorsOverride = ${JSON.stringify(forcedColors ? "active" : "none")};
        }
        Services.prefs.setIntPref("ui.prefersReducedMotion", ${reducedMotion ? 1 : 0});
      }`;
      await bidi("script.evaluate", { expression, awaitPromise: false, target: { context: contexts?.[0]?.context } });
    },
    session: async () => undefined,
  };
}

function found<T>(tab: T | undefined, url: string): T {
  if (tab === undefined) throw new Error(`No tab shows ${url}.`);
  return tab;
}

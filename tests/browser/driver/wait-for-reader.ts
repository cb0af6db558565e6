import { readdir } from "node:fs/promises";
import type { BrowserDriver, PageDriver } from "./types";

const DEADLINE_MS = 15_000;

/**
 * The background registers its reader a moment after the browser has loaded it; a page opened before stays unread.
 * Any page of the extension may ask what is registered; it is given back open, because closing the only tab of a
 * visible browser would close the browser.
 */
export async function waitForReader(browser: BrowserDriver, extension: string): Promise<PageDriver> {
  const pages = (await readdir(extension)).filter((file) => file.endsWith(".html"));
  // The popup where there is one: the tests of it go on from the page that is given back.
  const ownPage = pages.find((file) => file === "popup.html") ?? pages[0];
  if (!ownPage) throw new Error(`The extension in ${extension} has no page to ask through.`);
  const page = await browser.open(`${browser.extensionOrigin}/${ownPage}`);
  await page.waitFor(
    () => page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
    "The extension did not begin to read pages.",
    { timeout: DEADLINE_MS },
  );
  return page;
}

/** All that is asked of the browser here; the extension's own rooms use the polyfill's types. */
declare const chrome: { scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> } };

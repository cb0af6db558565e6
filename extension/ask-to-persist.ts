import browser from "webextension-polyfill";
import { isChromium } from "./is-chromium";

/**
 * Asks the browser never to clear what is stored when space runs low: Firefox wants to be asked, and by a page; with
 * `unlimitedStorage` it asks the reader nothing. Chromium refuses every extension, and says that it clears nothing of one
 * with that permission (seen in 156 and 153, 2026-11; developer.chrome.com, "Storage and cookies").
 * @returns whether it has promised; undefined where it cannot be asked, as in Chrome's worker
 */
export async function askToPersist(): Promise<boolean | undefined> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  try {
    if (storage?.persist === undefined) return undefined;
    // What was promised is not asked for again: in Firefox each asking is a request of its own.
    return (await storage.persisted?.()) === true || (await storage.persist()) || (await isExempt());
  } catch {
    return undefined;
  }
}

/** In Firefox, where the permission grants what is asked for, a refusal is a refusal. */
async function isExempt(): Promise<boolean> {
  return isChromium() && (await browser.permissions.contains({ permissions: ["unlimitedStorage"] }));
}

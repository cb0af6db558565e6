import type { Json, PageDriver } from "./driver/types";

/** What a test sees of an extension page, and does with it as a hand would. */

/** The texts of the elements that match, in the order of the page. */
export function textsIn(driver: PageDriver, selector: string): Promise<readonly string[]> {
  return driver.evaluate(
    (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim()),
    selector,
  );
}

/** Waits until the texts of what matches are these. */
export async function waitForTexts(driver: PageDriver, selector: string, expected: readonly string[]): Promise<void> {
  let seen: readonly string[] = [];
  const isThere = async () => {
    seen = await textsIn(driver, selector);
    return JSON.stringify(seen) === JSON.stringify(expected);
  };
  await driver.waitFor(isThere, "").catch(() => {
    throw new Error(`${selector} says ${JSON.stringify(seen)}, not ${JSON.stringify(expected)}.`);
  });
}

/** Clicks the first element that matches and holds the words, once it is at rest. */
export async function clickIn(driver: PageDriver, selector: string, words = ""): Promise<void> {
  let last = "";
  const place = await driver.waitFor(async () => {
    const found = await driver.evaluate(placeOf, selector, words);
    const isAtRest = JSON.stringify(found) === last;
    last = JSON.stringify(found);
    return isAtRest ? found : undefined;
  }, `There is no ${selector} with “${words}”.`);
  await driver.click(place.x, place.y);
}

function placeOf(selector: string, words: string) {
  const named = (element: Element) => element.getAttribute("aria-label") ?? element.textContent;
  const found = [...document.querySelectorAll(selector)].find((element) => named(element).includes(words));
  found?.scrollIntoView({ block: "center", behavior: "instant" });
  const rect = found?.getBoundingClientRect();
  return rect && { x: rect.x + Math.min(20, rect.width / 2), y: rect.y + rect.height / 2 };
}

/** Types into a field, once it is there, in place of what is in it. */
export async function typeIn(driver: PageDriver, selector: string, text: string): Promise<void> {
  const isReady = (selector: string) => {
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    field?.focus();
    field?.select();
    return field !== null && document.activeElement === field;
  };
  await driver.waitFor(() => driver.evaluate(isReady, selector), `There is no ${selector} to type into.`);
  await driver.type(text);
}

/** Rows of a store of our database, written as a past session left them. Needs a page that has opened it once. */
export async function putRows(driver: PageDriver, store: string, rows: readonly unknown[]): Promise<void> {
  await driver.evaluate(
    async (store: string, rows: Json) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open("reperes");
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const transaction = database.transaction(store, "readwrite");
      for (const row of rows as readonly object[]) transaction.objectStore(store).put(row);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    },
    store,
    rows as unknown as Json,
  );
}

/** Empties the database, as a new profile has it. */
export async function emptyStores(driver: PageDriver): Promise<void> {
  await driver.evaluate(async () => {
    const asked = indexedDB.open("reperes");
    const database = await new Promise<IDBDatabase>((resolve) => {
      asked.onsuccess = () => resolve(asked.result);
    });
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores, "readwrite");
    for (const store of stores) transaction.objectStore(store).clear();
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    database.close();
    // What is remembered of them outside the database would tell of a loss.
    await chrome.storage.local.remove("notesSeen");
  });
}

/** Leaves no database, as in a profile that has kept nothing yet. Our own connections let go of it at once. */
export function deleteDatabase(driver: PageDriver): Promise<void> {
  return driver.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase("reperes");
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(asked.error);
      }),
  );
}

/** The rows of a store, as they are on disk. */
export function rowsOf(driver: PageDriver, store: string): Promise<readonly unknown[]> {
  return driver.evaluate(async (store: string) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open("reperes");
      asked.onsuccess = () => resolve(asked.result);
    });
    const rows = await new Promise<Json[]>((resolve) => {
      const asked = database.transaction(store).objectStore(store).getAll();
      asked.onsuccess = () => resolve(asked.result);
    });
    database.close();
    return rows;
  }, store);
}

/** Whether the panel stands beside the page: Chromium's side panel, or Firefox's sidebar. For a page of ours to evaluate. */
export async function isPanelOpen(): Promise<boolean> {
  if (chrome.sidebarAction !== undefined) return chrome.sidebarAction.isOpen({});
  return (await chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] })).length > 0;
}

/** Closes Firefox's sidebar. Chromium's panel has no such call: it goes with its tab. */
export async function closePanel(): Promise<void> {
  await chrome.sidebarAction?.close().catch(() => undefined);
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: {
  runtime: { getContexts(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]> };
  storage: { local: { remove(key: string): Promise<void> } };
  /** Firefox alone has it. */
  sidebarAction?: { isOpen(where: object): Promise<boolean>; close(): Promise<void> };
};

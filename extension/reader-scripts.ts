import browser from "webextension-polyfill";
import { covers } from "@/core/sites";

const ID = "reader";
export const READER_FILES = { js: ["reader.js"], css: ["marks.css"] };

/** The hosts that the reader has granted, and those that the manifest of a special build names. */
export async function grantedOrigins(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !origin.startsWith("file:"));
}

let queue: Promise<void> = Promise.resolve();

/**
 * What is granted is what runs: called at start-up and whenever a permission comes or goes. One call after another: two
 * that both find nothing registered would both register, and the second fail.
 */
export function registerReader(): Promise<void> {
  queue = queue.then(register, register);
  return queue;
}

async function register(): Promise<void> {
  const matches = [...(await grantedOrigins())];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches,
    ...READER_FILES,
    allFrames: true,
    runAt: "document_idle",
    persistAcrossSessions: true,
  } as const;
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Puts the reader into a tab now: tabs that were open before a grant, an installation or an update; or once. */
export async function readTab(tabId: number): Promise<boolean> {
  try {
    // Frames of hosts that are not granted are passed over by the browser itself.
    const target = { tabId, allFrames: true };
    await browser.scripting.insertCSS({ target, files: READER_FILES.css });
    await browser.scripting.executeScript({ target, files: READER_FILES.js });
    return true;
  } catch {
    // The browser's own pages, a store, an error page: the popup says so.
    return false;
  }
}

/** Puts the reader's part about notes into the frame where the reader is. */
export async function bringNotes(tabId: number | undefined, frameId = 0): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ["reader-notes.js"] });
    return true;
  } catch {
    // The page has gone meanwhile, or its host was taken back.
    return false;
  }
}

/** Puts the reader into every open tab that is granted. */
export async function readOpenTabs(): Promise<void> {
  const origins = await grantedOrigins();
  const tabs = await browser.tabs.query({ discarded: false });
  const granted = tabs.filter(({ url }) => url !== undefined && origins.some((origin) => covers(origin, url)));
  await Promise.all(granted.map(({ id }) => (id === undefined ? false : readTab(id))));
}

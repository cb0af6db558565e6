import browser from "webextension-polyfill";
import type { MenuItem } from "./context-menu";
import { readTab } from "./reader-scripts";
import { askReader } from "./readers";

/** A reader that was put into a page just now listens a moment later: it is asked this often, this far apart in ms. */
const TRIES = 20;
const TRY_MS = 150;

/** The rows of the context menu that explain. */
export const lookUpItems: readonly MenuItem[] = [
  {
    id: "lookUpSelection",
    title: "menu.lookUp",
    contexts: ["selection"],
    where: "everywhere",
    onClick: ({ tabId, frameId, selection }) => void lookUp(tabId, frameId, selection),
  },
  {
    id: "lookUpPointer",
    title: "menu.explain",
    contexts: ["page", "link"],
    where: "granted",
    onClick: ({ tabId, frameId }) => void lookUp(tabId, frameId, undefined),
  },
];

/** The command's way: the frame that has the focus, its selection or the term under the pointer. */
export async function lookUpByKey(tabId: number): Promise<void> {
  await lookUp(tabId, await focusedFrame(tabId), undefined);
}

/** Opens a card in a frame. A page that is not read yet is read this once: the reader's gesture lets us in. */
async function lookUp(tabId: number, frameId: number, text: string | undefined): Promise<void> {
  const request = { text };
  const opened = await askReader(tabId, "lookUp", request, frameId);
  if (opened !== undefined || !(await readTab(tabId))) return;
  for (let tried = 0; tried < TRIES; tried += 1) {
    if ((await askReader(tabId, "lookUp", request, frameId)) !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, TRY_MS));
  }
}

async function focusedFrame(tabId: number): Promise<number> {
  const func = () => document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? "");
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func });
    return frames.find(({ result }) => result === true)?.frameId ?? 0;
  } catch {
    // A page that no extension may enter.
    return 0;
  }
}

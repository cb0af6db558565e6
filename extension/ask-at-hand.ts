import browser from "webextension-polyfill";
import type { ReaderCalls, ReaderListCalls } from "@/core/protocol";
import type { ReaderNoteCalls } from "@/core/protocol-notes";
import type { ValueOf } from "./messaging";
import { readTab } from "./reader-scripts";
import { askReader } from "./readers";

type Calls = ReaderCalls & ReaderListCalls & ReaderNoteCalls;

/** A reader that was put into a page just now listens a moment later: it is asked this often, this far apart in ms. */
const TRIES = 20;
const TRY_MS = 150;

/** Asks the reader in a frame. A page that is not read yet is read this once: the reader's gesture lets us in. */
export async function askAtHand<K extends keyof Calls>(
  tabId: number,
  frameId: number,
  name: K,
  request: Parameters<Calls[K]>[0],
): Promise<ValueOf<Calls, K> | undefined> {
  const given = await askReader(tabId, name, request, frameId);
  if (given !== undefined || !(await readTab(tabId))) return given;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const late = await askReader(tabId, name, request, frameId);
    if (late !== undefined) return late;
    await new Promise((resolve) => setTimeout(resolve, TRY_MS));
  }
  return undefined;
}

/** The frame that has the focus: where a key was pressed. */
export async function focusedFrame(tabId: number): Promise<number> {
  const func = () => document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? "");
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func });
    return frames.find(({ result }) => result === true)?.frameId ?? 0;
  } catch {
    // A page that no extension may enter.
    return 0;
  }
}

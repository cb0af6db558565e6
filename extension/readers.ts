import browser from "webextension-polyfill";
import type { ReaderCalls, ReaderListCalls } from "@/core/protocol";
import type { ReaderNoteCalls } from "@/core/protocol-notes";
import { askTab, type ValueOf } from "./messaging";

type Calls = ReaderCalls & ReaderListCalls & ReaderNoteCalls;
type RequestOf<K extends keyof Calls> = Parameters<Calls[K]>[0];

/** Asks the reader in a frame of a tab, the top one unless told; undefined when there is none, or when it does not know the call. */
export async function askReader<K extends keyof Calls>(
  tabId: number,
  name: K,
  request: RequestOf<K>,
  frameId?: number,
): Promise<ValueOf<Calls, K> | undefined> {
  const answer = await askTab<Calls, K>(tabId, name, request, frameId);
  return answer.ok ? answer.value : undefined;
}

/** Tells the readers in all frames of a tab. A page without a reader has no answer to give. */
export async function tellReader<K extends keyof Calls>(tabId: number, name: K, request: RequestOf<K>): Promise<void> {
  await browser.tabs.sendMessage(tabId, { reperes: name, request }).catch(() => undefined);
}

/**
 * Tells the readers in all tabs and all their frames. Nobody waits for their answers: a page may be busy for long, and a
 * tab without a reader has none to give.
 */
export async function tellReaders<K extends keyof Calls>(name: K, request: RequestOf<K>): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) void tellReader(id, name, request);
  }
}

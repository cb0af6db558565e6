import browser from "webextension-polyfill";
import type { ReaderCalls } from "@/core/protocol";
import { askTab, type ValueOf } from "./messaging";

/** Asks the reader in a tab; undefined when there is none. */
export async function askReader<K extends "countMarks" | "walk">(
  tabId: number,
  name: K,
): Promise<ValueOf<ReaderCalls, K> | undefined> {
  const answer = await askTab<ReaderCalls, K>(tabId, name, null as Parameters<ReaderCalls[K]>[0]);
  return answer.ok ? answer.value : undefined;
}

/** Tells the readers in all tabs; those without one do not answer. */
export async function tellReaders<K extends keyof ReaderCalls>(
  name: K,
  request: Parameters<ReaderCalls[K]>[0],
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : askTab<ReaderCalls, K>(id, name, request))));
}

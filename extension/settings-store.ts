import browser from "webextension-polyfill";
import type { Language } from "@/core/languages";
import { interfaceLanguage, parseSettings, type Settings } from "@/core/settings";

export const SETTINGS_KEY = "settings";

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/** Keeps what changed beside what is stored now: the popup and the settings page may both be open. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = parseSettings({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
  return settings;
}

/** The interface's language: the reader's choice, else the browser's. */
export function languageFor(settings: Settings): Language {
  return interfaceLanguage(settings, browser.i18n.getUILanguage());
}

/** Calls when one of the keys of `storage.local`, or of another area, changes, whichever context changed it. @returns ends it */
export function onStored(keys: readonly string[], then: () => void, watched = "local"): () => void {
  function changed(changes: Readonly<Record<string, unknown>>, area: string): void {
    if (area === watched && keys.some((key) => key in changes)) then();
  }
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

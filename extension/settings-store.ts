import browser from "webextension-polyfill";
import type { Language } from "@/core/languages";
import { interfaceLanguage, parseSettings, type Settings } from "@/core/settings";

const KEY = "settings";

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** The interface's language: the reader's choice, else the browser's. */
export function languageFor(settings: Settings): Language {
  return interfaceLanguage(settings, browser.i18n.getUILanguage());
}

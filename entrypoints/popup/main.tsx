import { render } from "preact";
import browser from "webextension-polyfill";
import { readSettings } from "@/extension/settings-store";
import { Popup } from "./popup";

/** The popup of the toolbar, about the tab in front. */
async function start(): Promise<void> {
  const root = document.getElementById("popup");
  const [settings, [tab]] = await Promise.all([
    readSettings(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  if (root === null) return;
  const seen = { tabId: tab?.id ?? -1, url: tab?.url ?? "", isPrivate: tab?.incognito ?? false };
  render(<Popup {...seen} stored={settings} />, root);
}

void start();

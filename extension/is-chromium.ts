import browser from "webextension-polyfill";

/** Whether this browser is built on Chromium. Asked only where the two behave differently and nothing else tells. */
export function isChromium(): boolean {
  return browser.runtime.getURL("").startsWith("chrome-extension:");
}

import browser from "webextension-polyfill";
import { grantedOrigins } from "./reader-scripts";

const PAGE = "/welcome.html";

/** Opens the welcome page after an installation; a build whose manifest names hosts works at once and asks nothing. */
export async function openWelcome(): Promise<void> {
  if ((await grantedOrigins()).length === 0) await browser.tabs.create({ url: `${PAGE}?installed` });
}

/** Opens the page of all settings, which is the same one. */
export async function openSettings(): Promise<void> {
  await browser.tabs.create({ url: PAGE });
}

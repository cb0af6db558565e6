import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { covers, siteOf } from "@/core/sites";
import { cardSentences } from "@/extension/card-sentences";
import { correctionsOn, correctSense } from "@/extension/corrections";
import { openDoor } from "@/extension/door";
import { grantedOrigins, readOpenTabs, readTab, registerReader } from "@/extension/reader-scripts";
import { askReader, tellReaders } from "@/extension/readers";
import { languageFor, readSettings } from "@/extension/settings-store";
import { createTermFinder } from "@/extension/term-finder";

/** Every listener is set at the top, before anything is awaited: a background that wakes for an event must have it. */
export default defineBackground(() => {
  const terms = createTermFinder();

  openDoor(
    {
      async openPage() {
        const settings = await readSettings();
        const language = languageFor(settings);
        return { reading: true, language, settings, sentences: cardSentences(language) };
      },
      findTerms: async (request, { url }) => terms.findTerms(request, await correctionsOn(url)),
      async correctSense(request, { url }) {
        await correctSense(url, request);
        return true;
      },
      showEntry: ({ id, published }) => terms.cardFor(id, published),
    },
    {
      async siteState({ tabId, url }) {
        const site = siteOf(url);
        if (site.at === "unavailable") return site;
        const granted = (await grantedOrigins()).some((origin) => covers(origin, url));
        const count = await askReader(tabId, "countMarks");
        const { host, pattern } = site;
        return granted || count !== undefined ? { at: "on", host, pattern, count } : { at: "off", host, pattern };
      },
      readOnce: ({ tabId }) => readTab(tabId),
    },
  );

  browser.runtime.onInstalled.addListener(() => void registerReader().then(readOpenTabs));
  browser.runtime.onStartup.addListener(() => void registerReader());
  browser.permissions.onAdded.addListener(() => void registerReader().then(readOpenTabs));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void registerReader().then(() => tellReaders("stopOn", { origins }));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === "walk" && tab?.id !== undefined) void askReader(tab.id, "walk");
  });
});

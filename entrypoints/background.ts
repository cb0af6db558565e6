import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { withoutKnown } from "@/core/reading/known";
import { covers, siteOf } from "@/core/sites";
import { createBadge } from "@/extension/badge";
import { cardSentences } from "@/extension/card-sentences";
import { carryFreeNotes } from "@/extension/carry-free-notes";
import { createContextMenu } from "@/extension/context-menu";
import { correctionsOn, correctSense } from "@/extension/corrections";
import { openDoor } from "@/extension/door";
import { editorHandlers } from "@/extension/editor-notes";
import { keepByKey, keepItems } from "@/extension/keep-selection";
import { KNOWN_KEY, knownTerms, knowTerm, readKnown } from "@/extension/known-terms";
import { lookUpByKey, lookUpItems } from "@/extension/look-up";
import { type Notes, openNotes } from "@/extension/notes";
import { pageNoteHandlers } from "@/extension/page-notes";
import { openPanel } from "@/extension/panel";
import { bringNotes, grantedOrigins, readOpenTabs, readTab, registerReader } from "@/extension/reader-scripts";
import { askReader, tellReaders } from "@/extension/readers";
import { languageFor, onStored, readSettings, SETTINGS_KEY } from "@/extension/settings-store";
import { unreadFrames } from "@/extension/sites-frames";
import { createTermFinder } from "@/extension/term-finder";
import { openWelcome } from "@/extension/welcome";

/** Every listener is set at the top, before anything is awaited: a background that wakes for an event must have it. */
export default defineBackground(() => {
  const terms = createTermFinder();
  const notes = notesFor();
  const badge = createBadge(async (tabId) =>
    (await readSettings()).badge ? askReader(tabId, "countMarks", null) : undefined,
  );

  const menu = createContextMenu([...keepItems, ...lookUpItems], async () => languageFor(await readSettings()));

  openDoor(
    {
      async openPage(_request, { tabId }) {
        if (tabId !== undefined) badge.refresh(tabId);
        const settings = await readSettings();
        const language = languageFor(settings);
        return { reading: true, language, settings, sentences: cardSentences(language) };
      },
      async findTerms(request, { url, tabId, isPrivate }) {
        const found = terms.findTerms(request, await correctionsOn(url, isPrivate));
        if (tabId !== undefined) badge.refresh(tabId);
        return withoutKnown(found, await readKnown(isPrivate), (id) => terms.cardFor(id, undefined));
      },
      lookUp: async (request, { url, isPrivate }) => terms.lookUp(request, await correctionsOn(url, isPrivate)),
      async correctSense(request, { url, isPrivate }) {
        await correctSense(url, request, isPrivate);
        return true;
      },
      showEntry: ({ id, published }) => terms.cardFor(id, published),
      knowTerm: (request, asker) =>
        knowTerm(request, terms, {
          today: new Date().toISOString().slice(0, 10),
          isPrivate: asker.isPrivate || request.isPrivate === true,
        }),
      fetchNotes: (_request, { tabId, frameId }) => bringNotes(tabId, frameId),
      ...pageNoteHandlers(notes, terms),
    },
    {
      async siteState({ tabId, url }) {
        const site = siteOf(url);
        if (site.at === "unavailable") return site;
        const { host, pattern } = site;
        const origins = await grantedOrigins();
        const always = origins.some((origin) => covers(origin, url));
        const count = await askReader(tabId, "countMarks", null);
        if (!always && count === undefined) return { at: "off", host, pattern };
        return { at: "on", host, pattern, always, count, frames: await unreadFrames(tabId, origins) };
      },
      readOnce: ({ tabId }) => readTab(tabId),
      knownTerms: (_request, { isPrivate }) => knownTerms(terms, isPrivate),
      ...editorHandlers(notes, async () => languageFor(await readSettings())),
    },
  );

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerReader().then(readOpenTabs);
    void menu.refresh();
    void carryOver();
    if (reason === "install") void openWelcome();
  });
  browser.runtime.onStartup.addListener(() => {
    void registerReader();
    void menu.refresh();
    void carryOver();
  });
  browser.permissions.onAdded.addListener(() => {
    void registerReader().then(readOpenTabs);
    void menu.refresh();
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void menu.refresh();
    void registerReader()
      .then(() => tellReaders("stopOn", { origins }))
      .then(refreshBadges);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    // The panel opens only in the same turn as the reader's gesture: nothing is awaited before it.
    if (command === "panel") void openPanel(tab?.id);
    if (tab?.id === undefined) return;
    if (command === "walk") void askReader(tab.id, "walk", null);
    if (command === "lookUp") void lookUpByKey(tab.id);
    if (command === "keep" || command === "keepWrite") void keepByKey(tab.id, command === "keepWrite");
  });
  const tellOfChoices = () => void tellReaders("settingsChanged", null).then(refreshBadges);
  onStored([SETTINGS_KEY, KNOWN_KEY], tellOfChoices);
  onStored([KNOWN_KEY], tellOfChoices, "session");
  onStored([SETTINGS_KEY], () => void menu.refresh());

  /** At an update, and at each start until it is done. */
  function carryOver(): Promise<void> {
    return carryFreeNotes(notes(false).connection, new Date().toISOString());
  }

  async function refreshBadges(): Promise<void> {
    for (const { id } of await browser.tabs.query({ discarded: false })) if (id !== undefined) badge.refresh(id);
  }
});

/** Opened at the first question; a private window's tabs get a store that refuses to write. */
function notesFor(): (isPrivate: boolean) => Notes {
  const opened = new Map<boolean, Notes>();
  return (isPrivate) => {
    const known = opened.get(isPrivate) ?? openNotes(isPrivate);
    opened.set(isPrivate, known);
    return known;
  };
}

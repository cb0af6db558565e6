import browser from "webextension-polyfill";
import type { Language } from "@/core/languages";
import type { Key } from "@/locales/keys";
import { createTranslate } from "./i18n";
import { grantedOrigins } from "./reader-scripts";

/** What the reader clicked on. */
export type MenuClick = {
  readonly tabId: number;
  readonly frameId: number;
  readonly selection: string | undefined;
};

/** One row of the page's context menu. */
export type MenuItem = {
  readonly id: string;
  /** `%s` in the sentence stands for the selection, as the browser shortens it. */
  readonly title: Key;
  readonly contexts: readonly browser.Menus.ContextType[];
  /** A row about our marks is seen only where there can be some. */
  readonly where: "everywhere" | "granted";
  readonly onClick: (click: MenuClick) => void;
};

export type ContextMenu = {
  /** Writes the rows anew: at installation, and when the language or the grants have changed. Browsers keep them. */
  refresh(): Promise<void>;
};

/** The rows of the context menu. To be called before anything is awaited, so that a background that wakes hears the click. */
export function createContextMenu(items: readonly MenuItem[], language: () => Promise<Language>): ContextMenu {
  let queue: Promise<void> = Promise.resolve();

  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0, selectionText }, tab) => {
    const item = items.find(({ id }) => id === menuItemId);
    if (tab?.id !== undefined) item?.onClick({ tabId: tab.id, frameId, selection: selectionText });
  });

  async function write(): Promise<void> {
    const t = createTranslate(await language());
    const origins = [...(await grantedOrigins())];
    await browser.contextMenus.removeAll();
    for (const { id, title, contexts, where } of items) {
      // No pattern at all would mean every page.
      if (where === "granted" && origins.length === 0) continue;
      browser.contextMenus.create({
        id,
        title: t(title),
        contexts: [...contexts],
        ...(where === "granted" && { documentUrlPatterns: origins }),
      });
    }
  }

  return {
    refresh() {
      // One after another: two that write together would write each row twice.
      queue = queue.then(write, write);
      return queue;
    },
  };
}

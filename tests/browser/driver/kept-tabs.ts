import type { BrowserDriver, PageDriver } from "./types";

/** What both browsers begin with. */
const VIEWPORT = { width: 1280, height: 800 };
const PATIENCE_MS = 5_000;

type Tab = { readonly page: PageDriver; isResized: boolean; isThemed: boolean };

/**
 * The same browser, in which a page that is closed leaves its tab for the next: a new tab costs both browsers two to three
 * times what the page in it costs. A page gets a tab in front, of the usual size and theme, with the pointer in the corner;
 * what it left on the console or threw is its own. One that changes more about its tab must put it back.
 */
export function keepTabs(browser: BrowserDriver): BrowserDriver {
  const idle: Tab[] = [];

  async function tabAt(url: string): Promise<Tab> {
    const tab = idle.pop();
    if (tab === undefined) return { page: await browser.open(url), isResized: false, isThemed: false };
    await tab.page.bringToFront();
    await tab.page.goto(url);
    return tab;
  }

  return {
    ...browser,
    async open(url) {
      return pageIn(await tabAt(url), idle);
    },
    restart: async () => keepTabs(await browser.restart()),
    kill: async (between) => keepTabs(await browser.kill(between)),
  };
}

/**
 * Leaves the page, so that nothing of it goes on behind the next one's back. False where that is not told in time: of a tab
 * that came back from the back/forward cache Firefox sometimes tells nothing more.
 */
function emptied(page: PageDriver): Promise<boolean> {
  const left = page.goto("about:blank").then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false));
  return Promise.race([left, late]);
}

function pageIn(tab: Tab, idle: Tab[]): PageDriver {
  const { page } = tab;
  const messages = page.consoleMessages().length;
  const errors = page.pageErrors().length;
  return {
    ...page,
    setViewport(size) {
      tab.isResized = true;
      return page.setViewport(size);
    },
    setTheme(theme) {
      tab.isThemed = theme !== "light";
      return page.setTheme(theme);
    },
    consoleMessages: () => page.consoleMessages().slice(messages),
    pageErrors: () => page.pageErrors().slice(errors),
    async close() {
      await page.moveTo(0, 0);
      if (!(await emptied(page))) return page.close();
      if (tab.isResized) await page.setViewport(VIEWPORT);
      if (tab.isThemed) await page.setTheme("light");
      idle.push({ page, isResized: false, isThemed: false });
    },
  };
}

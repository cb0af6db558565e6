import type { BrowserDriver, PageDriver } from "./types";

/** What both browsers begin with. */
const VIEWPORT = { width: 1280, height: 800 };
/** A page of the extension, and the article of the test. */
const FEW_TABS = 2;
const PATIENCE_MS = 10_000;

/** The tabs that wait for a page, and how many the browser has been asked for. */
type Tabs = { readonly idle: Tab[]; opened: number };
type Tab = { readonly page: PageDriver; url: string; isResized: boolean; isThemed: boolean };

/**
 * The same browser, in which a page that is closed leaves its tab for the next: a new tab costs both browsers two to three
 * times what the page in it costs. A page gets a tab in front, of the usual size and theme, with the pointer in the corner;
 * what it left on the console or threw is its own. One that changes more about its tab must put it back.
 */
export function keepTabs(browser: BrowserDriver): BrowserDriver {
  const tabs: Tabs = { idle: [], opened: 0 };

  async function tabAt(url: string): Promise<Tab> {
    const tab = tabs.idle.pop();
    if (tab !== undefined) {
      await tab.page.bringToFront();
      if (await shows(tab.page, url)) return { ...tab, url };
      await tab.page.close();
    }
    tabs.opened += 1;
    return { page: await browser.open(url), url, isResized: false, isThemed: false };
  }

  return {
    ...browser,
    async open(url) {
      return pageIn(await tabAt(url), tabs);
    },
    restart: async () => keepTabs(await browser.restart()),
    kill: async (between) => keepTabs(await browser.kill(between)),
  };
}

/**
 * False where a tab does not tell in time that it got there: of one that came back from the back/forward cache Firefox
 * sometimes tells nothing more.
 */
function shows(page: PageDriver, url: string): Promise<boolean> {
  const shown = page.goto(url).then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false));
  return Promise.race([shown, late]);
}

function pageIn(tab: Tab, tabs: Tabs): PageDriver {
  const { page } = tab;
  const messages = page.consoleMessages().length;
  const errors = page.pageErrors().length;
  return {
    ...page,
    goto(url) {
      tab.url = url;
      return page.goto(url);
    },
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
      // The next page comes in place of this one, and ends it. Among more tabs it would go on behind the next page's back;
      // so would a page of ours, which makes the database anew, and which the same one at another place does not end.
      const isNext = tabs.idle.length === 0 && tabs.opened <= FEW_TABS && tab.url.startsWith("http");
      if (!isNext && !(await shows(page, "about:blank"))) return page.close();
      if (tab.isResized) await page.setViewport(VIEWPORT);
      if (tab.isThemed) await page.setTheme("light");
      tabs.idle.push({ page, url: "", isResized: false, isThemed: false });
    },
  };
}

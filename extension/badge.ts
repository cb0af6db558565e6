import browser from "webextension-polyfill";

/** A page's first batches follow one another within the first of these, in ms; a long page is still marking at the second. */
const LOOKS_MS = [300, 2_000];
/** Four signs fit on the icon. */
const MOST_SHOWN = 999;
/** White on it: 6.4 to 1 (WCAG AA asks for 4.5). */
const COLOUR = "#655e54";

export type Badge = {
  /** Shows a tab's count once its marks have settled. */
  refresh(tabId: number): void;
};

/**
 * The number of marks on the toolbar's icon. `countIn` gives undefined where nothing is to be shown. Browsers clear a
 * tab's badge themselves when it goes to another page, so that nothing of ours wakes for every page of every tab.
 */
export function createBadge(countIn: (tabId: number) => Promise<number | undefined>): Badge {
  const looks = new Map<number, readonly ReturnType<typeof setTimeout>[]>();

  async function show(tabId: number): Promise<void> {
    await write(tabId, badgeText(await countIn(tabId)));
  }

  return {
    refresh(tabId) {
      for (const look of looks.get(tabId) ?? []) clearTimeout(look);
      looks.set(
        tabId,
        LOOKS_MS.map((wait) => setTimeout(show, wait, tabId)),
      );
    },
  };
}

function badgeText(count: number | undefined): string {
  if (count === undefined || count === 0) return "";
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}

async function write(tabId: number, text: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text !== "") await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  } catch {
    // The tab was closed meanwhile.
  }
}

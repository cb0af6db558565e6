import type { MarkSeen, PageDriver } from "@/tests/browser/driver/types";

const DEADLINE_MS = 15_000;
/** Two equal counts this far apart are taken as the end of marking. */
const POLL_MS = 400;
/** Chromium lays out no taller a window without trouble; a demo article is far shorter. */
const TALLEST_PX = 16_000;

/** Every mark of the page: the window is made as tall as the article, because only marks near it are registered. */
export async function seeMarks(page: PageDriver): Promise<readonly MarkSeen[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: 1280, height: Math.min(Math.max(height, 800), TALLEST_PX) });
  let before = 0;
  return page.waitFor(
    async () => {
      const marks = await page.marks();
      const settled = marks.length > 0 && marks.length === before;
      before = marks.length;
      return settled && marks;
    },
    "No term was marked on this page: it names nothing that the glossary knows, or the extension did not run.",
    { timeout: DEADLINE_MS, interval: POLL_MS },
  );
}

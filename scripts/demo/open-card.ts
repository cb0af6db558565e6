import type { MarkSeen, PageDriver } from "@/tests/browser/driver/types";

const WINDOW = { width: 1280, height: 800 };
/** Leaves room below the term for its card. */
const FROM_TOP_PX = 160;

/** Rests the mouse on the first FAR, else on the first term, and takes a picture of the card that opens. */
export async function openFirstCard(page: PageDriver, picture: string): Promise<void> {
  await page.setViewport(WINDOW);
  const top = await page.waitFor(
    async () => rectOf(chosen(await page.marks()))?.y,
    "The marks went away when the window was made smaller.",
  );
  await page.evaluate((y: number) => scrollTo(0, scrollY + y), top - FROM_TOP_PX);
  // Marks are registered anew after a scroll: the one in sight is taken once it stands still.
  let before = -1;
  const { x, y, width, height } = await page.waitFor(
    async () => {
      const rect = rectOf(chosen((await page.marks()).filter(isInSight)));
      const still = rect?.y === before;
      before = rect?.y ?? -1;
      return still && rect;
    },
    "No marked term came into sight.",
    { interval: 200 },
  );
  // In steps, as a hand would: a pointer that jumps, or has never moved, is not taken for a reader's.
  for (const above of [40, 20, 8, 2, 0]) await page.moveTo(x + width / 2, y + height / 2 - above);
  await page.waitFor(async () => (await page.card()).open, "The card did not open under the pointer.");
  await page.waitFor(
    () => page.card().then(({ text, moving }) => text !== "" && !moving),
    "The card that opened is empty.",
  );
  await page.screenshot(picture);
}

function chosen(marks: readonly MarkSeen[]): MarkSeen | undefined {
  // The registry is ordered by name; on the page, the first is the highest.
  const downwards = marks.toSorted((a, b) => (rectOf(a)?.y ?? Infinity) - (rectOf(b)?.y ?? Infinity));
  return downwards.find(({ text }) => text === "FAR") ?? downwards[0];
}

function rectOf(mark: MarkSeen | undefined) {
  return mark?.rects[0];
}

function isInSight(mark: MarkSeen): boolean {
  const y = rectOf(mark)?.y;
  return y !== undefined && y > 0 && y < WINDOW.height;
}

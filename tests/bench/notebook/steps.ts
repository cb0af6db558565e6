import type { Page } from "playwright-core";
import { waitFor } from "@/tests/browser/driver/wait-for";
import { SOUGHT } from "./notes";

/** One thing that a reader does in the notebook; done when what it asks for is drawn. */
export type Step = { readonly name: string; readonly act: (page: Page, address: string) => Promise<void> };

/** Rows that are drawn after much scrolling. */
const SCROLLED = 1_000;
const FIELD = "input[type=search]";
const FOUND = ".found [role=status]";
const [first = "", ...others] = SOUGHT;

/** In the order of a visit, on one page. */
export const steps: readonly Step[] = [
  {
    name: "opening, until the first rows",
    async act(page, address) {
      await page.goto(address);
      await page.waitForSelector(".group li");
      await twoFrames(page);
    },
  },
  {
    name: "what is done while the reader looks",
    // Nothing tells its end: the field is reached for a second later.
    act: (page) => page.waitForTimeout(1_000),
  },
  { name: "the first letter of a search", act: (page) => typeLetter(page, first) },
  {
    name: `each further letter of “${SOUGHT}”`,
    async act(page) {
      for (const letter of others) await typeLetter(page, letter);
    },
  },
  {
    name: "clearing the search",
    act: (page) => changing(page, FOUND, () => page.click(".found button")),
  },
  {
    name: `scrolling, until ${SCROLLED} rows are drawn`,
    async act(page) {
      await page.mouse.move(600, 500);
      await waitFor(async () => {
        await page.mouse.wheel(0, 4_000);
        await twoFrames(page);
        return (await page.locator(".group li").count()) >= SCROLLED;
      }, "The list did not go on.");
    },
  },
  { name: "a note thrown away, with those rows", act: (page) => changing(page, "nav .count", throwAway(page)) },
  { name: "a letter, with those rows", act: (page) => typeLetter(page, "a") },
  {
    name: "from articles to days",
    async act(page) {
      await changing(page, FOUND, () => page.click(".found button"));
      await changing(page, ".group h2", () => page.click("nav a[href='#days']"));
    },
  },
];

function throwAway(page: Page): () => Promise<void> {
  return () => page.locator(".note-remove").last().click();
}

async function typeLetter(page: Page, letter: string): Promise<void> {
  await page.evaluate(
    (field) => document.querySelector<HTMLInputElement>(field)?.focus({ preventScroll: true }),
    FIELD,
  );
  // The next word's blank finds the same notes: the field itself is what changes at every letter.
  await page.keyboard.type(letter);
  await twoFrames(page);
}

/** Does something, and waits until a text of the page is another. */
async function changing(page: Page, selector: string, act: () => Promise<void>): Promise<void> {
  const before = await page.textContent(selector);
  await act();
  await waitFor(async () => (await page.textContent(selector)) !== before, `${selector} stayed as it was.`);
  await twoFrames(page);
}

/** What was asked has been laid out and painted. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });
}

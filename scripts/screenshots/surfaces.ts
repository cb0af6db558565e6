import { join } from "node:path";
import type { PageDriver, Rect } from "@/tests/browser/driver/types";
import { choose, HOST, marksOf, type Reading } from "@/tests/browser/reading";

type Shot = { readonly language: "fr" | "en"; readonly theme: "light" | "dark" };
const SHOTS: readonly Shot[] = (["fr", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme })),
);
/** Wider than the popup, whose own box is the picture. */
const POPUP = { width: 376, height: 720 };
const WELCOME = { width: 900, height: 1_000 };
const PHONE = { width: 390, height: 740 };
/** Where a word is tapped so that the sheet does not cover it, in px from the top. */
const IN_SIGHT = { from: 40, to: 200 };

/** The popup, the welcome page and the sheet for a finger, in both languages and both themes. @returns their names */
export async function takeSurfaces(reading: Reading, folder: string, article: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const shot of SHOTS) {
    await choose(reading.own, { language: shot.language, density: "every" });
    const take = async (name: string, driver: PageDriver, clip?: Rect) => {
      const file = `${name}-${shot.language}-${shot.theme}`;
      await driver.screenshot(join(folder, `${file}.png`), clip);
      names.push(file);
    };
    const path = `/surfaces-${shot.language}-${shot.theme}`;
    const driver = await reading.open(path, article);
    await marksOf(driver);
    const popup = await popupFor(reading, path, shot);
    await take("popup", popup, await boxOfBody(popup));
    await openSheet(driver, shot);
    await take("sheet", driver);
    await driver.close();
    const welcome = await welcomeIn(reading, shot);
    await take("welcome", welcome);
    await welcome.close();
  }
  return names;
}

/** The popup asks about the tab in front: it is drawn anew in its own tab behind the article's. */
async function popupFor({ own, browser }: Reading, path: string, { theme }: Shot): Promise<PageDriver> {
  await own.setTheme(theme);
  await own.setViewport(POPUP);
  await own.evaluate(
    async (url: string, popup: string) => {
      const [tab] = await chrome.tabs.query({ url });
      if (tab?.id !== undefined) await chrome.tabs.update(tab.id, { active: true });
      setTimeout(() => location.replace(popup), 50);
    },
    `http://${HOST}${path}`,
    `${browser.extensionOrigin}/popup.html?${path}`,
  );
  await own.waitFor(
    () => own.evaluate((at: string) => location.search === `?${at}` && document.querySelector(".term") !== null, path),
    "The popup lists no terms.",
  );
  return own;
}

function boxOfBody(popup: PageDriver): Promise<Rect> {
  return popup.evaluate(() => {
    const { x, y, width, height } = document.body.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** The page that opens at installation, with a card to try. */
async function welcomeIn({ browser }: Reading, { theme }: Shot): Promise<PageDriver> {
  const driver = await browser.open(`${browser.extensionOrigin}/welcome.html?installed`);
  await driver.setTheme(theme);
  await driver.setViewport(WELCOME);
  await driver.waitFor(
    () =>
      driver.evaluate(() => {
        const [tried] = document.querySelectorAll<HTMLElement>(".try");
        tried?.click();
        return document.querySelector(".shown")?.shadowRoot?.querySelector("h2") != null;
      }),
    "The card to try did not show.",
  );
  await driver.waitFor(
    () =>
      driver.evaluate(async () => {
        // What it fades in by begins with the next frame.
        for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
        const moving = document.querySelector(".shown")?.shadowRoot?.getAnimations() ?? [];
        return moving.every(({ playState }) => playState !== "running");
      }),
    "The card to try did not come to rest.",
  );
  return driver;
}

/** A tap, as the page's own scripts can make one: the driver has no finger. */
async function openSheet(driver: PageDriver, { theme }: Shot): Promise<void> {
  await driver.setTheme(theme);
  await driver.setViewport(PHONE);
  const box = await driver.waitFor(async () => {
    const boxes = (await driver.marks()).flatMap(({ rects }) => rects);
    return boxes.find(({ y }) => y > IN_SIGHT.from && y < IN_SIGHT.to);
  }, "No mark stands above the sheet.");
  await driver.evaluate(
    (x: number, y: number) => {
      const tap = new PointerEvent("click", { clientX: x, clientY: y, pointerType: "touch", bubbles: true });
      document.elementFromPoint(x, y)?.dispatchEvent(tap);
    },
    box.x + box.width / 2,
    box.y + box.height / 2,
  );
  await driver.waitFor(async () => (await driver.card()).open && !(await driver.card()).moving, "No sheet opened.");
}

declare const chrome: {
  tabs: {
    query(query: { url: string }): Promise<readonly { id?: number }[]>;
    update(id: number, update: { active: boolean }): Promise<unknown>;
  };
};

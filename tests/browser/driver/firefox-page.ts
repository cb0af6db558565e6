import type { KeyInput, Page } from "puppeteer-core";
import { type Bidi, contextOf } from "./bidi";
import { onClosedRoots } from "./firefox-roots";
import { pageDriver } from "./page-driver";
import type { ConsoleMessage, PageDriver } from "./types";
import { waitFor } from "./wait-for";

export function firefoxPage(page: Page, bidi: Bidi): PageDriver {
  const messages: ConsoleMessage[] = [];
  const errors: string[] = [];
  page.on("console", (message) => messages.push({ type: message.type(), text: message.text() }));
  page.on("pageerror", (error) => errors.push(error instanceof Error ? error.message : String(error)));

  return pageDriver({
    goto: (url) => goTo(page, url),
    evaluateSource: (expression) => page.evaluate(expression),
    async evaluateSourceIn() {
      return undefined;
    },
    onClosedRoots: (fn, args) => onClosedRoots(bidi, contextOf(page), fn, args),
    moveTo: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await page.mouse.move(to.x, to.y);
      await page.mouse.up();
    },
    press: (key) => press(page, key),
    type: (text) => page.keyboard.type(text),
    wheel: (dy) => page.mouse.wheel({ deltaY: dy }),
    setViewport: (size) => page.setViewport(size),
    setTheme: (theme) => setTheme(page, bidi, theme),
    async screenshot(path, clip) {
      await page.screenshot({ path: path as `${string}.png`, ...(clip && { clip }) });
    },
    bringToFront: () => page.bringToFront(),
    async accessibilityTree() {
      return undefined;
    },
    consoleMessages: () => [...messages],
    pageErrors: () => [...errors],
    close: () => page.close(),
  });
}

/** The page changes process on its way to an extension's page, and puppeteer then waits for ever. */
async function goTo(page: Page, url: string): Promise<void> {
  if (!url.startsWith("moz-extension:")) {
    await page.goto(url);
    return;
  }
  page.goto(url).catch(() => undefined);
  await waitFor(
    () => page.evaluate(`location.href.startsWith(${JSON.stringify(url)}) && document.readyState === "complete"`),
    `Firefox did not open ${url}.`,
  );
}

/** "Shift+Tab" as Playwright writes it, which puppeteer does not read. */
async function press(page: Page, combination: string): Promise<void> {
  const keys = combination.split(/(?<=.)\+/) as KeyInput[];
  const last = keys.pop();
  for (const key of keys) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}

/** BiDi has no colour scheme; the preference that readers use does it for all tabs (0 is dark, 1 is light). */
async function setTheme(page: Page, bidi: Bidi, theme: "light" | "dark"): Promise<void> {
  const { contexts } = await bidi("browsingContext.getTree", { "moz:scope": "chrome" });
  const preference = "layout.css.prefers-color-scheme.content-override";
  await bidi("script.evaluate", {
    expression: `Services.prefs.setIntPref("${preference}", ${theme === "dark" ? 0 : 1})`,
    awaitPromise: false,
    target: { context: contexts?.[0]?.context },
  });
  await waitFor(
    () => page.evaluate(`matchMedia("(prefers-color-scheme: ${theme})").matches`),
    `Firefox did not take the ${theme} theme.`,
  );
}

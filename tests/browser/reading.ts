import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { grantedBuild } from "@/scripts/lib/granted-build.mjs";
import { ROOT } from "@/scripts/lib/root.mjs";
import { keepTabs } from "./driver/kept-tabs";
import { launch } from "./driver/launch";
import type {
  AccessibleNode,
  BrowserDriver,
  BrowserName,
  Json,
  LaunchOptions,
  MarkSeen,
  PageDriver,
  Rect,
} from "./driver/types";
import { waitForReader } from "./driver/wait-for-reader";
import { type Page, type PageServer, type Site, servePages } from "./server";

const BUILDS = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const;

/** A browser with the production build, granted every host, and a server for the pages of a suite. */
export type Reading = {
  readonly name: BrowserName;
  readonly browser: BrowserDriver;
  /** The folder that the browser has it from. */
  readonly extension: string;
  readonly server: PageServer;
  /** A page of the extension itself: it may call the extension's APIs. */
  readonly own: PageDriver;
  /** Serves a page at a path of www.exemple-journal.fr and opens it. */
  open(path: string, html: string): Promise<PageDriver>;
  /** Serves a file beside the pages, at a path of the same host. */
  add(path: string, file: Page): void;
  close(): Promise<void>;
};

export const HOST = "www.exemple-journal.fr";

export type ReadingOptions = Pick<LaunchOptions, "netLog" | "idleMs" | "privateWindows"> & {
  /** What is served besides the host of the pages. */
  readonly sites?: Readonly<Record<string, Site>>;
};

/** Starts the production build, as `npm test` has built it. */
export async function startReading(name: BrowserName, options: ReadingOptions = {}): Promise<Reading> {
  const { sites = {}, ...launching } = options;
  const built = join(ROOT, ".output", BUILDS[name]);
  // A folder of its own: two workers drive browsers at the same time.
  const extension = await grantedBuild(built, mkdtempSync(join(tmpdir(), `reperes-build-${name}-`)), ["http://*/*"]);
  const pages: Record<string, Page> = {};
  const server = await servePages({ [HOST]: { pages }, ...sites });
  const browser = keepTabs(await launch(name, { ...launching, extension, hosts: server.hosts }));
  const own = await waitForReader(browser, extension);
  // Every mention, so that a test may write a name twice; the reader's own default has a test of its own.
  await choose(own, { density: "every" });
  return {
    name,
    browser,
    extension,
    server,
    own,
    async open(path, html) {
      pages[path] = html;
      return browser.open(`http://${HOST}${path}`);
    },
    add(path, file) {
      pages[path] = file;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Stores what a reader chose, in place of what was chosen before. */
export async function choose(own: PageDriver, settings: { readonly [name: string]: Json }): Promise<void> {
  await own.evaluate((chosen: Json) => chrome.storage.local.set({ settings: chosen }), settings);
}

/** A whole French page around a body. */
export function page(body: string, head = ""): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Article</title>${head}</head><body>${body}</body></html>`;
}

/** A field in a form of the kind for which Chromium does not ask its maker how to fill it in: that of a search. */
export function fieldIn(html: string): string {
  return `<form action="/search">${html}</form>`;
}

/** The marks once there are at least some, in the order of the page. */
export async function marksOf(driver: PageDriver, least = 1): Promise<readonly MarkSeen[]> {
  return driver.waitFor(async () => {
    const marks = await driver.marks();
    return marks.length >= least && marks;
  }, `There were not ${least} marks on the page.`);
}

/** The words marked, sorted, for comparison whatever the order of registration. */
export async function wordsMarked(driver: PageDriver, least = 1): Promise<readonly string[]> {
  return (await marksOf(driver, least)).map(({ text }) => text).toSorted();
}

/** Lets a time of the page's own clock pass, and two frames: what was due within it has happened and is drawn. */
export async function outlast(driver: PageDriver, ms: number): Promise<void> {
  await driver.evaluate(async (ms: number) => {
    const from = performance.now();
    for (let left = ms; left >= 0; left = ms - (performance.now() - from))
      await new Promise((done) => setTimeout(done, left + 1));
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  }, ms);
}

/** The first box of the first mark with a text. */
export async function boxOf(driver: PageDriver, text: string): Promise<Rect> {
  return driver.waitFor(
    async () => (await driver.marks()).find((seen) => seen.text === text)?.rects[0],
    `“${text}” is not marked, or has no box.`,
  );
}

/** Rests the pointer in a box, and waits for a card. */
export async function restIn(driver: PageDriver, { x, y, width, height }: Rect): Promise<void> {
  await driver.moveTo(x + width / 2 - 6, y + height / 2);
  await driver.moveTo(x + width / 2, y + height / 2);
  await driver.waitFor(() => driver.evaluate(cardIsOpen), `No card opened at ${x}, ${y}.`);
}

/** Looks from inside the page, for a second at most: a look through the debugger costs ten times as much. */
async function cardIsOpen(): Promise<boolean> {
  const open = ":is(reperes-card, reperes-note):popover-open";
  for (let turn = 0; turn < 40 && document.querySelector(open) === null; turn += 1)
    await new Promise((done) => setTimeout(done, 25));
  return document.querySelector(open) !== null;
}

/** Rests the pointer on the first mark with a text, and waits for its card. */
export async function restOn(driver: PageDriver, text: string): Promise<void> {
  await restIn(driver, await boxOf(driver, text));
}

/** The name on the card, as it is shown; empty when there is none. */
export async function headingOf(driver: PageDriver): Promise<string> {
  return (await driver.cardQuery("h2"))[0]?.text ?? "";
}

/** What a screen reader is told inside one part of what it is told. */
export function insideOf(tree: readonly AccessibleNode[], at: number): readonly AccessibleNode[] {
  const depth = tree[at]?.depth ?? Number.POSITIVE_INFINITY;
  const after = tree.findIndex((node, index) => index > at && node.depth <= depth);
  return tree.slice(at + 1, after === -1 ? undefined : after);
}

/** Says something to the reader of the page at a path, as the background and our own pages do; its answer. */
export async function tellReader({ own }: Reading, path: string, name: string, request: Json): Promise<Json> {
  return own.evaluate(
    async (url: string, reperes: string, request: Json) => {
      const [tab] = await chrome.tabs.query({ url });
      if (tab?.id === undefined) throw new Error(`No tab shows ${url}.`);
      return (await chrome.tabs.sendMessage(tab.id, { reperes, request }).catch(() => null)) ?? null;
    },
    `http://${HOST}${path}`,
    name,
    request,
  );
}

/** Clicks the first element of the card that matches and holds the words; the card is scrolled to it, as a hand would. */
export async function clickInCard(driver: PageDriver, selector: string, words = ""): Promise<void> {
  const { x, y } = await driver.waitFor(async () => {
    const target = await driver.cardTarget(selector, words);
    if (target === undefined || target.below === 0) return target;
    await driver.moveTo(target.x, target.y);
    await driver.wheel(target.below);
    return undefined;
  }, `The card has no ${selector} with “${words}” in view.`);
  await driver.click(x, y);
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: {
  storage: { local: { set(items: Json): Promise<void> } };
  tabs: {
    query(query: { url: string }): Promise<readonly { id?: number }[]>;
    sendMessage(id: number, message: unknown): Promise<Json>;
  };
};

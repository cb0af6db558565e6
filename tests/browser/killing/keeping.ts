import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Note, parseNote } from "@/core/notes/note";
import { grantedBuild } from "@/scripts/lib/granted-build.mjs";
import { ROOT } from "@/scripts/lib/root.mjs";
import { launch } from "../driver/launch";
import type { BrowserDriver, BrowserName, PageDriver } from "../driver/types";
import { waitForReader } from "../driver/wait-for-reader";
import { page as pageOf } from "../reading";
import { servePages } from "../server";

const BUILDS = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const;
const HOST = "www.exemple-journal.fr";
const ADDRESS = `http://${HOST}/passages`;
/** Passages on the page, each told from all others by its number. */
export const MOST_PASSAGES = 400;

/** A browser of the production build on a page of numbered passages. */
export type Keeping = {
  readonly browser: BrowserDriver;
  /** The page of passages. */
  readonly page: PageDriver;
  /** Keeps one passage as the reader's toolbar does: true once it is acknowledged. */
  keep(number: number): Promise<boolean>;
  /** What is on the disk, row by row; a row that is no note throws. */
  notes(): Promise<readonly Note[]>;
  /** Ends the browser as a crash would, and starts it again on the same profile; something may be done between. */
  kill(between?: () => void): Promise<Keeping>;
  close(): Promise<void>;
};

/** @param profile a folder to use instead of a new one */
export async function startKeeping(name: BrowserName, profile?: string): Promise<Keeping> {
  const built = join(ROOT, ".output", BUILDS[name]);
  const extension = await grantedBuild(built, mkdtempSync(join(tmpdir(), `reperes-build-${name}-`)), ["http://*/*"]);
  const passages = Array.from({ length: MOST_PASSAGES }, (_, number) => `<p id="p${number}">${passage(number)}</p>`);
  const server = await servePages({
    [HOST]: { pages: { "/passages": pageOf(`<article>${passages.join("")}</article>`) } },
  });
  const options = { extension, hosts: server.hosts, idleMs: 1_000, ...(profile === undefined ? {} : { profile }) };
  return keepingIn(await launch(name, options), extension, () => server.close());
}

async function keepingIn(browser: BrowserDriver, extension: string, end: () => Promise<void>): Promise<Keeping> {
  const own = await waitForReader(browser, extension);
  const page = await browser.open(ADDRESS);
  await page.waitFor(async () => (await page.marks()).length > 0, "The page was not read.");
  return {
    browser,
    page,
    keep: (number) => keep(page, own, number),
    notes: () => notesOnDisk(own),
    async kill(between) {
      return keepingIn(await browser.kill(between), extension, end);
    },
    async close() {
      await browser.close();
      await end();
    },
  };
}

export function passage(number: number): string {
  return `Passage ${number} : les FAMa annoncent une opération près de Kidal.`;
}

/** The number of a note's passage. */
export function numberOf({ quote }: Note): number {
  return Number(/^Passage (\d+) /.exec(quote.exact)?.[1] ?? Number.NaN);
}

async function keep(driver: PageDriver, own: PageDriver, number: number): Promise<boolean> {
  await driver.evaluate((id: string) => {
    const paragraph = document.getElementById(id);
    if (paragraph !== null) getSelection()?.selectAllChildren(paragraph);
  }, `p${number}`);
  return own.evaluate(async (url: string) => {
    const [tab] = await chrome.tabs.query({ url });
    const message = { reperes: "keepSelection", request: { write: false } };
    const answer = (await chrome.tabs.sendMessage(tab?.id ?? -1, message)) as { ok?: boolean; value?: unknown };
    return answer.ok === true && answer.value === true;
  }, ADDRESS);
}

/** Read as the browser has them, without any code of ours between. */
async function notesOnDisk(own: PageDriver): Promise<readonly Note[]> {
  const rows = await own.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("reperes");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = [...database.objectStoreNames];
          if (!stores.includes("notes")) return resolve("[]");
          const reading = database.transaction("notes").objectStore("notes").getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
  return (JSON.parse(rows) as unknown[]).map((row) => {
    const read = parseNote(row);
    if (!read.ok) throw new Error(`Half a note is on the disk: ${JSON.stringify(read.faults)}`);
    return read.note;
  });
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: {
  tabs: {
    query(query: { url: string }): Promise<readonly { id?: number }[]>;
    sendMessage(id: number, message: unknown): Promise<unknown>;
  };
};

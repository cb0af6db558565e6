import { afterAll, beforeAll, expect, it } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import type { Json, PageDriver } from "./driver/types";
import { buttonOf, keepWords, keptOn, selectWords, waitForBar, waitForText } from "./keeping";
import { textsIn, waitForTexts } from "./own-page";
import { clickInCard, HOST, headingOf, marksOf, page, type Reading, restOn, startReading, tellReader } from "./reading";

const PATH = "/secrete";
const URL = `http://${HOST}${PATH}`;
const ARTICLE = page("<article><p>Le JNIM et la Minusma sont cités près de Ménaka, selon deux élus.</p></article>");
const KNOW = '.icon-button[aria-label^="I know"]';

/** A private window, in a browser whose reader allows Repères there: it explains, and it keeps nothing. */
inEachBrowser("A private window", (name) => {
  let reading: Reading;
  let driver: PageDriver;
  /** A tab of the ordinary window: the browser opens the next ones in the window that came last. */
  let ordinary: PageDriver;

  beforeAll(async () => {
    reading = await startReading(name, { privateWindows: true });
    reading.add(PATH, ARTICLE);
    ordinary = await reading.browser.open(`${reading.browser.extensionOrigin}/rescue.html`);
    driver = await reading.browser.openPrivate(URL);
  });
  afterAll(() => reading?.close());

  const stored = () => reading.own.evaluate(readStored) as unknown as Promise<Stored>;

  it("marks and explains as any other; what is known there stays in memory", async () => {
    expect(await reading.own.evaluate(isPrivate, URL)).toBe(true);
    await marksOf(driver, 2);
    await restOn(driver, "JNIM");
    expect(await headingOf(driver)).not.toBe("");
    await clickInCard(driver, KNOW);
    await driver.waitFor(async () => (await stored()).session.includes("jnim"), "It was not known.");
    await driver.press("Escape");
    const marked = async () => (await driver.marks()).map(({ text }) => text);
    await driver.waitFor(async () => (await marked()).join() === "Minusma,Ménaka", "The known term stayed underlined.");
  });

  it("offers to copy what is selected and not to keep it, and says why", async () => {
    await selectWords(driver, "près de Ménaka");
    await waitForBar(driver);
    await waitForText(driver, "Private window: nothing is kept here.");
    expect(await buttonOf(driver, "Keep")).toBeUndefined();
    expect(await buttonOf(driver, "Keep and write a note")).toBeUndefined();
    expect(await driver.cardQuery(".pocket .colour")).toEqual([]);
  });

  it.each([false, true])("keeps nothing by command and menu either, and says so (with a note: %s)", async (write) => {
    await selectWords(driver, write ? "selon deux élus" : "sont cités");
    expect(await tellReader(reading, PATH, "keepSelection", { write })).toEqual({ ok: true, value: false });
    await waitForText(driver, "Private window: nothing is kept here.");
    expect(await driver.cardQuery("iframe")).toEqual([]);
    expect(await keptOn(driver)).toEqual([]);
  });

  it("says so in the panel too", async () => {
    const tab = await reading.own.evaluate(async (url: string) => (await chrome.tabs.query({ url }))[0]?.id ?? -1, URL);
    await ordinary.goto(`${reading.browser.extensionOrigin}/sidepanel.html?tab=${tab}`);
    await waitForTexts(ordinary, ".private", ["Private window: nothing can be kept, changed or erased here."]);
    await ordinary.waitFor(async () => (await textsIn(ordinary, ".page-notes")).length === 1, "It lists no notes.");
    expect(await textsIn(ordinary, ".note-fault")).toEqual([]);
  });

  it("leaves nothing on disk of what was read and selected; in any other window each of it would be seen", async () => {
    await driver.close();
    const left = await stored();
    expect(left.database + left.local).not.toMatch(/secrete|JNIM|Ménaka|élus|cités/i);
    expect(left.session).not.toMatch(/secrete|Ménaka|élus|cités/);

    await ordinary.goto(URL);
    await restOn(ordinary, "Minusma");
    await clickInCard(ordinary, KNOW);
    await ordinary.waitFor(async () => (await stored()).local.includes("minusma"), "It was not known.");
    await ordinary.press("Escape");
    await keepWords(reading, ordinary, PATH, "près de Ménaka");
    const { database } = await stored();
    expect(database).toContain("près de Ménaka");
    expect(database).toContain(PATH);
  });
});

/** All that the browser keeps of us: for good, and until it ends. */
type Stored = { readonly database: string; readonly local: string; readonly session: string };

/** Everything that the extension has stored, read past all our own code. */
async function readStored(): Promise<Json> {
  const rows: unknown[] = [];
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    for (const store of database.objectStoreNames) {
      const all = await new Promise<unknown[]>((done, fail) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
      rows.push(...all);
    }
    database.close();
  }
  const [local, session] = await Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]);
  return { database: JSON.stringify(rows), local: JSON.stringify(local), session: JSON.stringify(session) };
}

async function isPrivate(url: string): Promise<boolean> {
  return (await chrome.tabs.query({ url }))[0]?.incognito === true;
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: {
  tabs: { query(query: { url: string }): Promise<readonly { readonly id?: number; readonly incognito: boolean }[]> };
  storage: Record<"local" | "session", { get(key: null): Promise<unknown> }>;
};

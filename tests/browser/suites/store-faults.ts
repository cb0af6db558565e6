import { expect, it } from "vitest";
import en from "@/locales/en.json";
import type { PageDriver } from "../driver/types";
import { clickIn, deleteDatabase, rowsOf, waitForTexts } from "../own-page";

type Notebook = {
  /** The notebook of three notes that a test begins with. */
  readonly page: () => PageDriver;
  readonly open: () => Promise<PageDriver>;
  /** An address of ours that leaves the database alone. */
  readonly elsewhere: () => string;
};

const { fault } = en.note;

/** What a browser throws at a write, and what the reader is told of it. */
const THROWN: readonly (readonly [name: string, said: string])[] = [
  ["QuotaExceededError", fault.full],
  ["DataError", fault.full],
  ["InvalidStateError", fault.closed],
  ["UnknownError", fault.damaged],
  ["AbortError", fault.failed],
];

/** When the store cannot: each trouble has its sentence on the page, nothing is lost, and what was asked works later. */
export function storeFaultsSuite({ page, open, elsewhere }: Notebook): void {
  it("says what a failed write was about, and does it once it can be done", async () => {
    for (const [name, said] of THROWN) {
      await failWrites(page(), name);
      await clickIn(page(), ".note-remove");
      await page().waitFor(
        async () => (await firstOf(page(), ".undo-bar .note-fault p")) === said,
        `Of ${name} it said “${await firstOf(page(), ".undo-bar .note-fault p")}”.`,
      );
      await clickIn(page(), ".undo-bar button");
    }
    await waitForTexts(page(), ".notebook nav .count", ["3", "0"]);
    await failWrites(page(), "");
    await clickIn(page(), ".note-remove");
    await waitForTexts(page(), ".notebook nav .count", ["2", "1"]);
  });

  it("lets a newer version upgrade at once, and then says so and writes nothing", async () => {
    const newer = await open();
    await newer.goto(elsewhere());
    await newer.evaluate(openAt, 990);
    await clickIn(page(), ".note-remove");
    await waitForTexts(page(), ".undo-bar .note-fault > p:first-child", [fault.newer]);
    expect((await rowsOf(newer, "notes")).map((row) => "deletedAt" in (row as object))).toEqual([false, false, false]);
    const late = await open();
    await waitForTexts(late, ".notebook > .note-fault > p:first-child", [fault.newer]);
    await late.close();
    await deleteDatabase(newer);
    await newer.close();
  });

  it("tells an empty notebook whose notes the browser has lost from a new one, until it was read", async () => {
    await clickIn(page(), ".note-remove");
    await waitForTexts(page(), ".notebook nav .count", ["2", "1"]);
    await page().waitFor(async () => (await remembered(page())).includes('"notes":2'), "The notes are not remembered.");
    await page().goto(elsewhere());
    await deleteDatabase(page());
    const notebook = await open();
    await waitForTexts(notebook, ".notebook nav .count", ["0", "0"]);
    await notebook.waitFor(
      async () => (await firstOf(notebook, ".notebook-lost p")).includes("there were 2 notes here"),
      "The loss is not told.",
    );
    expect(await firstOf(notebook, ".nothing")).toBe("");
    await clickIn(notebook, ".notebook-lost button");
    await waitForTexts(notebook, ".notebook-lost", []);
    expect(await firstOf(notebook, ".nothing")).toBe(en.notebook.none);
    await notebook.close();
  });

  it("says that another tab holds up an upgrade, and goes on once that lets go", async () => {
    const holder = page();
    await holder.goto(elsewhere());
    await deleteDatabase(holder);
    await holder.evaluate(holdAt, 1);
    const notebook = await open();
    await waitForTexts(notebook, ".notebook > .note-fault > p:first-child", [fault.blocked]);
    await holder.evaluate(() => (window as unknown as Holding).held.close());
    await clickIn(notebook, ".note-fault button");
    await waitForTexts(notebook, ".notebook nav .count", ["0", "0"]);
    await notebook.close();
  });
}

type Holding = { held: IDBDatabase };

/** What is kept outside the database, as it stands there. */
async function remembered(driver: PageDriver): Promise<string> {
  return driver.evaluate(async () => JSON.stringify(await chrome.storage.local.get("notesSeen")));
}

async function firstOf(driver: PageDriver, selector: string): Promise<string> {
  return driver.evaluate((selector: string) => document.querySelector(selector)?.textContent ?? "", selector);
}

/** Lets every write of a page fail with an error of the browser's, by its name; with none, writes are as before. */
async function failWrites(driver: PageDriver, name: string): Promise<void> {
  await driver.evaluate((name: string) => {
    const world = window as unknown as { put?: IDBObjectStore["put"] };
    const { prototype } = IDBObjectStore;
    world.put ??= prototype.put;
    prototype.put =
      name === ""
        ? world.put
        : () => {
            throw new DOMException("A test.", name);
          };
  }, name);
}

/** Opens the database in a version, as another Repères would, and lets go of it. */
async function openAt(version: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    const request = indexedDB.open("reperes", version);
    request.onsuccess = () => {
      request.result.close();
      done();
    };
    request.onerror = () => fail(request.error);
  });
}

/** Opens the database in a version, and holds it whatever others want. */
async function holdAt(version: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    const request = indexedDB.open("reperes", version);
    request.onsuccess = () => {
      (window as unknown as Holding).held = request.result;
      done();
    };
    request.onerror = () => fail(request.error);
  });
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: { storage: { local: { get(key: string): Promise<object> } } };

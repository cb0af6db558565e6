import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Note } from "@/core/notes/note";
import { at, noteOf } from "@/tests/core/notes/note-of";
import VERSION_1 from "@/tests/extension/notes-v1.json";
import type { PageDriver } from "../driver/types";
import { chooseFile, takeDownload } from "../files";
import { clickIn, deleteDatabase, putRows, rowsOf, textsIn, waitForTexts } from "../own-page";
import type { Reading } from "../reading";

const NOTES: readonly Note[] = [
  { ...noteOf("a", { exact: "Kidal est reprise.", body: "à relire" }), revision: 1 },
  { ...noteOf("b", { exact: "Gao attend un convoi." }), revision: 1 },
];
const NEWER =
  "A newer version of Repères has already opened these notes, and this one cannot read them. Update Repères.";

/** A database that does not open: every page of ours says why and leads to the rescue page, which brings the rows out. */
export function rescueSuite(reading: () => Reading): void {
  let page: PageDriver;
  let turn = 0;
  /** A query, because an address of which only the end is new loads nothing. */
  async function show(file: string): Promise<void> {
    turn += 1;
    await page.goto(`${reading().browser.extensionOrigin}/${file}?${turn}#data`);
  }
  const counted = () => waitForTexts(page, ".notebook nav .count", ["2", "0"]);

  beforeAll(async () => {
    page = await reading().browser.open(`${reading().browser.extensionOrigin}/notebook.html#data`);
  });
  afterAll(() => page.close());

  /** Each test begins with a database as this version makes it, with two notes and a draft. */
  beforeEach(async () => {
    await deleteDatabase(page);
    await show("notebook.html");
    await waitForTexts(page, ".notebook nav .count", ["0", "0"]);
    await putRows(page, "notes", NOTES);
    await putRows(page, "drafts", [{ note: NOTES[0], savedAt: at(1) }]);
    await show("notebook.html");
    await counted();
  });

  it("brings out what a newer version has made, from wherever the trouble is told, and it can be imported", async () => {
    await page.evaluate(upgradeDatabase, 990);
    for (const file of ["popup.html", "sidepanel.html", "notebook.html"]) {
      await show(file);
      await waitForTexts(page, ".note-fault > p", [NEWER]);
      expect(await textsIn(page, ".rescue-link")).toEqual(["Open the rescue page"]);
    }
    await page.goto(await page.evaluate(() => document.querySelector<HTMLAnchorElement>(".rescue-link")?.href ?? ""));
    await waitForTexts(page, ".rescue [role=status]:not(.said)", ["Version of the database: 99"]);
    expect(await textsIn(page, ".rescue-stores li")).toContain("Notes: 2 rows");
    expect(await textsIn(page, ".rescue-notes blockquote")).toEqual(["Kidal est reprise.", "Gao attend un convoi."]);
    expect(await textsIn(page, ".rescue-drafts .rescue-body")).toEqual(["à relire"]);
    await clickIn(page, ".rescue-save");
    const { name, bytes } = await takeDownload(reading().browser);
    expect(name).toMatch(/^reperes-rescue-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(bytes.toString())).toMatchObject({ databaseVersion: 990, stores: { notes: NOTES }, unread: [] });
    // Reading it has changed nothing.
    expect(await rowsOf(page, "notes")).toEqual(NOTES);

    await deleteDatabase(page);
    await show("notebook.html");
    await waitForTexts(page, ".notebook nav .count", ["0", "0"]);
    await chooseFile(page, ".data-import [type=file]", { name, text: bytes.toString() });
    await clickIn(page, ".data-run");
    await counted();
    expect(await rowsOf(page, "notes")).toEqual(NOTES);
  });

  it("opens what version 1 has left, and nothing of it is lost", async () => {
    await deleteDatabase(page);
    await page.evaluate(restoreDatabase, VERSION_1 as never);
    await show("notebook.html");
    await waitForTexts(page, ".notebook nav .count", ["3", "1"]);
    expect(await rowsOf(page, "notes")).toEqual(VERSION_1.rows.notes.map((note) => ({ ...note, schema: 2 })));
    expect(await rowsOf(page, "drafts")).toMatchObject([
      { note: { schema: 2, body: VERSION_1.rows.drafts[0]?.note.body } },
    ]);
    expect(await rowsOf(page, "snapshots")).toMatchObject([{ notes: [{ schema: 2 }] }]);
    expect((await page.evaluate(() => indexedDB.databases())).map(({ version }) => version)).toEqual([20]);
  });

  it("brings out what an upgrade fails on", async () => {
    await deleteDatabase(page);
    await page.evaluate(makeForeignDatabase, NOTES as never);
    await show("notebook.html");
    await waitForTexts(page, ".note-fault > p", [
      "It failed, and nothing has changed. Try again.",
      "Name of the error: UpgradeError",
    ]);
    await show("rescue.html");
    await waitForTexts(page, ".rescue-stores li", ["Notes: 2 rows"]);
    expect(await textsIn(page, ".rescue-notes blockquote")).toEqual(["Kidal est reprise.", "Gao attend un convoi."]);
  });

  it("says who is in the way of an upgrade, and reads once the way is free", async () => {
    const { browser } = reading();
    const holder = await browser.open(`${browser.extensionOrigin}/rescue.html`);
    await holder.evaluate(holdDatabase);
    await show("rescue.html");
    await waitForTexts(page, ".note-fault > p", [
      "Another tab still holds the notes in an old version of Repères. Close the other Repères tabs, then try again.",
    ]);
    await holder.close();
    await clickIn(page, ".rescue-again");
    await page.waitFor(
      async () => (await textsIn(page, ".rescue-stores li")).includes("Notes: 2 rows"),
      "It did not read again.",
    );
  });

  it("says that there is nothing where there is nothing, and makes no database", async () => {
    await deleteDatabase(page);
    await show("rescue.html");
    await waitForTexts(page, ".rescue [role=status]", [
      "There is no database of notes in this profile of the browser: nothing was kept there, or the browser has erased it.",
    ]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  });
}

/** As a newer Repères does, with a store that this one has not heard of. */
function upgradeDatabase(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("reperes", version);
    asked.onupgradeneeded = () => asked.result.createObjectStore("later");
    asked.onsuccess = () => {
      asked.result.close();
      resolve();
    };
    asked.onerror = () => reject(asked.error);
  });
}

/** What the release of version 1 wrote, by the browser's own calls. */
function restoreDatabase({ nativeVersion, layout, rows }: typeof VERSION_1): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("reperes", nativeVersion);
    asked.onupgradeneeded = () => {
      for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(layout)) {
        const store = asked.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const [path, options] of Object.entries(indexes)) store.createIndex(path, path, options);
        for (const row of rows[name as keyof typeof rows]) store.put(row);
      }
    };
    asked.onsuccess = () => {
      asked.result.close();
      resolve();
    };
    asked.onerror = () => reject(asked.error);
  });
}

/** Notes under another key, which no upgrade can change: what a failed one might leave. */
function makeForeignDatabase(notes: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("reperes", 5);
    asked.onupgradeneeded = () => {
      const store = asked.result.createObjectStore("notes", { autoIncrement: true });
      for (const note of notes) store.add(note);
    };
    asked.onsuccess = () => {
      asked.result.close();
      resolve();
    };
    asked.onerror = () => reject(asked.error);
  });
}

/** Holds the database as an old window does that does not let go, while an upgrade waits for it. */
function holdDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.open("reperes");
    asked.onsuccess = () => {
      // Kept from the collector, which would close it.
      Object.assign(globalThis, { held: asked.result });
      const upgrade = indexedDB.open("reperes", 990);
      upgrade.onblocked = () => resolve();
    };
  });
}

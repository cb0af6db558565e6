import type { Page } from "playwright-core";
import type { Note } from "@/core/notes/note";

/** As many at a time as one message to the browser carries well. */
const BATCH = 500;

/** Writes notes into the store, past all our own code. Needs a page of the extension that has opened it. */
export async function putNotes(page: Page, notes: readonly Note[]): Promise<void> {
  for (let from = 0; from < notes.length; from += BATCH)
    await page.evaluate(putRows, notes.slice(from, from + BATCH) as readonly object[]);
}

/** Runs in a page of the extension. */
async function putRows(rows: readonly object[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open("reperes");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const transaction = database.transaction("notes", "readwrite");
  for (const row of rows) transaction.objectStore("notes").put(row);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

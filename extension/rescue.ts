import { RESCUE_FORMAT, RESCUE_VERSION, type RescueFile } from "@/core/import/rescue-file";
import type { Stored } from "@/core/notes/outcome";
import { answerOf } from "./answer-of";
import { DATABASE } from "./database";
import { openFailureOf } from "./store-failure";

type Unread = RescueFile["unread"][number];

/** Longest wait behind another window that is upgrading the database, in ms: it may itself be blocked for good. */
const WAIT_MS = 3_000;

/**
 * Reads every row as it is, without Dexie and without our schema: for a database that no longer opens, that a newer
 * Repères has made, or whose upgrade failed. A row that cannot be read costs that row only. Writes nothing.
 */
export async function rescueRows(
  indexedDB: IDBFactory,
  made: string,
  waitMs = WAIT_MS,
): Promise<Stored<RescueFile | undefined>> {
  try {
    const database = await openAsItIs(indexedDB, waitMs);
    if (database === "blocked") return { ok: false, why: "blocked" };
    if (database === undefined) return { ok: true, value: undefined };
    try {
      const stores: Record<string, readonly unknown[]> = {};
      const unread: Unread[] = [];
      for (const store of database.objectStoreNames) stores[store] = await readStore(database, store, unread);
      return {
        ok: true,
        value: {
          format: RESCUE_FORMAT,
          version: RESCUE_VERSION,
          made,
          databaseVersion: database.version,
          stores,
          unread,
        },
      };
    } finally {
      database.close();
    }
  } catch (error) {
    return openFailureOf(error);
  }
}

/** The file to download. What JSON cannot say is left out of a row, never the row itself. */
export function rescueText(file: RescueFile): string {
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/**
 * Without a version, so that no upgrade runs; undefined where there is no database, and none is left behind. The browser
 * opens one after the other: behind an upgrade that waits for an old window this would wait as long, without a word.
 */
function openAsItIs(indexedDB: IDBFactory, waitMs: number): Promise<IDBDatabase | "blocked" | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    let isLate = false;
    setTimeout(() => {
      isLate = true;
      resolve("blocked");
    }, waitMs);
    request.onupgradeneeded = () => {
      request.onerror = (event) => {
        event.preventDefault();
        resolve(undefined);
      };
      request.transaction?.abort();
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      // Nobody reads what was opened too late, and a newer Repères must not wait for it.
      if (isLate) return database.close();
      database.onversionchange = () => database.close();
      resolve(database);
    };
  });
}

/** Keys first, then row by row: a cursor stops at the first damaged row. */
async function readStore(database: IDBDatabase, store: string, unread: Unread[]): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  try {
    const keys = await answerOf(database.transaction(store).objectStore(store).getAllKeys());
    for (const key of keys) {
      try {
        rows.push(await answerOf(database.transaction(store).objectStore(store).get(key)));
      } catch (error) {
        unread.push({ store, key: String(key), why: openFailureOf(error).detail ?? "" });
      }
    }
  } catch (error) {
    unread.push({ store, key: "", why: openFailureOf(error).detail ?? "" });
  }
  return rows;
}

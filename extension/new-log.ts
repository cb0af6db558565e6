import { answerOf } from "./answer-of";

/**
 * Longest wait for a new log, in ms: it takes 7 to 230. Shorter than the wait for an answer of the background, so that a
 * reader whose browser hangs is told that nothing was written.
 */
const LONGEST_MS = 5_000;
/** Empty, and there for milliseconds; one left by a browser that was killed in between is deleted the next time. */
const EMPTY_DATABASE = "reperes-new-log";

/**
 * Makes Chromium begin a new log file for the databases of this extension. It appends every write to a log, and keeps
 * appending to the same one after a start; what a full disk or a power cut left half written in it then stands in its
 * middle, and the next start throws the whole database away as damaged. A database that is deleted makes it move
 * everything from the log into a table file, begin a new log, and delete the old one (seen in the folder's own files,
 * Chromium 156, 2026-11: docs/soak.md).
 */
export async function beginNewLog(indexedDB: IDBFactory, longestMs = LONGEST_MS): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("no new log in time", "TimeoutError")), longestMs);
  });
  try {
    await Promise.race([makeAndDelete(indexedDB), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function makeAndDelete(indexedDB: IDBFactory): Promise<void> {
  const database = await answerOf(indexedDB.open(EMPTY_DATABASE));
  database.close();
  await answerOf(indexedDB.deleteDatabase(EMPTY_DATABASE));
}

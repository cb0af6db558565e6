import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { PageDriver } from "../driver/types";
import { HOST, type Reading } from "../reading";

export type Served = {
  /** File of this folder; a page without a file is given as text. */
  readonly file?: string;
  readonly body?: string;
  readonly path?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A page of this folder, as its file is. */
export function pageFile(file: string): Promise<string> {
  return readFile(fileURLToPath(new URL(file, import.meta.url)), "utf8");
}

/** Serves a page of this folder, at its own name unless a path is given, and opens it. */
export async function openPage(reading: Reading, served: string | Served): Promise<PageDriver> {
  const { file = "", body, path, type, headers } = typeof served === "string" ? { file: served } : served;
  const at = path ?? `/${file.replace(/\.html$/, "")}`;
  reading.add(at, { body: body ?? (await pageFile(file)), ...(type && { type }), ...(headers && { headers }) });
  return reading.browser.open(`http://${HOST}${at}`);
}

/** The words marked now, sorted. */
export async function wordsNow(driver: PageDriver): Promise<readonly string[]> {
  return (await driver.marks()).map(({ text }) => text).toSorted();
}

/** Waits until exactly these words are marked, whatever their order. */
export async function waitForWords(driver: PageDriver, words: readonly string[]): Promise<void> {
  const expected = words.toSorted().join();
  let last = "";
  await driver
    .waitFor(async () => {
      last = (await wordsNow(driver)).join();
      return last === expected;
    }, "other words")
    .catch(() => {
      throw new Error(`Marked were “${last}”, not “${expected}”.`);
    });
}

/** Waits until these words are among those marked. */
export async function waitForWord(driver: PageDriver, word: string): Promise<void> {
  await driver.waitFor(async () => (await wordsNow(driver)).includes(word), `“${word}” was not marked.`);
}

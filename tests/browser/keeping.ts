import type { Json, PageDriver, PartSeen, Rect } from "./driver/types";
import { HOST, type Reading, tellReader } from "./reading";

/** What the tests about kept passages do to a page, and ask of it. */

/** Selects the first words of the page that read so, as a script of the page would. */
export async function selectWords(driver: PageDriver, words: string): Promise<void> {
  await driver.evaluate((words: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at >= 0) {
        getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
        return;
      }
    }
    throw new Error(`“${words}” is not on the page.`);
  }, words);
}

/** The box of some words of the page that stand on one line. */
export async function boxOfWords(driver: PageDriver, words: string): Promise<Rect> {
  return driver.evaluate((words: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    throw new Error(`“${words}” is not on the page.`);
  }, words);
}

/** Selects words with the mouse. */
export async function dragOver(driver: PageDriver, words: string): Promise<void> {
  const { x, y, width, height } = await boxOfWords(driver, words);
  await driver.drag({ x: x + 0.5, y: y + height / 2 }, { x: x + width + 0.5, y: y + height / 2 });
}

export async function waitForBar(driver: PageDriver): Promise<void> {
  await driver.waitFor(async () => (await buttonOf(driver, "Copy with its source")) !== undefined, "No toolbar came.");
}

export async function waitForText(driver: PageDriver, words: string): Promise<void> {
  await driver.waitFor(
    async () => (await driver.cardQuery(".pocket")).some(({ text }) => text.includes(words)),
    `Nothing of ours said “${words}”.`,
  );
}

/** A button of ours, by its words or its name. */
export async function buttonOf(driver: PageDriver, words: string): Promise<PartSeen | undefined> {
  return (await driver.cardQuery(".pocket button")).find(
    ({ text, attributes, rect }) => rect.width > 0 && (text.includes(words) || attributes["aria-label"] === words),
  );
}

/** Presses a button of ours once it is there and at rest. */
export async function pressButton(driver: PageDriver, words: string): Promise<void> {
  const { x, y } = await driver.waitFor(
    () => driver.cardTarget(".pocket button", words),
    `There is no button “${words}” at rest.`,
  );
  await driver.click(x, y);
}

/** The passages drawn, by name and words, in the order of the page. */
export async function keptOn(driver: PageDriver): Promise<readonly (readonly [string, string])[]> {
  const marks = (await driver.marks()).filter(({ name }) => /kept|check/.test(name));
  return marks
    .toSorted((a, b) => (a.rects[0]?.y ?? 0) - (b.rects[0]?.y ?? 0) || (a.rects[0]?.x ?? 0) - (b.rects[0]?.x ?? 0))
    .map(({ name, text }) => [name, text] as const);
}

/** Waits until exactly these passages are drawn. */
export async function waitForKept(driver: PageDriver, expected: readonly (readonly [string, string])[]): Promise<void> {
  let last = "";
  await driver
    .waitFor(async () => {
      last = JSON.stringify(await keptOn(driver));
      return last === JSON.stringify(expected);
    }, "others")
    .catch(() => {
      throw new Error(`Drawn were ${last}, not ${JSON.stringify(expected)}.`);
    });
}

/** Keeps words through the reader, as the command does. */
export async function keepWords(reading: Reading, driver: PageDriver, path: string, words: string): Promise<void> {
  await selectWords(driver, words);
  // Firefox says that a page has loaded before the reader is in it.
  const answer = await driver.waitFor(
    () => tellReader(reading, path, "keepSelection", { write: false }),
    "Nobody answered in the page.",
  );
  if ((answer as { value?: boolean } | null)?.value !== true)
    throw new Error(`“${words}” was not kept: ${JSON.stringify(answer)}, ${(await driver.card()).text}`);
}

type StoredNote = {
  readonly id: string;
  readonly deletedAt?: string;
  readonly body: string;
  readonly quote: { readonly exact: string };
  readonly reanchored: readonly { readonly was: { readonly exact: string } }[];
};

/** The notes on disk, out of the trash, read in a page of the extension past all our own code. */
export async function notesNow({ own }: Reading, path?: string): Promise<readonly StoredNote[]> {
  const rows = await own.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const rows: unknown[] = [];
    for (const name of names) {
      const opened = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      if (opened.objectStoreNames.contains("notes")) {
        const all = await new Promise<unknown[]>((done, fail) => {
          const request = opened.transaction("notes").objectStore("notes").getAll();
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
        rows.push(...all);
      }
      opened.close();
    }
    return rows as Json[];
  });
  return (rows as unknown as (StoredNote & { readonly page: { readonly address: string } })[]).filter(
    ({ deletedAt, page }) =>
      deletedAt === undefined && (path === undefined || page.address === `http://${HOST}${path}`),
  );
}

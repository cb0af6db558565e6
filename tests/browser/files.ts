import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserDriver, PageDriver } from "./driver/types";
import { waitFor } from "./driver/wait-for";

/** What a test does with files as a reader's hand would: chooses one, drops one, finds one in the downloads. */

export type Given = { readonly name: string; readonly text: string };

/** Puts a file into the first picker that matches. The dialogue itself is the browser's own. */
export async function chooseFile(driver: PageDriver, selector: string, { name, text }: Given): Promise<void> {
  await driver.evaluate(
    (selector: string, name: string, text: string) => {
      const picker = document.querySelector<HTMLInputElement>(selector);
      if (picker === null) throw new Error(`There is no ${selector}.`);
      const carried = new DataTransfer();
      carried.items.add(new File([text], name));
      picker.files = carried.files;
      picker.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    name,
    text,
  );
}

/** Drops files on the first element that matches. */
export async function dropFiles(driver: PageDriver, selector: string, files: readonly Given[]): Promise<void> {
  await driver.evaluate(
    (selector: string, files: readonly Given[]) => {
      const carried = new DataTransfer();
      for (const { name, text } of files) carried.items.add(new File([text], name));
      const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carried });
      document.querySelector(selector)?.dispatchEvent(drop);
    },
    selector,
    files,
  );
}

/** The one file in the downloads, once it is whole; it is taken away, so that the next one is the one again. */
export async function takeDownload({ downloads }: BrowserDriver): Promise<{ name: string; bytes: Buffer }> {
  let former = -1;
  const name = await waitFor(async () => {
    const [file, ...others] = await readdir(downloads).catch(() => []);
    if (file === undefined || others.length > 0 || /\.(part|crdownload|tmp)$/.test(file)) return undefined;
    const { length } = await readFile(join(downloads, file));
    const isWhole = length > 0 && length === former;
    former = length;
    return isWhole ? file : undefined;
  }, "Nothing was downloaded.");
  const bytes = await readFile(join(downloads, name));
  await rm(join(downloads, name));
  return { name, bytes };
}

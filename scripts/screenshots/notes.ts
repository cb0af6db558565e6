import { join } from "node:path";
import { notesFileText } from "@/core/export/json";
import { deleteNote } from "@/core/notes/edit-note";
import type { Note } from "@/core/notes/note";
import type { PageDriver } from "@/tests/browser/driver/types";
import { chooseFile } from "@/tests/browser/files";
import { emptyStores, putRows } from "@/tests/browser/own-page";
import { choose, type Reading } from "@/tests/browser/reading";
import { at, noteOf, pageOf } from "@/tests/core/notes/note-of";

type Shot = { readonly language: "fr" | "en"; readonly theme: "light" | "dark"; readonly width: number };
const SHOTS: readonly Shot[] = [
  { language: "fr", theme: "light", width: 900 },
  { language: "en", theme: "dark", width: 390 },
];

const stored = (note: Note): Note => ({ ...note, revision: 1 });
const gao = pageOf({ address: "https://exemple.org/gao", title: "À Gao, un convoi attendu depuis trois semaines" });
const kept = stored(
  noteOf("a", { exact: "L’armée annonce la reprise de Kidal.", colour: "green", body: "À recouper avec la CMA." }),
);
const convoy = stored({ ...noteOf("b", { exact: "Le convoi n’est pas parti.", page: gao }), created: at(1) });
const thrown = stored(deleteNote(noteOf("c", { exact: "Le marché a rouvert.", page: gao, body: "Déjà noté." }), at(5)));
const edited = stored({ ...kept, body: "Confirmé par la CMA.", modified: at(9), earlier: [kept.modified] });
const fresh = stored(noteOf("d", { exact: "Niamey dément tout départ.", page: gao }));

/** The trash, a file about to be imported, and the rescue page, each wide and light in French, narrow and dark in English. */
export async function takeNotes({ own, browser }: Reading, folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const shot of SHOTS) {
    await choose(own, { language: shot.language });
    const driver = await browser.open(`${browser.extensionOrigin}/notebook.html`);
    await driver.setTheme(shot.theme);
    const take = async (name: string) => {
      const file = `${name}-${shot.language}-${shot.theme}`;
      await driver.setViewport({ width: shot.width, height: await heightOf(driver, shot.width) });
      await driver.screenshot(join(folder, `${file}.png`));
      names.push(file);
    };
    await shows(driver, ".notebook nav .count");
    await emptyStores(driver);
    await putRows(driver, "notes", [kept, convoy, thrown]);
    await driver.goto(`${browser.extensionOrigin}/notebook.html?trash#trash`);
    await shows(driver, ".trash-head");
    await take("trash");
    await driver.goto(`${browser.extensionOrigin}/notebook.html?data#data`);
    await shows(driver, ".data-import");
    const text = notesFileText({
      ...{ made: at(60), app: "1.0.0", scope: "all", colours: {}, purged: [] },
      notes: [edited, convoy, thrown, fresh],
    });
    await chooseFile(driver, ".data-import [type=file]", { name: "reperes-notes-2026-01-02.json", text });
    await shows(driver, ".data-ready");
    await take("import");
    await driver.goto(`${browser.extensionOrigin}/rescue.html`);
    await shows(driver, ".rescue-rows");
    await take("rescue");
    await driver.close();
  }
  return names;
}

async function shows(driver: PageDriver, selector: string): Promise<void> {
  await driver.waitFor(
    () => driver.evaluate((selector: string) => document.querySelector(selector) !== null, selector),
    `There is no ${selector}.`,
  );
}

/** As high as the page is, so that a picture holds all of it. */
async function heightOf(driver: PageDriver, width: number): Promise<number> {
  await driver.setViewport({ width, height: 600 });
  return driver.evaluate(() => document.documentElement.scrollHeight);
}

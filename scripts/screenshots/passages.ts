import { join } from "node:path";
import type { PageDriver } from "@/tests/browser/driver/types";
import { boxOfWords, keepWords, selectWords } from "@/tests/browser/keeping";
import { emptyStores, putRows, textsIn } from "@/tests/browser/own-page";
import { choose, HOST, marksOf, outlast, type Reading, tellReader } from "@/tests/browser/reading";
import { noteOf, pageOf } from "@/tests/core/notes/note-of";

type Shot = { readonly language: "fr" | "en"; readonly theme: "light" | "dark"; readonly body: string };
const SHOTS: readonly Shot[] = [
  {
    language: "fr",
    theme: "light",
    body: "À rapprocher du **rapport de mars** : la date y est donnée au 31 décembre.",
  },
  { language: "en", theme: "dark", body: "Compare with the **March report**: it gives 31 December." },
];
const WIDE = { width: 1_100, height: 760 };
const NARROW = { width: 390, height: 740 };
const PANEL = { width: 380, height: 900 };

const KEPT = "a achevé son retrait à la fin de 2023";
/** The same passage with a box put into it: it stays in its place, and is drawn as changed. */
const KEPT_NOW = "a achevé son retrait</p>\n<aside>Lire aussi : notre carte</aside>\n<p>à la fin de 2023";
const LIKELY = "trois soldats ont été tués et cinq autres blessés";
const LIKELY_NOW = "quatre soldats ont péri et neuf civils blessés";
const GONE = "Aucune des deux délégations n’a présenté la commission comme dirigée contre un tiers.";
const BEFORE = `<p>Selon le porte-parole de l’armée, ${LIKELY} dans l’embuscade de mardi.</p>`;
const AFTER = `<p>Selon le ministère, ${LIKELY_NOW} dans une attaque lundi.</p>`;

/** The toolbar, the editor, a passage to check, the panel with a lost note, and the notebook. @returns the pictures' names */
export async function takePassages(reading: Reading, folder: string, article: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const shot of SHOTS) {
    const take = async (name: string, driver: PageDriver, size: typeof WIDE) => {
      await driver.setTheme(shot.theme);
      await driver.setViewport(size);
      await settle(driver);
      const file = `${name}-${shot.language}-${shot.theme}`;
      await driver.screenshot(join(folder, `${file}.png`));
      names.push(file);
    };
    await choose(reading.own, { language: shot.language, density: "every" });
    await fillNotebook(reading);
    await takePage(reading, article, shot, take);
    await takeNotebook(reading, take);
  }
  return names;
}

type Take = (name: string, driver: PageDriver, size: typeof WIDE) => Promise<void>;

/** The page as its reader meets it: a passage selected, written about, and the article changed since. */
async function takePage(reading: Reading, article: string, { language, body }: Shot, take: Take): Promise<void> {
  const path = `/notes-${language}`;
  const withSentence = (sentence: string) => article.replace("<p>Entre-temps", `${sentence}<p>Entre-temps`);
  const driver = await reading.open(path, withSentence(BEFORE));
  await marksOf(driver);
  for (const words of [LIKELY, GONE]) await keepWords(reading, driver, path, words);
  await driver.press("Escape");

  for (const [size, name] of [
    [WIDE, "toolbar"],
    [NARROW, "toolbar-narrow"],
  ] as const) {
    await driver.setViewport(size);
    await driver.evaluate(() => getSelection()?.removeAllRanges());
    // As long as a selection takes to settle: the same words again would be the same selection.
    await outlast(driver, 600);
    await selectWords(driver, KEPT);
    await driver.evaluate(() => getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: "center" }));
    await driver.waitFor(async () => (await driver.cardQuery(".pocket button")).length > 3, "No toolbar came.");
    await take(name, driver, size);
  }
  await driver.setViewport(WIDE);
  await tellReader(reading, path, "keepSelection", { write: true });
  await driver.waitFor(
    async () => ((await driver.cardQuery("iframe"))[0]?.rect.height ?? 0) > 100,
    "No editor opened.",
  );
  await driver.type(body);
  await take("editor", driver, WIDE);
  await take("editor-narrow", driver, NARROW);
  await driver.press("Control+Enter");
  await driver.waitFor(async () => (await driver.cardQuery("iframe")).length === 0, "The editor stayed.");

  reading.add(path, withSentence(AFTER).replace(GONE, "").replace(KEPT, KEPT_NOW));
  await driver.setViewport(WIDE);
  await driver.goto(`http://${HOST}${path}`);
  // Only what is near the window is drawn.
  await driver.evaluate(scrollToWords, LIKELY_NOW);
  await driver.waitFor(
    async () => (await driver.marks()).some(({ name }) => name === "reperes-check"),
    "No place is offered.",
  );
  const { x, y, width, height } = await boxOfWords(driver, LIKELY_NOW);
  await driver.click(x + width / 2, y + height / 2);
  await driver.waitFor(async () => (await driver.cardQuery(".word-diff")).length > 0, "The card did not open.");
  await take("check", driver, WIDE);

  const tabId = await reading.own.evaluate(
    async (url: string) => (await chrome.tabs.query({ url }))[0]?.id ?? -1,
    `http://${HOST}${path}`,
  );
  const panel = await reading.browser.open(`${reading.browser.extensionOrigin}/sidepanel.html?tab=${tabId}`);
  await panel.waitFor(async () => (await textsIn(panel, ".place-lost")).length === 1, "The panel says no place.");
  await take("panel", panel, PANEL);
  await panel.evaluate(() => {
    document.querySelector(".place-lost details")?.setAttribute("open", "");
    document.querySelector(".place-lost")?.closest("li")?.scrollIntoView({ block: "end" });
  });
  await take("lost", panel, PANEL);
  await panel.close();
  await driver.close();
}

async function takeNotebook({ browser }: Reading, take: Take): Promise<void> {
  const notebook = await browser.open(`${browser.extensionOrigin}/notebook.html`);
  await notebook.waitFor(async () => (await textsIn(notebook, ".group h2")).length === 2, "The notebook is not there.");
  await take("notebook", notebook, WIDE);
  await take("notebook-narrow", notebook, NARROW);
  await notebook.close();
}

/** Two notes of another article, as a past session left them. */
async function fillNotebook({ browser }: Reading): Promise<void> {
  const notebook = await browser.open(`${browser.extensionOrigin}/notebook.html`);
  await notebook.waitFor(
    () => notebook.evaluate(() => document.querySelector(".nothing, .group") !== null),
    "The notebook did not open.",
  );
  await emptyStores(notebook);
  const page = pageOf();
  const notes = [
    noteOf("a", { page, exact: "L’armée malienne a repris Kidal.", colour: "green", tags: ["Mali", "Kidal"] }),
    noteOf("b", { page, exact: "Un communiqué le dit.", colour: "blue", tags: ["Mali"], body: "De qui ?" }),
  ];
  await putRows(
    notebook,
    "notes",
    notes.map((note) => ({ ...note, revision: 1 })),
  );
  await notebook.close();
}

function scrollToWords(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (walker.currentNode.textContent?.includes(words))
      walker.currentNode.parentElement?.scrollIntoView({ block: "center" });
}

/** Two pictures of the page alike, so that nothing is moving or fading any more. */
async function settle(driver: PageDriver): Promise<void> {
  await driver.waitFor(async () => {
    const before = await driver.card();
    await driver.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    const after = await driver.card();
    return !after.moving && JSON.stringify(before.rect) === JSON.stringify(after.rect);
  }, "The page did not come to rest.");
}

declare const chrome: { tabs: { query(query: { url: string }): Promise<readonly { id?: number }[]> } };

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { PageDriver } from "@/tests/browser/driver/types";
import { page, type Reading, restOn, startReading } from "@/tests/browser/reading";
import { ROOT } from "./lib/root.mjs";
import { takeNotes } from "./screenshots/notes";
import { takePassages } from "./screenshots/passages";
import { takeSurfaces } from "./screenshots/surfaces";

/**
 * `npm run screenshots`: the pictures of the README and of docs/, from the production build in Chromium. Named groups
 * only, if any are named: `npm run screenshots -- cards surfaces notes`.
 */
type Shot = {
  readonly file: string;
  readonly language: "fr" | "en";
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly article: string;
  readonly word: string;
};

const FRENCH = readFileSync(join(ROOT, "scripts/demo/article.fr.html"), "utf8");
const ENGLISH = readFileSync(join(ROOT, "scripts/demo/article.en.html"), "utf8");
/** An article that does not say whose army it means. */
const OPEN = page(
  `<article style="max-width:34em;margin:3em auto;font:19px/1.6 Georgia,serif"><h1>Brèves</h1>
  <p>Des unités de l’ANP et du JNIM sont citées dans un rapport, sans autre précision.</p></article>`,
);

const SHOTS: readonly Shot[] = [
  { file: "card-fr-light", language: "fr", theme: "light", width: 1100, article: FRENCH, word: "AES" },
  { file: "card-en-light", language: "en", theme: "light", width: 1100, article: FRENCH, word: "FAR" },
  { file: "card-fr-dark", language: "fr", theme: "dark", width: 1100, article: FRENCH, word: "Minusma" },
  { file: "card-en-dark", language: "en", theme: "dark", width: 1100, article: ENGLISH, word: "JNIM" },
  { file: "card-fr-narrow", language: "fr", theme: "light", width: 390, article: FRENCH, word: "général de brigade" },
  { file: "card-en-narrow", language: "en", theme: "dark", width: 390, article: FRENCH, word: "CMA" },
  { file: "card-fr-ambiguous", language: "fr", theme: "light", width: 1100, article: OPEN, word: "ANP" },
];

const folder = join(ROOT, "docs/pictures");
mkdirSync(folder, { recursive: true });
const reading = await startReading("chromium");
reading.add("/article.css", { body: readFileSync(join(ROOT, "scripts/demo/article.css")), type: "text/css" });
const groups: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  cards: takeCards,
  surfaces: () => takeSurfaces(reading, folder, FRENCH),
  notes: () => takeNotes(reading, folder),
  passages: () => takePassages(reading, folder, FRENCH),
};
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(groups);
for (const group of wanted) {
  const pictures = await groups[group]?.();
  if (pictures === undefined) fail(`There is no group “${group}”: ${Object.keys(groups).join(", ")}.`);
  for (const picture of pictures ?? []) console.log(`docs/pictures/${picture}.png`);
}
await reading.close();

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

async function takeCards(): Promise<readonly string[]> {
  for (const shot of SHOTS) {
    await setLanguage(reading, shot.language);
    const driver = await reading.open(`/${shot.file}`, shot.article);
    await take(driver, shot);
    await driver.close();
  }
  return SHOTS.map(({ file }) => file);
}

async function setLanguage({ own }: Reading, language: Shot["language"]): Promise<void> {
  await own.evaluate(
    (chosen: string) => chrome.storage.local.set({ settings: { language: chosen, density: "every" } }),
    language,
  );
}

async function take(driver: PageDriver, { file, theme, width, word }: Shot): Promise<void> {
  await driver.setTheme(theme);
  await driver.setViewport({ width, height: 820 });
  await driver.waitFor(async () => (await driver.marks()).length > 0, `Nothing was marked for ${file}.`);
  // Only what is near the window is registered: the word is looked for in the text, and brought near.
  await driver.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.querySelector("article") ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const range = document.createRange();
      const at = walker.currentNode.textContent?.search(new RegExp(`(?<![\\p{L}])${wanted}(?![\\p{L}])`, "u")) ?? -1;
      if (at < 0) continue;
      range.setStart(walker.currentNode, at);
      scrollTo(0, scrollY + range.getBoundingClientRect().top - 220);
      return;
    }
  }, word);
  await restOn(driver, word);
  // The fade is over when the card's opacity is whole: the driver sees it as the style of its section.
  await driver.waitFor(async () => {
    const before = (await driver.card()).rect;
    await driver.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    const after = (await driver.card()).rect;
    return before.y === after.y && before.height === after.height;
  }, "The card did not come to rest.");
  await driver.screenshot(join(folder, `${file}.png`));
}

declare const chrome: { storage: { local: { set(items: unknown): Promise<void> } } };

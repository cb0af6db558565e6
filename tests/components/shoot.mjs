// Builds the harness, takes a picture of every surface in both themes, languages and widths, and runs axe on each.
// `node tests/components/shoot.mjs [word…]` keeps only the pictures whose name contains every word.
import { once } from "node:events";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const harness = join(root, ".output/harness");
const pictures = join(root, ".output/pictures");
/** @type {Record<string, string>} */
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

const SURFACES = {
  aes: "surface=card&pinned&back&today=2026-11-21",
  "aes-sources": "surface=card&walk",
  "aes-known": "surface=card&voices&known",
  "jnim-voices": "surface=card&state=jnim&voices",
  rank: "surface=card&state=general-de-brigade",
  jnim: "surface=card&state=jnim",
  ecowas: "surface=card&state=ecowas&back",
  simple: "surface=card&state=colonel-major",
  crossed: "surface=card&first=en",
  newer: "surface=card&state=fu-aes",
  chosen: "surface=ambiguous",
  refused: "surface=card&state=colonel-major&noclipboard",
  tight: "surface=card&room=300&walk",
  whole: "surface=card&room=2000",
  ambiguous: "surface=ambiguous",
  error: "surface=error",
  loading: "surface=loading",
  defined: "surface=defined",
  unknown: "surface=unknown",
  bar: "surface=bar",
  "bar-private": "surface=bar&private",
  "bar-fault": "surface=bar&fault",
  toast: "surface=toast",
  passage: "surface=passage",
  "passage-several": "surface=passage&several",
  "passage-changed": "surface=changed",
  check: "surface=check",
  "frame-failed": "surface=frame",
  "popup-on": "surface=popup&state=on",
  "popup-none": "surface=popup&state=none",
  "popup-once": "surface=popup&state=once",
  "popup-known": "surface=popup&state=on",
  "popup-gone": "surface=popup&state=on",
  "popup-open": "surface=popup&state=on",
  "popup-remind": "surface=popup&state=on&remind",
  "popup-off": "surface=popup&state=off",
  "popup-pdf": "surface=popup&state=pdf",
  "popup-store": "surface=popup&state=store",
  "welcome-all": "surface=welcome&state=installed",
  "welcome-ticked": "surface=welcome&state=installed&few&outcome=refused",
  "welcome-settings": "surface=welcome&few&outcome=done",
  "notebook-articles": "surface=notebook&state=articles",
  "notebook-days": "surface=notebook&state=days&query=mali",
  "notebook-undo": "surface=notebook&state=articles",
  "notebook-lost": "surface=notebook&state=articles&lost&empty",
  "notebook-trash": "surface=notebook&state=trash",
  "notebook-erase": "surface=notebook&state=trash",
  "notebook-none": "surface=notebook&empty&private",
  "notebook-fault": "surface=notebook&fault",
  "notebook-data": "surface=notebook&state=data",
  "notebook-data-sealed": "surface=notebook&state=data&sealed&handed",
  "notebook-data-none": "surface=notebook&state=data&empty&private",
  "notebook-import": "surface=notebook&state=data",
  "notebook-faulty": "surface=notebook&state=data",
  "notebook-passphrase": "surface=notebook&state=data",
  "notebook-remind": "surface=notebook&remind",
  rescue: "surface=rescue&saved",
  "rescue-none": "surface=rescue&state=none",
  "rescue-blocked": "surface=rescue&state=blocked",
  "panel-notes": "surface=panel",
  "panel-lost": "surface=panel",
  "panel-terms": "surface=panel&state=terms",
  "panel-off": "surface=panel&state=off",
  "editor-plain": "surface=editor&state=plain",
  "editor-tags": "surface=editor&state=written",
  "editor-open": "surface=editor&state=written",
  "editor-preview": "surface=editor&state=written",
  "editor-naming": "surface=editor&state=long",
  "editor-draft": "surface=editor&state=draft",
  "editor-conflict": "surface=editor&state=conflict",
  "editor-fault": "surface=editor&state=fault",
  "editor-unkept": "surface=editor&state=unkept",
  "editor-private": "surface=editor&state=private",
  "editor-removed": "surface=editor&state=removed",
  "editor-unavailable": "surface=editor&state=unavailable",
};

/** The page of settings and the notebook stand in a tab; all else is as narrow as a popup. */
const WIDE = 1100;
const IN_A_TAB = /^(welcome|notebook|rescue)/;

/** Files as they come in: rows of a rescue of which one is damaged, a faulty file, a sealed one. */
const MADE = "2026-11-21T17:30:00.000Z";
const RESCUED = {
  ...{ format: "reperes-rescue", version: 1, made: MADE, databaseVersion: 10, unread: [] },
  stores: { notes: [{ id: "a b" }] },
};
const FAULTY = {
  ...{ format: "reperes-notes", version: 1, made: MADE, app: "1", scope: "all", colours: { red: "x" }, purged: [] },
  notes: [{ id: "a b" }, { page: { address: "javascript:alert(1)" } }],
};
const SEALED = {
  ...{ sealed: 1, kdf: "PBKDF2-SHA256", iterations: 100_000, salt: btoa("0123456789abcdef") },
  ...{ cipher: "AES-256-GCM", iv: btoa("0123456789ab"), data: btoa("0123456789abcdef0123") },
};

/**
 * Chooses a file in the view of files, and waits until it has been looked at.
 * @param {import("playwright-core").Page} page
 * @param {object} file
 */
async function choose(page, file) {
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator("[type=file]").setInputFiles({ name: "notes.json", mimeType: "application/json", buffer });
  await page.locator(".data-ready, .data-import .data-faults, .data-import .data-passphrase").first().waitFor();
}

/**
 * What is done on a surface before its picture is taken.
 * @type {Record<string, (page: import("playwright-core").Page) => Promise<void>>}
 */
const ACTS = {
  "aes-sources": (page) => page.locator("[aria-expanded]").click(),
  chosen: (page) => page.locator(".sense").last().click(),
  refused: (page) => page.locator(".foot button").last().click(),
  "popup-known": (page) => page.locator(".term .icon-button").first().click(),
  "popup-gone": (page) => page.locator(".term-go").last().click(),
  "popup-open": async (page) => {
    for (const summary of await page.locator("summary").all()) await summary.click();
  },
  "editor-tags": async (page) => {
    await page.locator("[role=combobox]").pressSequentially("a");
    await page.locator("[role=combobox]").press("ArrowDown");
  },
  "editor-open": async (page) => {
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page.locator("[inputmode=url]").fill("javascript:alert(1)");
  },
  "editor-preview": (page) => page.locator(".toggle").click(),
  "editor-naming": (page) => page.locator(".swatches .icon-button").click(),
  "editor-conflict": (page) => page.locator("[type=submit]").click(),
  "editor-fault": (page) => page.locator("[type=submit]").click(),
  "editor-unkept": async (page) => {
    await page.locator("textarea").first().fill("Rien ne le garde.");
    await page.locator(".note-fault").waitFor();
  },
  "editor-removed": (page) => page.locator(".note-foot .icon-button").click(),
  "welcome-ticked": async (page) => {
    await page.locator(".country .whole input").first().click();
    await page.locator(".country .site input").last().click();
  },
  "welcome-settings": async (page) => {
    await page.locator("summary").last().click();
    await page.locator(".term .icon-button").first().click();
  },
  "notebook-articles": (page) => page.locator(".note-item .text-button").first().click(),
  "notebook-undo": (page) => page.locator(".note-remove").first().click(),
  "notebook-erase": (page) => page.locator(".trash-head button").click(),
  "notebook-data-sealed": async (page) => {
    await page.locator(".seal-first").fill("trois mots sans lien");
    await page.locator(".data-seal [type=submit]").click();
  },
  "notebook-import": (page) => choose(page, RESCUED),
  "notebook-faulty": (page) => choose(page, FAULTY),
  "notebook-passphrase": async (page) => {
    await choose(page, SEALED);
    await page.locator(".data-passphrase input").first().fill("une autre");
    await page.locator(".data-passphrase [type=submit]").first().click();
    await page.locator("[aria-invalid=true]").waitFor();
  },
  "panel-lost": async (page) => {
    await page.locator(".place-lost summary").first().click();
    await page.locator(".place-refuse").first().click();
  },
  whole: async (page) => {
    const more = page.locator(".text-button, .chip[title]");
    while ((await more.count()) > 0) await more.first().click();
    await page.locator("[aria-expanded]").click();
    await page.evaluate(() => {
      const card = document.querySelector("main > div")?.shadowRoot?.querySelector(".card");
      if (card instanceof HTMLElement) card.style.maxHeight = "none";
    });
  },
};

await build({ configFile: join(root, "tests/components/harness.config.ts"), logLevel: "warn" });
await mkdir(pictures, { recursive: true });
const server = createServer(async ({ url = "/" }, response) => {
  const path = new URL(url, "http://localhost").pathname;
  const file = join(harness, path === "/" ? "index.html" : path);
  const body = await readFile(file).catch(() => undefined);
  response.writeHead(body ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "text/plain" }).end(body);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
if (address === null || typeof address === "string") throw new Error("the server has no port");
const harnessAddress = `http://127.0.0.1:${address.port}`;
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});

/** @type {string[]} */
const faults = [];
const words = process.argv.slice(2).filter((word) => word !== "--no-pictures");
/** A test needs axe's answer; a picture of each surface would double its time. */
const photographs = !process.argv.includes("--no-pictures");
const axe = await readFile(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** What a reader's system may ask for. Each is put on the surface as it stands: nothing is loaded anew for a colour. */
const THEMES = /** @type {const} */ ({
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
});
const CONTRAST = "color-contrast";

let taken = 0;
for (const width of [388, 320]) {
  const context = await browser.newContext({
    viewport: { width, height: 700 },
    deviceScaleFactor: photographs ? 1.5 : 1,
    reducedMotion: "reduce",
  });
  // Two at once: the browser has a process for each page.
  await Promise.all(["fr", "en"].map((language) => shoot(context, { width, language })));
  await context.close();
}
await browser.close();
server.close();
console.log(`${taken} pictures in .output/pictures, ${faults.length} faults`);
for (const fault of faults) console.log(fault);
// Nothing looked at is not a pass.
process.exitCode = taken === 0 || faults.length > 0 ? 1 : 0;

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {{ readonly width: number, readonly language: string }} look
 */
async function shoot(context, { width, language }) {
  const page = await context.newPage();
  let looked = "";
  page.on("pageerror", (error) => faults.push(`${looked}: ${error.message}`));
  await page.goto(harnessAddress);
  await page.evaluate(axe);
  for (const [surface, query] of Object.entries(SURFACES)) {
    const wide = IN_A_TAB.test(surface) && width > 320 ? WIDE : width;
    const names = Object.keys(THEMES).map((theme) => `${surface}-${language}-${theme}-${wide}`);
    if (!names.some((name) => words.every((word) => name.includes(word)))) continue;
    looked = `${surface}-${language}-${wide}`;
    await page.emulateMedia(THEMES.light);
    await page.setViewportSize({ width: wide, height: 700 });
    await page.evaluate(draw, `?${query}&language=${language}`);
    await page.locator(".card, .popup").waitFor();
    await ACTS[surface]?.(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (sideways) faults.push(`${looked}: wider than the window`);
    for (const [theme, media] of Object.entries(THEMES)) {
      const name = `${surface}-${language}-${theme}-${wide}`;
      if (!words.every((word) => name.includes(word))) continue;
      await page.emulateMedia(media);
      if (photographs) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
      await judge(page, name, rulesFor(language, theme));
      taken += 1;
    }
  }
  await page.close();
}

/**
 * In the page: draws the surface of a query in the place of the last one, and lets what it begins with come and be painted.
 * @param {string} search
 */
async function draw(search) {
  Reflect.get(globalThis, "show")(search);
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
}

/**
 * What a name or a role is does not depend on the colours, nor a contrast on the language: each is judged once.
 * @param {string} language
 * @param {string} theme
 * @returns {import("axe-core").RunOptions | undefined}
 */
function rulesFor(language, theme) {
  if (theme === "light") return language === "fr" ? {} : { rules: { [CONTRAST]: { enabled: false } } };
  return language === "fr" ? { runOnly: [CONTRAST] } : undefined;
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {import("axe-core").RunOptions | undefined} rules
 */
async function judge(page, name, rules) {
  if (rules === undefined) return;
  const { violations } = await page.evaluate((rules) => Reflect.get(globalThis, "axe").run(rules), {
    ...rules,
    // What passes is judged all the same; only it is not written down, element by element.
    resultTypes: /** @type {const} */ (["violations"]),
  });
  for (const { id, help, nodes } of violations) {
    const where = nodes.map((/** @type {import("axe-core").NodeResult} */ { target }) => target.flat().join(" "));
    faults.push(`${name}: ${id} (${help}) ${where.join(" | ")}`);
  }
}

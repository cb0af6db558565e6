import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { notesFileText } from "@/core/export/json";
import { deleteNote } from "@/core/notes/edit-note";
import type { Note } from "@/core/notes/note";
import { seal } from "@/extension/sealed";
import en from "@/locales/en.json";
import { arbitraryNote } from "@/tests/core/notes/arbitrary-note";
import { at, noteOf, pageOf } from "@/tests/core/notes/note-of";
import type { PageDriver } from "../driver/types";
import { chooseFile, dropFiles, takeDownload } from "../files";
import { clickIn, deleteDatabase, emptyStores, putRows, rowsOf, textsIn, typeIn, waitForTexts } from "../own-page";
import type { Reading } from "../reading";

const stored = (note: Note): Note => ({ ...note, revision: 1 });
const gao = pageOf({ address: "https://exemple.org/gao", title: "Gao attend", published: "2024-03-02" });
const NOTES = [
  stored(noteOf("a", { exact: "Kidal est reprise.", tags: ["Mali"], colour: "green", body: "à relire" })),
  stored({ ...noteOf("b", { exact: "Gao attend un convoi.", page: gao }), created: at(1) }),
  stored(deleteNote(noteOf("gone", { exact: "Jeté." }), at(5))),
];
/** Forty of all the notes that there can be, the same at each run, in the order of the disk. */
const EVERY_KIND = [
  ...new Map(fc.sample(arbitraryNote, { seed: 5, numRuns: 40 }).map((note) => [note.id, note])).values(),
].toSorted((one, other) => (one.id < other.id ? -1 : 1));
const PURGED = { id: "erased", at: at(7), versions: [at(0), at(3)] };
const COLOURS = { key: "colours", value: { blue: "établi", pink: "à vérifier" } };
const PICKER = ".data-import [type=file]";
const SAID = ".data-import [role=status]";
/** The least that is accepted, so that no test waits for a key. */
const FAST = 100_000;

const fileOf = (notes: readonly Note[], facts = {}) =>
  notesFileText({ made: at(60), app: "1", scope: "all", colours: {}, purged: [], notes, ...facts });

/** The notebook's view of files: what goes out, what comes in, and the backups. */
export function dataSuite(reading: () => Reading): void {
  let page: PageDriver;
  const give = (text: string, file = "notes.json") => chooseFile(page, PICKER, { name: file, text });
  const counts = (expected: readonly string[]) => waitForTexts(page, ".notebook nav .count", expected);
  const notebook = (view: string) => `${reading().browser.extensionOrigin}/notebook.html${view}`;
  let turn = 0;
  /** A query, because an address of which only the end is new loads nothing. */
  function show(view: string): Promise<void> {
    turn += 1;
    return page.goto(notebook(`?${turn}${view}`));
  }

  beforeAll(async () => {
    page = await reading().browser.open(notebook("#data"));
    await counts(["0", "0"]);
  });
  afterAll(() => page.close());

  /** Each test begins with the same three notes, one of them in the trash, and nothing else. */
  beforeEach(async () => {
    await startWith(NOTES);
    await counts(["2", "1"]);
  });

  async function startWith(notes: readonly Note[]): Promise<void> {
    await emptyStores(page);
    await page.evaluate(() => chrome.storage.local.remove("backup"));
    await putRows(page, "notes", notes);
    await show("#data");
  }

  describe("going out", () => {
    it("hands over everything in the own format, trash included", async () => {
      await clickIn(page, ".data-go");
      const { name: file, bytes } = await takeDownload(reading().browser);
      expect(file).toMatch(/^reperes-notes-\d{4}-\d\d-\d\d\.json$/);
      expect(JSON.parse(bytes.toString()).notes).toEqual(NOTES);
      await waitForTexts(page, ".undo-bar [role=status]", [`“${file}” was handed to the browser’s downloads.`]);
    });

    it("hands over one article in either form, and several as Markdown in a ZIP", async () => {
      await choose(page, ".data-export select", "https://exemple.org/gao");
      await clickIn(page, ".data-go");
      const { bytes } = await takeDownload(reading().browser);
      expect(JSON.parse(bytes.toString())).toMatchObject({
        scope: { article: "https://exemple.org/gao" },
        notes: [NOTES[1]],
      });
      await clickIn(page, ".data-export .choice", "Markdown");
      await clickIn(page, ".data-go");
      const one = await takeDownload(reading().browser);
      expect(one.name).toBe("2024-03-02 Gao attend.md");
      expect(one.bytes.toString()).toContain("> Gao attend un convoi.");
      await choose(page, ".data-export select", "");
      await clickIn(page, ".data-go");
      const several = await takeDownload(reading().browser);
      expect(several.name).toMatch(/^reperes-\d{4}-\d\d-\d\d\.zip$/);
      const files = unzipSync(several.bytes);
      expect(Object.keys(files).toSorted()).toEqual([
        "2023-11-14 Kidal l’armée annonce la reprise de la ville.md",
        "2024-03-02 Gao attend.md",
      ]);
      expect(
        Object.values(files)
          .map((each) => strFromU8(each))
          .join("\n"),
      ).not.toContain("Jeté.");
    });
  });

  describe("coming in", () => {
    const changed = {
      ...noteOf("a", { exact: "Kidal est reprise.", body: "relu" }),
      modified: at(9),
      earlier: [at(0)],
    };
    const incoming = [stored(changed), ...NOTES.slice(1), stored(noteOf("new", { exact: "Niamey dément." }))];

    it("says what it would do, does it, does nothing the second time, and takes it back", async () => {
      await give(fileOf(incoming));
      await waitForTexts(page, ".data-counts li", [
        "1 new note: it will be added.",
        "1 note newer than the one here: it will replace it.",
        "2 notes already here, identical.",
      ]);
      expect(await rowsOf(page, "notes")).toEqual(NOTES);
      await clickIn(page, ".data-run");
      await counts(["3", "1"]);
      await waitForTexts(page, ".undo-bar [role=status]", ["Imported: 2 notes written."]);
      await waitForTexts(page, ".data-snapshots h2", ["Before the last imports"]);
      await give(fileOf(incoming));
      await waitForTexts(page, ".data-counts li", ["4 notes already here, identical."]);
      await clickIn(page, ".data-run");
      await waitForTexts(page, ".undo-bar [role=status]", [
        "Everything in this file was already here: nothing has changed.",
      ]);
    });

    it("undoes an import, and the state before it can be had as a file", async () => {
      await give(fileOf(incoming));
      await clickIn(page, ".data-run");
      await counts(["3", "1"]);
      await clickIn(page, ".undo-bar .undo");
      await counts(["2", "1"]);
      const bodies = ((await rowsOf(page, "notes")) as readonly Note[]).map(({ id, body }) => [id, body]);
      expect(bodies).toEqual(NOTES.map(({ id, body }) => [id, body]));
      await clickIn(page, ".data-snapshots button");
      const { bytes } = await takeDownload(reading().browser);
      expect(JSON.parse(bytes.toString()).notes).toEqual(NOTES);
    });

    it("brings deleted notes back only when told to", async () => {
      const alive = stored(noteOf("gone", { exact: "Jeté." }));
      await give(fileOf([alive]));
      await waitForTexts(page, ".data-counts li", ["1 note deleted here: it will stay deleted."]);
      await clickIn(page, ".data-ready .choice");
      await waitForTexts(page, ".data-counts li", ["1 note deleted here: it will come back to the notebook."]);
      await clickIn(page, ".data-run");
      await counts(["3", "0"]);
    });

    it("takes a dropped file, and one at a time", async () => {
      const text = fileOf(incoming);
      await dropFiles(page, ".data-import", [
        { name: "a.json", text },
        { name: "b.json", text },
      ]);
      await waitForTexts(page, SAID, ["One file at a time: nothing was imported."]);
      await dropFiles(page, ".data-import", [{ name: "a.json", text }]);
      await waitForTexts(page, SAID, ["The file is sound. Nothing is written yet."]);
    });

    it("refuses a file whole, says why, and names the place of a fault", async () => {
      const faulty = fileOf([stored(noteOf("x")), { ...stored(noteOf("y")), colour: "red" as "blue" }]);
      for (const [text, sentence] of [
        ['{"format": "reperes-notes"', "This file does not read as JSON: it is cut short, or of another kind."],
        ["[1, 2]", "This is not a file of notes from Repères."],
        [
          '{"format": "reperes-notes", "version": 9}',
          "This file comes from a newer Repères (version 9 of the format).",
        ],
        [faulty, "This file has one fault: it is refused whole, and nothing has changed."],
      ] as const) {
        await give(text);
        const isSaid = async () => (await textsIn(page, SAID))[0]?.startsWith(sentence);
        await page.waitFor(isSaid, `It did not say “${sentence}”`);
      }
      expect(await textsIn(page, ".data-faults dt")).toEqual(["Note 2 of the file: the colour"]);
      expect(await textsIn(page, ".data-faults dd")).toEqual(["This is none of the five colours. notes.1.colour"]);
      expect(await rowsOf(page, "notes")).toEqual(NOTES);
    });

    it("asks for the passphrase of a sealed file, and opens it", async () => {
      await give(await seal(fileOf(incoming), "quatre mots sans lien", FAST));
      await typeIn(page, ".data-import .data-passphrase input", "une autre phrase");
      await clickIn(page, ".data-import .data-passphrase [type=submit]");
      await waitForTexts(page, ".data-import .data-wrong", [
        "This passphrase does not open this file: it is not the right one, or the file is damaged.",
      ]);
      await typeIn(page, ".data-import .data-passphrase input", "quatre mots sans lien");
      await clickIn(page, ".data-import .data-passphrase [type=submit]");
      await waitForTexts(page, SAID, ["The file is sound. Nothing is written yet."]);
    });
  });

  it("goes out whole and comes into an empty profile as it was; a second time all of it is already there", async () => {
    await startWith(EVERY_KIND);
    await putRows(page, "purged", [PURGED]);
    await putRows(page, "facts", [COLOURS]);
    await clickIn(page, ".data-go");
    const { bytes } = await takeDownload(reading().browser);
    await deleteDatabase(page);
    await show("#data");
    await counts(["0", "0"]);
    await give(bytes.toString());
    await waitForTexts(page, ".data-counts li", [`${EVERY_KIND.length} new notes: they will be added.`]);
    await clickIn(page, ".data-run");
    await waitForTexts(page, ".undo-bar [role=status]", [`Imported: ${EVERY_KIND.length} notes written.`]);
    expect(await rowsOf(page, "notes")).toEqual(EVERY_KIND);
    expect(await rowsOf(page, "purged")).toEqual([PURGED]);
    // The name of a database is its own: a file does not bring it.
    const facts = (await rowsOf(page, "facts")) as readonly { readonly key: string }[];
    expect(facts.filter(({ key }) => key !== "database")).toEqual([COLOURS]);
    await give(bytes.toString());
    await waitForTexts(page, ".data-counts li", [`${EVERY_KIND.length} notes already here, identical.`]);
  });

  describe("backups", () => {
    it("stand beside what the browser answered when it was asked to keep the notes", async () => {
      await waitForTexts(page, ".data-promise", [en.data.promise.given]);
      // Chromium promises no extension anything in this form: it exempts those with `unlimitedStorage`.
      if (reading().name === "firefox") expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
      const { permissions = [] } = await page.evaluate(() => chrome.runtime.getManifest());
      expect(permissions).toContain("unlimitedStorage");
    });

    it("seals one, which an empty profile opens to the same notes", async () => {
      await typeIn(page, ".seal-first", "quatre mots sans lien");
      await typeIn(page, ".seal-again", "quatre mots sans liens");
      await clickIn(page, ".data-seal [type=submit]");
      await waitForTexts(page, ".data-seal .data-wrong", ["The two passphrases are not the same."]);
      await typeIn(page, ".seal-again", "quatre mots sans lien");
      await clickIn(page, ".data-seal [type=submit]");
      const { name: file, bytes } = await takeDownload(reading().browser);
      expect(file).toMatch(/^archive-\d{4}-\d\d-\d\d-s\.json$/);
      expect(bytes.toString()).not.toMatch(/Kidal|note|rep[eè]res/i);
      const kept = JSON.stringify(await page.evaluate(() => chrome.storage.local.get(null)));
      expect(kept).not.toContain("quatre");

      await startWith([]);
      await counts(["0", "0"]);
      await give(bytes.toString(), file);
      await typeIn(page, ".data-import .data-passphrase input", "quatre mots sans lien");
      await clickIn(page, ".data-import .data-passphrase [type=submit]");
      await clickIn(page, ".data-run");
      await counts(["2", "1"]);
      expect(await rowsOf(page, "notes")).toEqual(NOTES);
    });

    it("is made by itself when it is due, asks whether it is there, and counts from then on", async () => {
      await putRows(page, "history", [{ kind: "created", at: at(0), notes: [] }]);
      // At once: the first choice has not come back from the disk when the second is made.
      await page.evaluate(() => {
        for (const selector of [".data-sealed", ".data-backup [value=week]"]) {
          document.querySelector<HTMLElement>(selector)?.click();
        }
      });
      const { name: file, bytes } = await takeDownload(reading().browser);
      expect(file).toMatch(/^archive-\d{4}-\d\d-\d\d\.json$/);
      expect(JSON.parse(bytes.toString()).notes).toEqual(NOTES);
      expect(await textsIn(page, ".data-age")).toEqual(["No backup has been made yet."]);
      await clickIn(page, ".data-there");
      await waitForTexts(page, ".data-age", ["Last backup today."]);
      await waitForTexts(page, ".data-reminder", []);
    });

    it("reminds of an old one in every view of the notebook, and in the popup", async () => {
      await putRows(page, "history", [{ kind: "created", at: at(0), notes: [] }]);
      await show("");
      await waitForTexts(page, ".data-reminder p", ["No backup has been made yet."]);
      const popup = await reading().browser.open(`${reading().browser.extensionOrigin}/popup.html`);
      await waitForTexts(popup, ".data-reminder p", ["No backup has been made yet."]);
      await popup.close();
    });
  });

  it("shows a hostile file as text, and runs nothing of it", async () => {
    const evil = "<img src=x onerror='document.title=1'><script>document.title=1</script>\u202Ecod.exe";
    const hostile = stored({
      ...noteOf("evil", {
        exact: `${evil} ${"long ".repeat(15_000)}`,
        body: `${evil} [clic](javascript:document.title=1) ![x](data:text/html,1)`,
        tags: ["<b>gras</b>"],
        page: pageOf({ address: "https://exemple.org/evil", title: evil, site: evil, author: evil }),
      }),
    });
    await give(fileOf([hostile], { colours: { blue: "<i>bleu</i>" } }), `${evil}.json`.replaceAll("/", ""));
    await waitForTexts(page, ".data-dropped summary", ["2 dangerous links were left out"]);
    await clickIn(page, ".data-run");
    await counts(["3", "1"]);
    for (const route of ["#articles", "#days", "#data"]) {
      await page.evaluate((route: string) => {
        location.hash = route;
      }, route);
      await page.waitFor(
        () =>
          page.evaluate(
            (route: string) => document.querySelector("[aria-current]")?.getAttribute("href") === route,
            route,
          ),
        `It did not go to ${route}.`,
      );
      const found = await page.evaluate(() => ({
        title: document.title,
        foreign: document.querySelectorAll("main img, main script, main b, main i").length,
        links: [...document.querySelectorAll("a")].filter(({ protocol }) => /script|data/.test(protocol)).length,
      }));
      expect(found).toEqual({ title: "Notebook · Repères", foreign: 0, links: 0 });
    }
    expect((await textsIn(page, ".data-export option")).join()).toContain("<img src=x onerror=");
    expect((await textsIn(page, ".data-export option")).join()).not.toContain("\u202E");
    expect(page.pageErrors()).toEqual([]);
  });
}

/** Chooses in a list, as a hand would. */
async function choose(driver: PageDriver, selector: string, value: string): Promise<void> {
  await driver.evaluate(
    (selector: string, value: string) => {
      const list = document.querySelector<HTMLSelectElement>(selector);
      if (list === null) throw new Error(`There is no ${selector}.`);
      list.value = value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    value,
  );
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: {
  runtime: { getManifest(): { permissions?: readonly string[] } };
  storage: { local: { get(key: null): Promise<object>; remove(key: string): Promise<void> } };
};

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteNote } from "@/core/notes/edit-note";
import type { Note } from "@/core/notes/note";
import { at, noteOf, pageOf } from "@/tests/core/notes/note-of";
import { inEachBrowser } from "./driver/in-each-browser";
import type { PageDriver } from "./driver/types";
import { clickIn, emptyStores, putRows, textsIn, typeIn, waitForTexts } from "./own-page";
import { type Reading, startReading } from "./reading";
import { storeFaultsSuite } from "./suites/store-faults";

const stored = (note: Note): Note => ({ ...note, revision: 1 });
const gao = pageOf({ address: "https://exemple.org/gao", title: "Gao attend" });
const NOTES = [
  stored(noteOf("a", { exact: "Kidal est reprise.", tags: ["Mali"], colour: "green", body: "à relire" })),
  stored({ ...noteOf("b", { exact: "Gao attend un convoi.", page: gao, tags: ["Mali", "route"] }), created: at(1) }),
  stored({ ...noteOf("c", { exact: "Niamey dément.", colour: "blue" }), created: at(-3_000), modified: at(-3_000) }),
];

inEachBrowser("The notebook", (name) => {
  let reading: Reading | undefined;
  let page: PageDriver;
  const current = (): Reading => {
    if (reading === undefined) throw new Error("The browser did not start.");
    return reading;
  };
  const open = (route = "") => current().browser.open(`${current().browser.extensionOrigin}/notebook.html${route}`);
  const quotes = (driver = page) => textsIn(driver, ".group .note-quote");

  beforeAll(async () => {
    reading = await startReading(name);
  });
  afterAll(() => reading?.close());

  /** Each test begins with the same three notes, and nothing else. */
  beforeEach(async () => {
    const first = await open();
    await first.waitFor(
      () => first.evaluate(() => document.querySelector(".nothing, .group") !== null),
      "No notebook.",
    );
    await emptyStores(first);
    await putRows(first, "notes", NOTES);
    await first.close();
    page = await open();
    await waitForTexts(page, ".notebook nav .count", ["3", "0"]);
  });
  afterEach(() => page.close());

  it("shows the notes by article, the last worked on first, and by day", async () => {
    expect(await textsIn(page, ".group h2")).toEqual(["Kidal : l’armée annonce la reprise de la ville", "Gao attend"]);
    await clickIn(page, "nav a", "day");
    await page.waitFor(async () => (await textsIn(page, ".group h2")).length === 2, "There are not two days.");
    expect(await quotes()).toEqual(["Gao attend un convoi.", "Kidal est reprise.", "Niamey dément."]);
  });

  it("finds as the reader types, by colour and by tag, and keeps what was found in the other view", async () => {
    await typeIn(page, "input[type=search]", "RELIRE");
    await waitForTexts(page, ".group .note-quote", ["Kidal est reprise."]);
    await clickIn(page, "nav a", "day");
    await waitForTexts(page, ".found [role=status]", ["1 note of 3"]);
    await clickIn(page, ".found button");
    await clickIn(page, ".chips button", "route");
    await waitForTexts(page, ".group .note-quote", ["Gao attend un convoi."]);
    await clickIn(page, ".chips button", "Blue");
    await waitForTexts(page, ".nothing", ["No note matches. Try fewer words, or another colour."]);
  });

  it("opens the article at the passage", async () => {
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>(".group .note-actions a")].map(({ href }) => href),
    );
    expect(links.every((href) => /^https:\/\/exemple\.org\/.*#:~:text=/.test(href))).toBe(true);
    expect(links.length).toBe(3);
  });

  it("throws a note away, and takes it back by keyboard alone", async () => {
    await clickIn(page, ".note-remove");
    await waitForTexts(page, ".undo-bar [role=status]", ["Note moved to trash."]);
    await waitForTexts(page, ".notebook nav .count", ["2", "1"]);
    await page.press("Enter");
    await waitForTexts(page, ".undo-bar [role=status]", ["Undone."]);
    await waitForTexts(page, ".notebook nav .count", ["3", "0"]);
  });

  it("gives a note of the trash back, and erases one for good after a question", async () => {
    await putRows(
      page,
      "notes",
      ["d", "e"].map((id) => stored(deleteNote(noteOf(id, { exact: id }), at(9)))),
    );
    await page.close();
    page = await open("#trash");
    await waitForTexts(page, ".notebook nav .count", ["3", "2"]);
    await clickIn(page, ".note-restore");
    await waitForTexts(page, ".notebook nav .count", ["4", "1"]);
    await clickIn(page, ".note-erase");
    await clickIn(page, "[role=alertdialog] button", "Erase nothing");
    expect(await textsIn(page, ".notebook nav .count")).toEqual(["4", "1"]);
    await clickIn(page, ".note-erase");
    await clickIn(page, "[role=alertdialog] .danger");
    await waitForTexts(page, ".notebook nav .count", ["4", "0"]);
    await waitForTexts(page, ".undo-bar [role=status]", ["1 note erased for good."]);
  });

  it("edits a note in its place, and goes on with a draft that a crash left", async () => {
    await clickIn(page, "[data-note=b] .note-edit");
    await page.waitFor(() => page.evaluate(() => document.querySelector(".note-form textarea") !== null), "No form.");
    await typeIn(page, ".note-form textarea", "écrit ici");
    await clickIn(page, ".note-form [type=submit]");
    await waitForTexts(page, "[data-note=b] .markdown", ["écrit ici"]);
    await page.close();
    const left = await open();
    await waitForTexts(left, ".notebook nav .count", ["3", "0"]);
    await putRows(left, "drafts", [{ note: noteOf("n", { body: "jamais enregistré" }), savedAt: at(4) }]);
    await left.close();
    page = await open();
    await clickIn(page, ".draft-go");
    await page.waitFor(() => page.evaluate(() => document.querySelector(".note-form textarea") !== null), "No form.");
    await clickIn(page, ".note-form [type=submit]");
    await waitForTexts(page, ".notebook nav .count", ["4", "0"]);
    await waitForTexts(page, "[data-note=n] .markdown", ["jamais enregistré"]);
  });

  it("erases a draft, and takes that back", async () => {
    const left = await open();
    await putRows(left, "drafts", [{ note: { ...noteOf("a"), body: "à moitié" }, savedAt: at(4) }]);
    await left.close();
    await page.close();
    page = await open();
    await clickIn(page, "[data-draft=a] .draft-drop");
    await waitForTexts(page, ".undo-bar [role=status]", ["Draft erased."]);
    await waitForTexts(page, "[data-draft]", []);
    await clickIn(page, ".undo");
    await waitForTexts(page, "[data-draft=a] .note-body", ["à moitié"]);
  });

  describe("when the store fails", () =>
    storeFaultsSuite({
      page: () => page,
      open,
      elsewhere: () => `${current().browser.extensionOrigin}/note-editor.html`,
    }));

  describe("two tabs", () => {
    let other: PageDriver;
    beforeEach(async () => {
      other = await open();
      await waitForTexts(other, ".notebook nav .count", ["3", "0"]);
    });
    afterEach(() => other.close());

    it("agree at once on what one of them throws away", async () => {
      await noteTimes(page);
      await noteTimes(other);
      await clickIn(other, ".note-remove");
      await waitForTexts(page, ".notebook nav .count", ["2", "1"]);
      await waitForTexts(other, ".notebook nav .count", ["2", "1"]);
      // Told, not judged: no clock of ours looks for changes, so that both show them proves that each was told.
      console.log(`${name}: the two tabs agreed within ${Math.abs((await timeOf(page)) - (await timeOf(other)))} ms`);
    });

    it("lose neither text when both edit one note: the second to save is told", async () => {
      for (const [tab, words] of [
        [page, "de la première"],
        [other, "de la seconde"],
      ] as const) {
        await clickIn(tab, "[data-note=b] .note-edit");
        await tab.waitFor(() => tab.evaluate(() => document.querySelector(".note-form textarea") !== null), "No form.");
        await typeIn(tab, ".note-form textarea", words);
      }
      await clickIn(page, ".note-form [type=submit]");
      await waitForTexts(page, "[data-note=b] .markdown", ["de la première"]);
      await clickIn(other, ".note-form [type=submit]");
      await waitForTexts(other, ".note-conflict .version dd", ["de la seconde", "de la première"]);
      await clickIn(other, ".note-conflict .actions button", "Keep both");
      await page.waitFor(async () => {
        const texts = await textsIn(page, ".group .markdown");
        return texts.includes("de la première") && texts.includes("de la seconde");
      }, "A text was lost.");
    });
  });
});

/** Lets a tab write down when its counts last changed, by a clock that all tabs share. */
async function noteTimes(driver: PageDriver): Promise<void> {
  await driver.evaluate(() => {
    const seen = new MutationObserver(() => Object.assign(window, { changedAt: Date.now() }));
    const nav = document.querySelector("nav");
    if (nav !== null) seen.observe(nav, { subtree: true, characterData: true, childList: true });
  });
}

async function timeOf(driver: PageDriver): Promise<number> {
  return driver.evaluate(() => (window as unknown as { changedAt: number }).changedAt);
}

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Note } from "@/core/notes/note";
import { ROOT } from "@/scripts/lib/root.mjs";
import { noteOf } from "@/tests/core/notes/note-of";
import { inEachBrowser } from "./driver/in-each-browser";
import { keepTabs } from "./driver/kept-tabs";
import { launch } from "./driver/launch";
import type { BrowserDriver, Json, PageDriver } from "./driver/types";

const BUILDS = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const;
const BODY = ".note-form textarea";
const SENSE = {
  fr: { name: "Kidal", definition: "une ville" },
  en: { name: "Kidal", definition: "a town" },
};

inEachBrowser("The note editor", (name) => {
  let browser: BrowserDriver;

  beforeAll(async () => {
    browser = keepTabs(await launch(name, { extension: join(ROOT, ".output", BUILDS[name]), hosts: {} }));
    const page = await open("?id=nobody");
    await page.waitFor(() => textOf(page, ".note-form p"), "The page of a note that is not there stays empty.");
    await page.close();
  });
  afterAll(() => browser.close());

  const open = (where: string) => browser.open(`${browser.extensionOrigin}/note-editor.html${where}`);

  /** Opens the editor on a note that is on disk. */
  async function openOn(id: string, body = "", more: Partial<Note> = {}): Promise<PageDriver> {
    const page = await open("");
    await put(page, JSON.parse(JSON.stringify({ ...noteOf(id, { body }), ...more, revision: 1 })));
    await page.goto(`${browser.extensionOrigin}/note-editor.html?id=${id}`);
    await page.waitFor(() => has(page, BODY), "The editor did not open.");
    return page;
  }

  describe("in a tab", () => {
    it("begins in the note; what is typed is a draft after a crash, and saved by Ctrl and Enter", async () => {
      const page = await openOn("typed");
      await page.waitFor(() => page.evaluate(() => document.activeElement?.tagName === "TEXTAREA"), "No focus.");
      await page.type("Deux mots");
      await page.waitFor(async () => (await row(page, "drafts", "typed"))?.["note"], "No draft was kept.");
      await page.goto(`${browser.extensionOrigin}/note-editor.html?id=typed&again`);
      await page.waitFor(() => textOf(page, ".notice p"), "The draft that was found is not said.");
      expect(await bodyOf(page)).toBe("Deux mots");
      await page.press("Control+Enter");
      const saved = await page.waitFor(async () => {
        const note = await row(page, "notes", "typed");
        return note?.["revision"] === 2 && note;
      }, "The note was not saved.");
      expect(saved["body"]).toBe("Deux mots");
      expect(await row(page, "drafts", "typed")).toBeUndefined();
      await page.close();
    });

    it("takes every kind of writing: Markdown seen as it will look, tags, a colour's name, a translation, who speaks", async () => {
      const other = await openOn("tagged", "autre");
      await put(other, JSON.parse(JSON.stringify({ ...noteOf("tagged", { tags: ["Ménaka"] }), revision: 1 })));
      await other.close();
      const terms = [{ start: 0, end: 8, ambiguous: false, senses: [{ id: "kidal", ...SENSE }] }];
      const page = await openOn("kinds", "", { understood: { glossary: "2026-01-01", terms } });
      await page.type("**Sûr** et <b>nu</b>");
      await clickOn(page, ".field-head .toggle");
      expect(await textOf(page, ".preview strong")).toBe("Sûr");
      expect(await textOf(page, ".preview")).toBe("Sûr et <b>nu</b>");
      await clickOn(page, ".field-head .toggle");
      await clickOn(page, "[role=combobox]");
      await page.type("mena");
      await page.waitFor(() => has(page, "[role=option]"), "No tag is offered.");
      await page.press("ArrowDown");
      await page.press("Enter");
      await clickOn(page, ".hue-choice.colour-green");
      await clickOn(page, ".swatches .icon-button");
      await page.waitFor(() => has(page, ".naming input:focus"), "The colour takes no name.");
      await page.type("À vérifier");
      await page.press("Enter");
      await page.waitFor(async () => (await textOf(page, ".colour-green [title]")) === "À vérifier", "It has no name.");
      const [translation, speech, archive, frozen] = [1, 2, 3, 4].map((nth) => `.parts > :nth-child(${nth})`);
      for (const part of [translation, speech, archive, frozen]) await clickOn(page, `${part} summary`);
      await clickOn(page, `${translation} textarea`);
      await page.type("In other words");
      await clickOn(page, `${speech} input:not([type=radio])`);
      await page.type("un élu");
      await clickOn(page, `${speech} .choice:last-child`);
      await clickOn(page, `${archive} input`);
      await page.type("https://archive.example/1");
      expect(await textOf(page, `${frozen} .note`)).toContain("2026-01-01");
      expect(await textOf(page, `${frozen} .sense`)).toContain("a town");
      expect(await has(page, `${frozen} :is(input, textarea, select)`)).toBe(false);
      await page.press("Control+Enter");
      const saved = await page.waitFor(async () => {
        const note = await row(page, "notes", "kinds");
        return note?.["revision"] === 2 && note;
      }, "The note was not saved.");
      expect(saved).toMatchObject({
        ...{ body: "**Sûr** et <b>nu</b>", tags: ["Ménaka"], colour: "green", archive: "https://archive.example/1" },
        translation: { text: "In other words", language: "en" },
        speech: { speaker: "un élu", manner: "alleged" },
        understood: { glossary: "2026-01-01", terms },
      });
      await page.close();
    });

    it("throws a note away, and gives it back", async () => {
      const page = await openOn("thrown", "à jeter");
      await clickOn(page, ".note-foot .icon-button");
      await page.waitFor(async () => (await row(page, "notes", "thrown"))?.["deletedAt"], "It is not in the trash.");
      await page.waitFor(() => has(page, ".actions .main:focus"), "The focus is not on the undoing.");
      await page.press("Enter");
      await page.waitFor(() => has(page, BODY), "The note did not come back.");
      expect((await row(page, "notes", "thrown"))?.["deletedAt"]).toBeUndefined();
      expect(await bodyOf(page)).toBe("à jeter");
      await page.close();
    });

    it("of two tabs, the later save is told of the other's, and both are kept", async () => {
      const [mine, theirs] = [await openOn("both", "un"), await open("?id=both")];
      await theirs.waitFor(() => has(theirs, BODY), "The second editor did not open.");
      await theirs.type(" autre");
      await theirs.press("Control+Enter");
      await theirs.waitFor(async () => (await row(theirs, "notes", "both"))?.["revision"] === 2, "It was not saved.");
      await theirs.close();
      await clickOn(mine, BODY);
      await mine.type("mien ");
      await mine.press("Control+Enter");
      await mine.waitFor(() => has(mine, ".note-conflict"), "The conflict is not shown.");
      await clickOn(mine, ".note-conflict .actions button:last-child");
      await mine.waitFor(() => has(mine, BODY), "The conflict did not end.");
      const bodies = await mine.evaluate(
        () =>
          new Promise<readonly string[]>((resolve) => {
            const opening = indexedDB.open("reperes");
            opening.onsuccess = () => {
              const all = opening.result.transaction("notes").objectStore("notes").getAll();
              all.onsuccess = () => {
                opening.result.close();
                resolve(
                  all.result.filter((note) => note.id === "both" || note.copyOf === "both").map((note) => note.body),
                );
              };
            };
          }),
      );
      expect(bodies.toSorted()).toHaveLength(2);
      expect(bodies).toContain("un autre");
      expect(bodies.some((body) => body.includes("mien"))).toBe(true);
      await mine.close();
    });
  });

  describe("with a ticket", () => {
    /** As the background gives one to the reader of a tab; this one is of the tab itself. */
    async function withTicket(page: PageDriver, id: string): Promise<void> {
      await page.evaluate(async (id: string) => {
        const tab = await chrome.tabs.getCurrent();
        await chrome.storage.session.set({ "ticket:good": { id, tabId: tab?.id, opener: 0 } });
      }, id);
    }

    it("has its note by messages, and is through when it is saved", async () => {
      const page = await openOn("ticket", "avant");
      await withTicket(page, "ticket");
      await page.goto(`${browser.extensionOrigin}/note-editor.html?#good`);
      await page.waitFor(() => has(page, BODY), "The ticket did not open the note.");
      expect(await bodyOf(page)).toBe("avant");
      await page.type(" et après");
      await page.press("Control+Enter");
      await page.waitFor(
        async () => (await row(page, "notes", "ticket"))?.["body"] === "avant et après",
        "It was not saved.",
      );
      await page.waitFor(
        () => page.evaluate(async () => !("ticket:good" in (await chrome.storage.session.get("ticket:good")))),
        "The ticket is still good.",
      );
      await page.close();
    });

    it("of nobody's is refused, with a sentence", async () => {
      const page = await open("#forged");
      await page.waitFor(() => textOf(page, "[role=alert] p"), "Nothing is said.");
      expect(await has(page, "textarea")).toBe(false);
      await page.close();
    });
  });

  it("in a frame shows a note to nobody who only knows its id, nor anything without a ticket", async () => {
    const page = await openOn("secret", "secret");
    for (const where of ["?id=secret", ""]) {
      await page.evaluate((where: string) => {
        document.querySelector("iframe")?.remove();
        const frame = document.createElement("iframe");
        frame.src = `/note-editor.html${where}`;
        document.body.append(frame);
      }, where);
      const said = await page.waitFor(
        () =>
          page.evaluate(() => document.querySelector("iframe")?.contentDocument?.querySelector("main p")?.textContent),
        "The frame stays empty.",
      );
      expect(said).toMatch(/^(This page shows a note|Cette page montre une note)/);
    }
    await page.close();
  });
});

function has(page: PageDriver, selector: string): Promise<boolean> {
  return page.evaluate((selector: string) => document.querySelector(selector) !== null, selector);
}

function textOf(page: PageDriver, selector: string): Promise<string | undefined> {
  return page.evaluate((selector: string) => document.querySelector(selector)?.textContent ?? undefined, selector);
}

function bodyOf(page: PageDriver): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLTextAreaElement>(".note-form textarea")?.value ?? "");
}

async function clickOn(page: PageDriver, selector: string): Promise<void> {
  const { x, y } = await page.evaluate((selector: string) => {
    const found = document.querySelector(selector);
    found?.scrollIntoView({ block: "center", behavior: "instant" });
    const rect = found?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }, selector);
  await page.click(x, y);
}

/** A row as it is on disk, whatever the editor believes. */
function row(page: PageDriver, store: string, id: string): Promise<Readonly<Record<string, Json>> | undefined> {
  return page.evaluate(
    (store: string, id: string) =>
      new Promise<Readonly<Record<string, Json>> | undefined>((resolve) => {
        const opening = indexedDB.open("reperes");
        opening.onsuccess = () => {
          const got = opening.result.transaction(store).objectStore(store).get(id);
          got.onsuccess = () => {
            opening.result.close();
            resolve(got.result);
          };
        };
      }),
    store,
    id,
  );
}

function put(page: PageDriver, note: Json): Promise<boolean> {
  return page.evaluate(
    (note: Json) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open("reperes");
        opening.onsuccess = () => {
          const writing = opening.result.transaction("notes", "readwrite");
          writing.objectStore("notes").put(note);
          writing.oncomplete = () => {
            opening.result.close();
            resolve(true);
          };
        };
      }),
    note,
  );
}

/** The part of the browser's own API that is used here, in the tab itself. */
declare const chrome: {
  readonly tabs: { getCurrent(): Promise<{ readonly id?: number } | undefined> };
  readonly storage: {
    readonly session: { get(key: string): Promise<object>; set(items: object): Promise<void> };
  };
};

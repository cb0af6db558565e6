import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Note } from "@/core/notes/note";
import { ROOT } from "@/scripts/lib/root.mjs";
import { noteOf, pageOf, quoteOf } from "@/tests/core/notes/note-of";
import { inEachBrowser } from "./driver/in-each-browser";
import { launch } from "./driver/launch";
import type { Json, PageDriver } from "./driver/types";
import {
  clickIn,
  closePanel,
  emptyStores,
  isPanelOpen,
  putRows,
  rowsOf,
  textsIn,
  typeIn,
  waitForTexts,
} from "./own-page";
import { HOST, marksOf, page } from "./reading";
import { readingIn } from "./reading-in";
import { servePages } from "./server";
import { panelPlacesSuite } from "./suites/panel-places";

const BUILDS = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const;
const ARTICLE = page(
  "<article><p>Le JNIM tient la route. Les FAMa y ont envoyé un convoi.</p><p>Le BZKT est cité.</p></article>",
);
const OTHER = page("<article><p>La Minusma est partie.</p></article>");

function noteAt(id: string, path: string, start: number, exact: string): Note {
  const quote = quoteOf(exact, { position: { start, end: start + exact.length } });
  return { ...noteOf(id, { quote, page: pageOf({ address: `http://${HOST}${path}` }) }), revision: 1 };
}
const NOTES = [
  noteAt("later", "/panel", 27, "Les FAMa y ont envoyé un convoi."),
  noteAt("first", "/panel", 0, "Le JNIM tient la route."),
  noteAt("other", "/other", 0, "La Minusma est partie."),
];

inEachBrowser("The panel", (name) => {
  const current = readingIn(name);
  describe("beside an article that has changed", () => panelPlacesSuite(current));

  describe("in a build whose manifest names hosts", () => {
    let article: PageDriver;
    let panel: PageDriver;
    const openOwn = (path: string) => current().browser.open(`${current().browser.extensionOrigin}/${path}`);
    const quotes = (driver = panel) => textsIn(driver, ".page-notes .note-quote");
    const waitForQuotes = (expected: readonly string[]) => waitForTexts(panel, ".page-notes .note-quote", expected);

    /** Each test begins with an article, the panel about its tab, and the same three notes. */
    beforeEach(async () => {
      const { own, open } = current();
      const notebook = await openOwn("notebook.html");
      await notebook.waitFor(
        () => notebook.evaluate(() => document.querySelector(".nothing, .group") !== null),
        "The notebook did not open.",
      );
      await emptyStores(notebook);
      await putRows(notebook, "notes", NOTES);
      await notebook.close();
      await open("/other", OTHER).then((driver) => driver.close());
      article = await open("/panel", ARTICLE);
      await marksOf(article, 2);
      panel = await openOwn(`sidepanel.html?tab=${await tabOf(own, `http://${HOST}/panel`)}`);
    });
    afterEach(async () => {
      await panel.close();
      await article.close();
    });

    it("shows the notes of the page and no other's, in the order of the page", async () => {
      await waitForQuotes(["Le JNIM tient la route.", "Les FAMa y ont envoyé un convoi."]);
      expect((await textsIn(panel, "[role=tab]"))[0]).toBe("Notes 2");
    });

    it("follows its tab to another page", async () => {
      await waitForQuotes(["Le JNIM tient la route.", "Les FAMa y ont envoyé un convoi."]);
      await article.goto(`http://${HOST}/other`);
      await waitForQuotes(["La Minusma est partie."]);
    });

    it("keeps what is being typed when its tab goes elsewhere, and offers it when it is back", async () => {
      await clickIn(panel, "[data-note=first] .note-edit");
      await panel.waitFor(
        () => panel.evaluate(() => document.querySelector(".note-form textarea") !== null),
        "No form.",
      );
      await typeIn(panel, ".note-form textarea", "à demi écrit");
      await article.goto(`http://${HOST}/other`);
      await waitForQuotes(["La Minusma est partie."]);
      await article.goto(`http://${HOST}/panel`);
      const written = () =>
        panel.evaluate(() => document.querySelector<HTMLTextAreaElement>(".note-form textarea")?.value);
      await panel.waitFor(async () => (await written()) === "à demi écrit", "What was typed is lost.");
      // What the page's reader tells of its places moves what stands below the first of them.
      await waitForTexts(panel, ".page-notes .place-state strong", ["In place", "In place"]);
      await clickIn(panel, ".note-foot button", "Close");
      // A form that is being drawn elsewhere has no field for a moment either: only a closed one leaves its note to be edited.
      const isClosed = () => panel.evaluate(() => document.querySelector("[data-note=first] .note-edit") !== null);
      await panel.waitFor(isClosed, "The form did not close.");
      expect(await rowsOf(panel, "drafts")).toMatchObject([{ note: { id: "first", body: "à demi écrit" } }]);
      await waitForTexts(panel, ".drafts .note-body", ["à demi écrit"]);
      await clickIn(panel, ".draft-go");
      await clickIn(panel, ".note-form [type=submit]");
      await waitForTexts(panel, "[data-note=first] .markdown", ["à demi écrit"]);
      await waitForTexts(panel, ".drafts", []);
    });

    it("follows the tab in front when it is about none", async () => {
      const follower = await openOwn("sidepanel.html");
      for (const [path, expected] of [
        ["/panel", NOTES[1]],
        ["/other", NOTES[2]],
      ] as const) {
        const front = path === "/panel" ? article : await current().browser.open(`http://${HOST}${path}`);
        await bringToFront(current().own, `http://${HOST}${path}`);
        await follower.waitFor(
          async () => (await quotes(follower))[0] === expected?.quote.exact,
          `The panel did not follow to ${path}.`,
        );
        if (front !== article) await front.close();
      }
      await follower.close();
    });

    it("hears within its own time of what the notebook throws away, and takes back what itself does", async () => {
      await waitForQuotes(["Le JNIM tient la route.", "Les FAMa y ont envoyé un convoi."]);
      const notebook = await openOwn("notebook.html");
      await clickIn(notebook, "[data-note=first] .note-remove");
      await waitForQuotes(["Les FAMa y ont envoyé un convoi."]);
      await notebook.close();
      await clickIn(panel, ".note-remove");
      await waitForTexts(panel, ".undo-bar [role=status]", ["Note moved to trash."]);
      await waitForQuotes([]);
      await clickIn(panel, ".undo");
      await waitForQuotes(["Les FAMa y ont envoyé un convoi."]);
    });

    it("scrolls what the focus goes to neither under what was said last nor under the tabs", async () => {
      const more = ["a", "b", "c", "d"].map((id) => noteAt(id, "/panel", 27, "Les FAMa y ont envoyé un convoi."));
      await panel.setViewport({ width: 360, height: 420 });
      await waitForTexts(panel, ".page-notes .place-state strong", ["In place", "In place"]);
      await putRows(panel, "notes", more);
      await clickIn(panel, "[data-note=first] .note-remove");
      await waitForTexts(panel, ".undo-bar [role=status]", ["Note moved to trash."]);
      await waitForQuotes(Array(5).fill("Les FAMa y ont envoyé un convoi."));
      await waitForTexts(panel, ".page-notes .place-state strong", Array(5).fill("In place"));
      const { count, hidden } = await panel.evaluate(() => {
        const controls = [
          ...document.querySelectorAll<HTMLElement>("[data-note] :is(button, a, summary, input)"),
        ].filter((control) => control.getClientRects().length > 0);
        const hidden: string[] = [];
        // Down and up again: what comes into sight comes from below, then from above.
        for (const control of [...controls, ...controls.toReversed()]) {
          control.focus();
          const { x, y, width, height } = control.getBoundingClientRect();
          for (const at of [y + 1, y + height - 1])
            if (!control.contains(document.elementFromPoint(x + width / 2, at))) hidden.push(control.outerHTML);
        }
        return { count: controls.length, hidden };
      });
      expect(count).toBe(15);
      expect(hidden).toEqual([]);
    });

    it("lists the page's terms, and scrolls the page to one", async () => {
      await clickIn(panel, "[role=tab]", "Terms");
      await waitForTexts(panel, ".term-name", ["JNIM", "FAMa"]);
      await clickIn(panel, ".term-go", "FAMa");
      await panel.waitFor(async () => (await textsIn(panel, ".said"))[0] === "", "The term has left the page.");
    });

    it("lists the acronyms that nobody explains, below the terms", async () => {
      await clickIn(panel, "[role=tab]", "Terms");
      await clickIn(panel, "summary", "1 unexplained acronym");
      await waitForTexts(panel, "details[open] .radar li", ["BZKT"]);
    });

    it("shows the note that it was asked to show, with the focus on it", async () => {
      await waitForQuotes(["Le JNIM tient la route.", "Les FAMa y ont envoyé un convoi."]);
      const tabId = await tabOf(current().own, `http://${HOST}/panel`);
      await panel.evaluate(
        (tabId: number) => chrome.storage.session.set({ panelNote: { tabId, id: "later", at: Date.now() } }),
        tabId,
      );
      await panel.waitFor(
        () => panel.evaluate(() => document.activeElement?.getAttribute("data-note") === "later"),
        "The note has not the focus.",
      );
      expect(await textsIn(panel, ".shown .note-quote")).toEqual(["Les FAMa y ont envoyé un convoi."]);
    });

    it("says where no extension may read", async () => {
      await article.goto("about:blank");
      await panel.waitFor(
        async () => (await textsIn(panel, ".site .status, .nothing")).length > 1,
        "Nothing was said.",
      );
      expect(await quotes()).toEqual([]);
    });

    it("opens from the popup, by the reader's click", async () => {
      const { own } = current();
      const popup = await openOwn("popup.html");
      await clickIn(popup, "button", "Open the panel");
      await own.waitFor(() => own.evaluate(isPanelOpen), "No panel opened.");
      await own.evaluate(closePanel);
    });
  });

  it("says what to do where it has no access", async () => {
    const server = await servePages({ [HOST]: { pages: { "/panel": ARTICLE } } });
    const browser = await launch(name, { extension: join(ROOT, ".output", BUILDS[name]), hosts: server.hosts });
    const article = await browser.open(`http://${HOST}/panel`);
    const own = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const tabs = await own.evaluate(async () => (await chrome.tabs.query({})).map(({ id, url }) => ({ id, url })));
    const unseen = tabs.filter(({ url }) => url === undefined);
    expect(unseen.length).toBeGreaterThan(0);
    const panel = await browser.open(`${browser.extensionOrigin}/sidepanel.html?tab=${unseen.at(-1)?.id}`);
    await panel.waitFor(
      async () => (await textsIn(panel, ".nothing"))[0]?.startsWith("The browser does not tell Repères"),
      "The panel does not say that it has no access.",
    );
    await article.close();
    await browser.close();
    await server.close();
  });
});

async function tabOf(own: PageDriver, url: string): Promise<number> {
  return own.evaluate(async (url: string) => (await chrome.tabs.query({ url }))[0]?.id ?? -1, url);
}

async function bringToFront(own: PageDriver, url: string): Promise<void> {
  await own.evaluate(async (url: string) => {
    const [tab] = await chrome.tabs.query({ url });
    if (tab?.id !== undefined) await chrome.tabs.update(tab.id, { active: true });
  }, url);
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: {
  tabs: {
    query(query: { url?: string }): Promise<readonly { id?: number; url?: string }[]>;
    update(id: number, change: { active: boolean }): Promise<Json>;
  };
  storage: { session: { set(items: Json): Promise<void> } };
};

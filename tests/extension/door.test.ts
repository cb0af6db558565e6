import { beforeEach, describe, expect, test, vi } from "vitest";
import type { OwnCalls, PageCalls } from "@/core/protocol";
import { openDoor } from "@/extension/door";

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
const OWN = "chrome-extension://reperes/";
const { listeners } = vi.hoisted(() => ({ listeners: [] as unknown[] }));

vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: {
      id: "reperes",
      getURL: (path: string) => `chrome-extension://reperes/${path}`,
      onMessage: { addListener: (listener: unknown) => listeners.push(listener) },
    },
  },
}));

const PAGE = { id: "reperes", url: "https://exemple.fr/a", tab: { id: 7 } };
const POPUP = { id: "reperes", url: `${OWN}popup.html` };
/** Ours, embedded in a page: it has that page's tab. */
const EDITOR = { id: "reperes", url: `${OWN}note-editor.html`, tab: { id: 7 } };

const handled = vi.fn();
const tell = (name: string) => (request: unknown, asker: unknown) => {
  handled(name, request, asker);
  return `${name} done`;
};
const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, tell(name)]));

function say(message: unknown, sender: object): Promise<unknown> | undefined {
  return (listeners.at(-1) as Listener)(message, sender);
}

beforeEach(() => {
  handled.mockReset();
  vi.spyOn(console, "error").mockImplementation(() => {});
  openDoor(
    named(["openPage", "findTerms", "showEntry", "correctSense", "knowTerm"]) as never as Handlers<PageCalls>,
    named(["siteState", "readOnce", "knownTerms"]) as never as Handlers<OwnCalls>,
  );
});
type Handlers<C> = Parameters<typeof openDoor>[C extends PageCalls ? 0 : 1];

const ENTRY = { reperes: "showEntry", request: { id: "jnim" } };
const ONCE = { reperes: "readOnce", request: { tabId: 3 } };
const KNOWN = { reperes: "knownTerms", request: null };
const refused = { ok: false, why: "refused" };

describe("who may ask", () => {
  test.each([
    ["a content script, the page's calls", ENTRY, PAGE, "showEntry done"],
    ["a page of ours, the page's calls", ENTRY, POPUP, "showEntry done"],
    ["a page of ours, our own calls", ONCE, POPUP, "readOnce done"],
    ["a page of ours, a call without a request", KNOWN, POPUP, "knownTerms done"],
    ["a page of ours inside a tab, our own calls", ONCE, EDITOR, "readOnce done"],
  ])("%s", async (_, message, sender, value) => {
    expect(await say(message, sender)).toEqual({ ok: true, value });
  });

  test.each([
    ["a content script", PAGE],
    ["a content script of a page whose address has ours in it", { ...PAGE, url: `https://exemple.fr/?${OWN}` }],
    ["a content script of a host that begins like ours", { ...PAGE, url: "chrome-extension://reperes.exemple.fr/" }],
    ["a sender without an address", { id: "reperes" }],
  ])("our own calls are refused to %s", async (_, sender) => {
    for (const message of [ONCE, KNOWN]) expect(await say(message, sender)).toEqual(refused);
    expect(handled).not.toHaveBeenCalled();
  });

  test.each([
    ["another extension", { ...POPUP, id: "another" }],
    ["another extension that gives our address", { id: "another", url: `${OWN}popup.html`, tab: { id: 7 } }],
    ["nobody", {}],
  ])("%s gets no answer at all", (_, sender) => {
    for (const message of [ENTRY, ONCE, KNOWN]) expect(say(message, sender)).toBeUndefined();
    expect(handled).not.toHaveBeenCalled();
  });
});

describe("what is refused", () => {
  test.each([["toString"], ["constructor"], ["__proto__"], ["hasOwnProperty"], ["nothing"], [""]])(
    "a call named “%s”, to everyone",
    async (reperes) => {
      for (const sender of [PAGE, POPUP]) expect(await say({ reperes, request: null }, sender)).toEqual(refused);
    },
  );

  const article = { url: "https://exemple.fr/", title: "", keywords: "" };
  const block = { text: "Le JNIM." };
  test.each<[string, string, unknown]>([
    ["no request", "showEntry", undefined],
    ["a number for an id", "showEntry", { id: 7 }],
    ["an id that is too long", "showEntry", { id: "x".repeat(201) }],
    ["a day that is none", "showEntry", { id: "jnim", published: "hier" }],
    ["an address that is too long", "openPage", { url: `https://exemple.fr/${"x".repeat(8_000)}` }],
    ["a block that is too long", "findTerms", { article, blocks: [{ text: "x".repeat(200_001) }] }],
    ["too many blocks", "findTerms", { article, blocks: Array.from({ length: 4_001 }, () => block) }],
    ["blocks that are no list", "findTerms", { article, blocks: { 0: block } }],
    ["a title that is too long", "findTerms", { article: { ...article, title: "x".repeat(2_001) }, blocks: [] }],
    ["another language", "findTerms", { article: { ...article, language: "de" }, blocks: [] }],
    ["a memory that is no memory", "findTerms", { article, blocks: [], memory: { chosen: [], context: 1 } }],
    ["a correction of nothing", "correctSense", { surface: "", id: "jnim", scope: "article" }],
    ["a correction of everything", "correctSense", { surface: "FAR", id: "jnim", scope: "everywhere" }],
    ["a text for what is known", "knowTerm", { id: "jnim", known: "yes" }],
  ])("%s", async (_, reperes, request) => {
    expect(await say({ reperes, request }, PAGE)).toEqual(refused);
    expect(handled).not.toHaveBeenCalled();
  });

  test.each([[undefined], [null], ["findTerms"], [7], [{}], [{ reperes: 7 }], [{ type: "wxt" }], [[]]])(
    "%j is no message of ours: it gets no answer",
    (message) => {
      expect(say(message, PAGE)).toBeUndefined();
    },
  );
});

describe("what a handler is told, and what it answers", () => {
  test("who asks comes from the browser, and the request without what nobody asked for", async () => {
    const request = { id: "jnim", url: "https://ailleurs.fr/", tabId: 9, more: true };
    await say({ reperes: "showEntry", request, url: "https://ailleurs.fr/" }, PAGE);
    expect(handled).toHaveBeenCalledWith(
      "showEntry",
      { id: "jnim" },
      { url: PAGE.url, tabId: 7, frameId: undefined, isPrivate: false },
    );
    await say(ONCE, POPUP);
    expect(handled).toHaveBeenLastCalledWith(
      "readOnce",
      { tabId: 3 },
      { url: POPUP.url, tabId: undefined, frameId: undefined, isPrivate: false },
    );
  });

  const A = "https://exemple.fr/a";
  const B = "https://exemple.fr/b";
  test.each([
    ["a document that navigated by itself", { url: A, frameId: 0, tab: { id: 7, url: B } }, { url: B, loadedUrl: A }],
    ["a tab that is elsewhere by now", { url: A, frameId: 0, tab: { id: 7, url: "https://autre.fr/" } }, { url: A }],
    ["a frame, whose tab is not its address", { url: A, frameId: 3, tab: { id: 7, url: B } }, { url: A }],
    ["a document that stands where it was loaded", { url: A, frameId: 0, tab: { id: 7, url: A } }, { url: A }],
  ])("the addresses of %s", async (_name, sender, told) => {
    await say(ENTRY, { id: "reperes", ...sender });
    const [, , asker] = handled.mock.lastCall ?? [];
    expect(asker).toEqual({ ...told, tabId: 7, frameId: sender.frameId, isPrivate: false });
  });

  test("a largest article is let in", async () => {
    const blocks = [
      { text: "x".repeat(200_000), language: "fr" },
      ...Array.from({ length: 3_999 }, () => ({ text: "" })),
    ];
    const article = { url: "https://exemple.fr/", title: "", keywords: "", published: "2025-02-21" };
    expect(await say({ reperes: "findTerms", request: { article, blocks } }, PAGE)).toMatchObject({ ok: true });
  });

  test("one that fails says so, and nothing of why", async () => {
    handled.mockImplementation(() => {
      throw new Error("the reader's secret");
    });
    expect(await say(ENTRY, PAGE)).toEqual({ ok: false, why: "failed" });
  });
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { FILE_VERSION } from "@/core/export/notes-file";
import type { Note } from "@/core/notes/note";
import type { Asker } from "@/extension/door";
import { editorHandlers } from "@/extension/editor-notes";
import type { Notes } from "@/extension/notes";
import { pageNoteHandlers } from "@/extension/page-notes";
import { privateDrafts, privateStore } from "@/extension/private-store";
import type { TermFinder } from "@/extension/term-finder";
import { at, noteOf, pageOf, quoteOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

const { areas, told } = vi.hoisted(() => ({ areas: { local: {}, session: {} }, told: [] as unknown[] }));

vi.mock("webextension-polyfill", () => {
  const area = (name: "local" | "session") => ({
    get: async (key: string) => {
      const stored = areas[name] as Record<string, unknown>;
      return key in stored ? { [key]: structuredClone(stored[key]) } : {};
    },
    set: async (items: object) => void Object.assign(areas[name], structuredClone(items)),
    remove: async (key: string) => void delete (areas[name] as Record<string, unknown>)[key],
  });
  return {
    default: {
      runtime: { getURL: (path: string) => `ext://reperes${path}`, getManifest: () => ({ version: "9.9" }) },
      storage: { local: area("local"), session: area("session") },
      tabs: { query: async () => [], sendMessage: async (...message: unknown[]) => void told.push(message) },
      sidebarAction: { open: async () => undefined },
    },
  };
});

const ADDRESS = pageOf().address;
const PAGE: Asker = { url: `${ADDRESS}?utm_source=lettre#bas`, tabId: 7, frameId: 0, isPrivate: false };
const OTHER: Asker = { ...PAGE, url: "https://exemple.org/afrique/gao" };
const ELSEWHERE: Asker = { ...PAGE, url: "https://autre.org/" };

const card = {
  id: "jnim",
  fr: { name: { text: "Groupe de soutien" }, definition: "Un groupe." },
  en: { name: { text: "Support group" }, definition: "A group." },
};
const terms = {
  cardFor: (id: string) => (id === "jnim" ? card : undefined),
  newestReview: () => "2026-11-21",
} as unknown as TermFinder;

let page: ReturnType<typeof pageNoteHandlers>;
let editor: ReturnType<typeof editorHandlers>;
let profile: ReturnType<typeof createProfile>;
let here: ReturnType<ReturnType<typeof createProfile>["context"]>;

beforeEach(() => {
  areas.local = {};
  areas.session = {};
  told.length = 0;
  profile = createProfile();
  here = profile.context();
  const open = here as unknown as Notes;
  const closed = { ...open, store: privateStore(open.store), drafts: privateDrafts(open.drafts) };
  const notes = (isPrivate: boolean) => (isPrivate ? closed : open);
  page = pageNoteHandlers(notes, terms);
  editor = editorHandlers(notes, async () => "fr");
});

const keep = (asker: Asker, more: object = {}) =>
  page.keepPassage({ page: { title: "Kidal" }, quote: quoteOf("Le JNIM à Kidal"), terms: [], ...more }, asker);

async function stored(note: Note): Promise<Note> {
  return written(await here.store.save(note)).note;
}

describe("a document and a tab that have two addresses", () => {
  const NEXT = "https://exemple.org/afrique/suivant";
  /** The tab is at the next article; the document that asks was loaded from the first. */
  const MOVED: Asker = { ...PAGE, url: NEXT, loadedUrl: ADDRESS };

  test.each([
    ["the tab went on while the message was under way", ADDRESS, ADDRESS],
    ["the document navigated by itself", NEXT, NEXT],
    ["the document is at a place of its page", `${NEXT}#bas`, NEXT],
    ["it does not say: the one that it was loaded from", undefined, ADDRESS],
  ])("%s", async (_name, address, kept) => {
    expect(await keep(MOVED, { page: { title: "Kidal", address } })).toMatchObject({ ok: true });
    expect(good(await here.store.all()).map((note) => note.page.address)).toEqual([kept]);
  });

  test.each([
    ["another page of its origin", "https://exemple.org/afrique/gao"],
    ["another origin", "https://autre.org/"],
    ["none at all", ""],
  ])("forged: it names %s, and gets, keeps and changes nothing", async (_name, address) => {
    const there = await stored(noteOf("g", { page: pageOf({ address: "https://exemple.org/afrique/gao" }) }));
    const forged = { title: "Kidal", address };
    for (const asker of [PAGE, MOVED]) {
      expect(await page.pageNotes({ page: forged }, asker)).toEqual({ notes: [], isPrivate: false });
      expect(await keep(asker, { page: forged })).toEqual({ ok: false, why: "foreign" });
      expect(await page.removeNote({ page: forged, id: "g" }, asker)).toEqual({ ok: false, why: "foreign" });
      expect(await page.openEditor({ page: forged, id: "g" }, asker)).toBeUndefined();
    }
    expect(good(await here.store.all())).toEqual([there]);
  });

  test("stale: a message of the article before touches no note of the next one", async () => {
    const next = await stored(noteOf("n", { page: pageOf({ address: NEXT }) }));
    const before = { title: "Kidal", address: ADDRESS };
    expect(await page.pageNotes({ page: before }, MOVED)).toEqual({ notes: [], isPrivate: false });
    expect(await page.removeNote({ page: before, id: "n" }, MOVED)).toEqual({ ok: false, why: "foreign" });
    expect(good(await here.store.all())).toEqual([next]);
  });
});

describe("keeping", () => {
  test("a passage is kept under the tab's own address, whatever the page says", async () => {
    const kept = await keep(PAGE, { page: { title: "Kidal", canonical: "https://autre.org/" } });
    const [note] = good(await here.store.all());
    expect(kept).toMatchObject({ ok: true, id: note?.id });
    expect(note?.page).toMatchObject({ address: ADDRESS, title: "Kidal" });
  });

  test("an AMP page's passage is kept under the article's address, another canonical link is not believed", async () => {
    const asker = { ...PAGE, url: `${ADDRESS}/amp` };
    await keep(asker, { page: { canonical: ADDRESS } });
    await keep(asker, { page: { canonical: "https://exemple.org/" } });
    const kept = good(await here.store.all()).map((note) => note.page.address);
    expect(kept.toSorted()).toEqual([ADDRESS, `${ADDRESS}/amp`]);
  });

  test("terms are frozen with our own words; ids that are none of ours and places outside are left out", async () => {
    const term = { start: 3, end: 7, ambiguous: false, senses: ["jnim", "forged"] };
    await keep(PAGE, { terms: [term, { ...term, senses: ["forged"] }, { ...term, end: 99 }] });
    expect(good(await here.store.all())[0]?.understood).toEqual({
      glossary: "9.9 (2026-11-21)",
      terms: [
        {
          start: 3,
          end: 7,
          ambiguous: false,
          senses: [
            {
              id: "jnim",
              fr: { name: "Groupe de soutien", definition: "Un groupe." },
              en: { name: "Support group", definition: "A group." },
            },
          ],
        },
      ],
    });
  });

  test("a private window stores nothing and says so", async () => {
    expect(await keep({ ...PAGE, isPrivate: true })).toEqual({ ok: false, why: "private" });
    expect(good(await here.store.all())).toEqual([]);
  });
});

describe("what a page is told", () => {
  test("of its own notes, and nothing that was written in them", async () => {
    await stored(noteOf("mine", { body: "ma source est X", tags: ["secret"] }));
    await stored(noteOf("other", { page: pageOf({ address: "https://exemple.org/afrique/gao" }) }));
    const answer = await page.pageNotes({ page: {} }, PAGE);
    expect(answer).toMatchObject({ notes: [{ id: "mine", written: true, alias: false }], isPrivate: false });
    expect(JSON.stringify(answer)).not.toMatch(/source est|secret/);
  });

  test("through a canonical link of its origin, as an alias unless the title agrees; never of another origin", async () => {
    await stored(noteOf("a", { page: pageOf({ title: "L’armée à Kidal" }) }));
    const ask = (asker: Asker, title: string) => page.pageNotes({ page: { canonical: ADDRESS, title } }, asker);
    expect(await ask(OTHER, "L’ARMEE à Kidal ")).toMatchObject({ notes: [{ id: "a", alias: false }] });
    expect(await ask(OTHER, "Gao")).toMatchObject({ notes: [{ id: "a", alias: true }] });
    expect(await ask(ELSEWHERE, "L’armée à Kidal")).toMatchObject({ notes: [] });
  });

  test("of what is kept without its passage, until it is attached again", async () => {
    await stored(noteOf("a"));
    const isFree = async () => {
      const answer = await page.pageNotes({ page: {} }, PAGE);
      return "notes" in answer && answer.notes[0]?.free;
    };
    expect(await isFree()).toBe(false);
    await here.store.keepFree("a", true);
    expect(await isFree()).toBe(true);
    await page.placeNote({ page: {}, id: "a", quote: quoteOf("ailleurs"), how: "reattached" }, PAGE);
    expect(await isFree()).toBe(false);
  });

  test("of what the reader refused", async () => {
    await stored(noteOf("a"));
    expect(await page.refusePlace({ page: {}, id: "a", place: "beef" }, PAGE)).toBe(true);
    expect(await page.refusePlace({ page: {}, id: "a", place: "cafe" }, ELSEWHERE)).toBe(false);
    const refused = async () => {
      const answer = await page.pageNotes({ page: {} }, PAGE);
      return "notes" in answer ? answer.notes[0]?.refused : answer;
    };
    expect(await refused()).toEqual(["beef"]);
    await Promise.all(["one", "two"].map((place) => page.refusePlace({ page: {}, id: "a", place }, PAGE)));
    expect(await refused()).toEqual(["beef", "one", "two"]);
    await Promise.all(["one", "two"].map((place) => page.offerPlace({ page: {}, id: "a", place }, PAGE)));
    await page.refusePlace({ page: {}, id: "a", place: "dead" }, PAGE);
    expect(await page.offerPlace({ page: {}, id: "a", place: "beef" }, ELSEWHERE)).toBe(false);
    expect(await page.offerPlace({ page: {}, id: "a", place: "beef" }, PAGE)).toBe(true);
    expect(await refused()).toEqual(["dead"]);
    // Nothing of a note stays behind that nothing is refused for.
    await page.offerPlace({ page: {}, id: "a", place: "dead" }, PAGE);
    expect(areas.local).toEqual({ refusedPlaces: {} });
    const hidden = { ...PAGE, isPrivate: true };
    expect(await page.refusePlace({ page: {}, id: "a", place: "beef" }, hidden)).toBe(true);
    expect(areas.local).toEqual({ refusedPlaces: {} });
  });
});

describe("the notes of another page", () => {
  const foreign = { ok: false, why: "foreign" };

  test("are neither coloured, removed, moved, edited nor brought back", async () => {
    const saved = written(await here.store.save(noteOf("a")));
    const request = { page: {}, id: "a" };
    const quote = quoteOf("ailleurs");
    expect(await page.colourNote({ ...request, colour: "pink" }, OTHER)).toEqual(foreign);
    expect(await page.removeNote(request, OTHER)).toEqual(foreign);
    expect(await page.placeNote({ ...request, quote, how: "confirmed" }, OTHER)).toEqual(foreign);
    expect(await page.undoNote({ page: {}, change: saved.change }, OTHER)).toEqual(foreign);
    expect(await page.openEditor(request, OTHER)).toBeUndefined();
    expect(good(await here.store.find("a"))).toEqual(saved.note);
    expect(areas.session).toEqual({});
  });

  test("its own are, and each can be undone", async () => {
    await stored(noteOf("a"));
    const request = { page: {}, id: "a" };
    const coloured = await page.colourNote({ ...request, colour: "pink" }, PAGE);
    expect(good(await here.store.find("a"))?.colour).toBe("pink");
    const change = coloured.ok ? (coloured.change ?? -1) : -1;
    expect(await page.undoNote({ page: {}, change }, PAGE)).toMatchObject({ ok: true, id: "a" });
    expect(good(await here.store.find("a"))?.colour).toBe("yellow");
    await page.placeNote({ ...request, quote: quoteOf("ailleurs"), how: "reattached" }, PAGE);
    expect(good(await here.store.find("a"))).toMatchObject({ quote: { exact: "ailleurs" }, reanchored: [{}] });
    await page.removeNote(request, PAGE);
    expect(good(await here.store.find("a"))?.deletedAt).toBeDefined();
  });

  test("an import that touched another page too is not undone from a page", async () => {
    await stored(noteOf("a"));
    await stored(noteOf("b", { page: pageOf({ address: "https://exemple.org/afrique/gao" }) }));
    const { notes, purged, colours } = good(await profile.context().store.everything());
    const file = {
      format: "reperes-notes" as const,
      version: FILE_VERSION as typeof FILE_VERSION,
      made: at(500),
      app: "test",
      scope: "all" as const,
      notes: notes.map((note) => ({ ...note, body: "autre", modified: at(501), earlier: [note.modified] })),
      purged,
      colours,
    };
    const { change = -1 } = good(await here.imports.run(file, { bringBack: false }));
    expect(await page.undoNote({ page: {}, change }, PAGE)).toEqual(foreign);
    expect(good(await here.store.find("b"))?.body).toBe("autre");
  });
});

describe("a write that is asked for again, because its answer was lost", () => {
  const act = (again: boolean, key = "1-2-3-4") => ({ act: { key, again } });
  const changeOf = (kept: unknown) => (kept as { readonly change?: number }).change ?? -1;

  test("keeps a passage once, whether the first was written before or is written now", async () => {
    const first = await keep(PAGE, act(false));
    expect(await keep(PAGE, act(true))).toEqual(first);
    const [slow, late] = await Promise.all([keep(PAGE, act(false, "5")), keep(PAGE, act(true, "5"))]);
    expect(late).toEqual(slow);
    expect(good(await here.store.all())).toHaveLength(2);
  });

  test("keeps a passage whose first asking was not heard", async () => {
    expect(await keep(PAGE, act(true))).toMatchObject({ ok: true });
    expect(good(await here.store.all())).toHaveLength(1);
  });

  test("is done once, with the same number to undo it by; and so is the undoing", async () => {
    const { id } = await stored(noteOf("a"));
    const request = { page: {}, id };
    const recolour = (again: boolean) => page.colourNote({ ...request, colour: "pink", ...act(again, "c") }, PAGE);
    const coloured = await recolour(false);
    expect(await recolour(true)).toEqual(coloured);
    const move = (again: boolean) =>
      page.placeNote({ ...request, quote: quoteOf("ailleurs"), how: "reattached", ...act(again, "p") }, PAGE);
    const moved = await move(false);
    expect(await move(true)).toEqual(moved);
    const remove = (again: boolean) => page.removeNote({ ...request, ...act(again, "r") }, PAGE);
    const removed = await remove(false);
    expect(await remove(true)).toEqual(removed);
    const undo = (again: boolean) => page.undoNote({ page: {}, change: changeOf(removed), ...act(again, "u") }, PAGE);
    const undone = await undo(false);
    expect(undone).toMatchObject({ ok: true, id });
    expect(await undo(true)).toEqual(undone);
    const there = good(await here.store.find(id));
    expect(there).toMatchObject({ colour: "pink", quote: { exact: "ailleurs" }, reanchored: [{}] });
    expect(there?.deletedAt).toBeUndefined();
  });

  test("is another page's in vain: by a key it gets at nothing", async () => {
    const kept = await keep(PAGE, act(false));
    expect(await keep(OTHER, act(true))).not.toEqual(kept);
    expect(good(await here.store.all()).map((note) => note.page.address)).toEqual(
      expect.arrayContaining([ADDRESS, OTHER.url]),
    );
  });
});

describe("the editor's ticket", () => {
  const FRAME: Asker = { url: "ext://reperes/note-editor.html", tabId: 7, frameId: 3, isPrivate: false };

  async function opened(): Promise<{ note: Note; ticket: string }> {
    const note = await stored(noteOf("a", { body: "mots" }));
    const address = (await page.openEditor({ page: {}, id: "a" }, PAGE)) ?? "";
    return { note, ticket: address.split("#")[1] ?? "" };
  }

  test("opens its one note, in the first frame of its tab that comes with it", async () => {
    const { ticket } = await opened();
    expect(await editor.editorLoad({ ticket }, { ...FRAME, tabId: 8 })).toBeUndefined();
    expect(await editor.editorLoad({ ticket }, FRAME)).toMatchObject({ note: { id: "a", body: "mots" } });
    expect(await editor.editorLoad({ ticket }, { ...FRAME, frameId: 4 })).toBeUndefined();
    expect(await editor.editorLoad({ ticket: "forged" }, FRAME)).toBeUndefined();
  });

  test("saves its note and a copy of it, and no other", async () => {
    const { note, ticket } = await opened();
    expect(await editor.editorSave({ ticket, note: { ...note, body: "plus" } }, FRAME)).toMatchObject({ ok: true });
    const copy = noteOf("copy", { copyOf: "a" });
    expect(await editor.editorSave({ ticket, note: copy }, FRAME)).toMatchObject({ ok: true });
    expect(await editor.editorSave({ ticket, note: noteOf("b") }, FRAME)).toBeUndefined();
    expect(await editor.editorKeepDraft({ ticket, note: noteOf("b") }, FRAME)).toBeUndefined();
    expect(good(await here.store.find("b"))).toBeUndefined();
  });

  test("keeps drafts, removes and undoes within its note", async () => {
    const { note, ticket } = await opened();
    expect(await editor.editorKeepDraft({ ticket, note: { ...note, body: "en cours" } }, FRAME)).toEqual({ ok: true });
    expect(await editor.editorLoad({ ticket }, FRAME)).toMatchObject({ draft: { note: { body: "en cours" } } });
    const other = written(await here.store.save(noteOf("b")));
    expect(await editor.editorUndo({ ticket, change: other.change }, FRAME)).toBe(false);
    const removed = await editor.editorRemove({ ticket }, FRAME);
    expect(removed).toMatchObject({ ok: true });
    const change = removed?.ok ? (removed.change ?? -1) : -1;
    expect(await editor.editorUndo({ ticket, change }, FRAME)).toBe(true);
    expect(good(await here.store.find("a"))?.deletedAt).toBeUndefined();
  });

  test("is good for nothing once the reader is through, and tells only the frame that opened it", async () => {
    const { ticket } = await opened();
    await editor.editorLoad({ ticket }, FRAME);
    expect(await editor.editorSize({ ticket, height: 320 }, FRAME)).toBe(true);
    expect(await editor.editorDone({ ticket }, FRAME)).toBe(true);
    expect(await editor.editorLoad({ ticket }, FRAME)).toBeUndefined();
    expect(told).toEqual([
      [7, { reperes: "editorSize", request: { ticket, height: 320 } }, { frameId: 0 }],
      [7, { reperes: "editorDone", request: { ticket } }, { frameId: 0 }],
    ]);
  });

  test("in a private window nothing is written, not even a draft", async () => {
    const { note, ticket } = await opened();
    const asker = { ...FRAME, isPrivate: true };
    expect(await editor.editorLoad({ ticket }, asker)).toMatchObject({ isPrivate: true });
    expect(await editor.editorSave({ ticket, note: { ...note, body: "plus" } }, asker)).toMatchObject({
      why: "private",
    });
    expect(await editor.editorKeepDraft({ ticket, note }, asker)).toMatchObject({ why: "private" });
  });
});

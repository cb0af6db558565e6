import { describe, expect, test, vi } from "vitest";
import type { SessionState } from "@/core/notes/editing";
import type { Note } from "@/core/notes/note";
import type { NoteDesk } from "@/core/notes/note-desk";
import { createNoteSession } from "@/core/notes/note-session";
import type { Asker } from "@/extension/door";
import { editorHandlers } from "@/extension/editor-notes";
import { createMessageDesk } from "@/extension/note-desk-messages";
import { createStoreDesk } from "@/extension/note-desk-store";
import type { Notes } from "@/extension/notes";
import { privateDrafts, privateStore } from "@/extension/private-store";
import { issueTicket } from "@/extension/tickets";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

type Send = (message: { readonly reperes: string; readonly request: unknown }) => Promise<unknown>;
const world = vi.hoisted(() => ({ session: {} as Record<string, unknown>, send: undefined as unknown }));

vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: { id: "reperes", sendMessage: (message: never) => (world.send as Send)(message) },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: world.session[key] }),
        set: async (items: object) => void Object.assign(world.session, items),
        remove: async (key: string) => void delete world.session[key],
      },
    },
  },
}));

const FRAME: Asker = { url: "ext://reperes/note-editor.html", tabId: 7, frameId: 3, isPrivate: false };
const makers = [["store"], ["messages"]] as const;

/** A desk on a new profile, by either way, for the note `a`. */
async function deskBy(way: "store" | "messages", isPrivate = false) {
  const profile = createProfile();
  const here = profile.context();
  const open = here as unknown as Notes;
  const closed = { ...open, store: privateStore(open.store), drafts: privateDrafts(open.drafts) };
  const handlers = editorHandlers(
    (forPrivate) => (forPrivate ? closed : open),
    async () => "fr",
  );
  world.send = async ({ reperes, request }: Parameters<Send>[0]) => {
    const handle = handlers[reperes as keyof typeof handlers] as (request: unknown, asker: Asker) => Promise<unknown>;
    const value = await handle(structuredClone(request), { ...FRAME, isPrivate });
    return { ok: true, value: value === undefined ? undefined : structuredClone(value) };
  };
  const ticket = await issueTicket({ id: "a", tabId: 7, opener: 0 });
  const desk: NoteDesk =
    way === "store" ? createStoreDesk(isPrivate ? closed : open, isPrivate) : createMessageDesk(ticket);
  return { desk, here };
}

const typed = (note: Note, body: string): Note => ({ ...note, body });

describe.each(makers)("a desk by %s", (way) => {
  test("loads the note with its draft, the tags in use and the colours' names", async () => {
    const { desk, here } = await deskBy(way);
    const { note } = written(await here.store.save(noteOf("a", { tags: ["kidal"] })));
    await here.store.save(noteOf("b", { tags: ["gao", "kidal"] }));
    await here.store.setColours({ pink: "À vérifier" });
    expect(good(await desk.load("a"))).toMatchObject({
      ...{ note, tags: ["kidal", "gao"], colours: { pink: "À vérifier" }, isPrivate: false },
    });
    expect(await desk.keepDraft(typed(note, "en cours"))).toEqual({ ok: true });
    expect(good(await desk.load("a")).draft?.note).toEqual(typed(note, "en cours"));
  });

  test("a text longer than a note may hold is called that, and what was typed stays in the form", async () => {
    const { desk, here } = await deskBy(way);
    const { note } = written(await here.store.save(noteOf("a")));
    const states: SessionState[] = [];
    const session = createNoteSession(desk, "a", { now: () => at(9), newId: () => "b", tell: (s) => states.push(s) });
    await session.open();
    session.edit({ body: "x".repeat(200_001) });
    const typedState = states.at(-1);
    expect(await session.save()).toBe(false);
    const state = states.at(-1);
    if (state?.at !== "editing" || typedState?.at !== "editing") throw new Error(`It is ${state?.at}.`);
    expect(state.trouble).toMatchObject({ kind: "fault", why: "too-long" });
    expect([state.text, state.keeping]).toEqual([typedState.text, "unkept"]);
    expect(good(await here.store.find("a"))).toEqual(note);
    session.edit({ body: "court" });
    expect(await session.save()).toBe(true);
  });

  test("a draft that says what is saved is dropped", async () => {
    const { desk, here } = await deskBy(way);
    const { note } = written(await here.store.save(noteOf("a")));
    await desk.keepDraft(typed(note, "en cours"));
    await desk.keepDraft(note);
    expect(good(await desk.load("a")).draft).toBeUndefined();
    expect(good(await here.store.counts()).drafts).toBe(0);
  });

  test("saves, and tells of a conflict with both versions", async () => {
    const { desk, here } = await deskBy(way);
    const { note } = written(await here.store.save(noteOf("a")));
    const saved = written(await desk.save({ ...typed(note, "un"), modified: at(500) }));
    expect(saved.note).toMatchObject({ body: "un", revision: 2 });
    const mine = { ...typed(note, "deux"), modified: at(501) };
    expect(await desk.save(mine)).toEqual({ ok: false, why: "conflict", mine, theirs: saved.note });
  });

  test("removes and takes it back, but not over what was written since", async () => {
    const { desk, here } = await deskBy(way);
    written(await here.store.save(noteOf("a")));
    const removed = written(await desk.remove("a"));
    expect(removed.note.deletedAt).toBeDefined();
    expect(await desk.undo(removed.change)).toEqual({ ok: true });
    expect(good(await here.store.find("a"))?.deletedAt).toBeUndefined();
    expect(await desk.undo(removed.change)).toEqual({ ok: false, why: "changed" });
  });

  test("names a colour, and takes the name away", async () => {
    const { desk, here } = await deskBy(way);
    await here.store.save(noteOf("a"));
    expect(await desk.nameColour("blue", " citation ")).toEqual({ ok: true });
    expect(good(await here.store.colours())).toEqual({ blue: "citation" });
    await desk.nameColour("blue", "");
    expect(good(await here.store.colours())).toEqual({});
  });

  test("in a private window it reads, and refuses every write by its name", async () => {
    const { desk, here } = await deskBy(way, true);
    const { note, change } = written(await here.store.save(noteOf("a")));
    expect(good(await desk.load("a"))).toMatchObject({ note, isPrivate: true });
    const refused = { ok: false, why: "private" };
    expect(await desk.keepDraft(typed(note, "x"))).toEqual(refused);
    expect(await desk.save({ ...typed(note, "x"), modified: at(500) })).toEqual(refused);
    expect(await desk.remove("a")).toEqual(refused);
    expect(await desk.undo(change)).toMatchObject({ ok: false });
    expect(await desk.nameColour("blue", "x")).toMatchObject({ ok: false });
    expect(good(await here.store.find("a"))).toEqual(note);
  });
});

describe("a desk by messages", () => {
  const refused = { ok: false, why: "refused" };

  test("with a ticket of nobody's is refused everything", async () => {
    const { here } = await deskBy("messages");
    const { note, change } = written(await here.store.save(noteOf("a")));
    const desk = createMessageDesk("forged");
    expect(await desk.load("a")).toEqual(refused);
    expect(await desk.keepDraft(typed(note, "x"))).toEqual(refused);
    expect(await desk.save(typed(note, "x"))).toEqual(refused);
    expect(await desk.remove("a")).toEqual(refused);
    expect((await desk.undo(change)).ok).toBe(false);
    expect((await desk.nameColour("blue", "x")).ok).toBe(false);
    expect(good(await here.store.everything())).toMatchObject({ notes: [note], colours: {} });
  });

  test("says that the background is gone, or that it failed", async () => {
    const { desk } = await deskBy("messages");
    world.send = () => Promise.reject(new Error("no receiver"));
    expect(await desk.load("a")).toEqual({ ok: false, why: "gone" });
    world.send = async () => ({ ok: false, why: "failed" });
    expect(await desk.remove("a")).toEqual({ ok: false, why: "failed" });
  });
});

import { IDBObjectStore } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { freeNote } from "@/core/notes/edit-note";
import { carryFreeNotes } from "@/extension/carry-free-notes";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

const { local, told } = vi.hoisted(() => ({ local: new Map<string, unknown>(), told: [] as unknown[] }));

vi.mock("webextension-polyfill", () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => (local.has(key) ? { [key]: structuredClone(local.get(key)) } : {}),
        remove: async (key: string) => void local.delete(key),
      },
    },
    tabs: { query: async () => [{ id: 7 }], sendMessage: async (...message: unknown[]) => void told.push(message) },
  },
}));

beforeEach(() => {
  local.clear();
  told.length = 0;
});

async function profileWith(...ids: readonly string[]) {
  const here = createProfile().context();
  for (const id of ids) written(await here.store.save(noteOf(id)));
  return here;
}

test("what was kept free beside the notes is kept free in them, those in the trash too, and once", async () => {
  const { store, connection } = await profileWith("a", "b", "gone");
  await store.remove("gone");
  local.set("freeNotes", ["a", "purged", 7, "gone"]);
  local.set("settings", { language: "fr" });
  await carryFreeNotes(connection, at(500));
  const notes = new Map(good(await store.everything()).notes.map((note) => [note.id, note]));
  expect(notes.get("a")).toEqual({ ...freeNote({ ...noteOf("a"), revision: 1 }, at(500)), revision: 2 });
  expect(notes.get("gone")).toMatchObject({ freeSince: at(500), deletedAt: expect.any(String), revision: 3 });
  expect(notes.get("b")).toEqual({ ...noteOf("b"), revision: 1 });
  expect([...local.keys()]).toEqual(["settings"]);
  expect(told).toEqual([[7, { reperes: "notesChanged", request: null }]]);

  await store.keepFree("a", false);
  await carryFreeNotes(connection, at(600));
  expect(good(await store.find("a"))?.freeSince).toBeUndefined();
});

test("it is a change of the note like any other: it can be taken back", async () => {
  const { store, connection } = await profileWith("a");
  local.set("freeNotes", ["a"]);
  await carryFreeNotes(connection, at(500));
  expect(await store.undo(2)).toMatchObject({ ok: true, undone: 1 });
  expect(good(await store.find("a"))?.freeSince).toBeUndefined();
});

test("where the notes cannot be written, the list stays and is carried at the next start", async () => {
  const { store, connection } = await profileWith("a", "b");
  local.set("freeNotes", ["a", "b"]);
  const broken = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("no space", "QuotaExceededError");
  });
  await carryFreeNotes(connection, at(500));
  expect(broken).toHaveBeenCalled();
  expect(local.get("freeNotes")).toEqual(["a", "b"]);
  expect(good(await store.all()).map(({ freeSince }) => freeSince)).toEqual([undefined, undefined]);
  broken.mockRestore();
  await carryFreeNotes(connection, at(600));
  expect(good(await store.all()).map(({ freeSince }) => freeSince)).toEqual([at(600), at(600)]);
  expect(local.has("freeNotes")).toBe(false);
});

test.each([[undefined], ["a"], [{ a: true }]])("a list that is none (%j) changes nothing", async (listed) => {
  const { store, connection } = await profileWith("a");
  if (listed !== undefined) local.set("freeNotes", listed);
  await carryFreeNotes(connection, at(500));
  expect(good(await store.find("a"))).toMatchObject({ revision: 1 });
  expect(told).toEqual([]);
});

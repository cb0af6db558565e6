import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import { readNotesFile } from "@/core/import/reperes-json";
import { rescueRows, rescueText } from "@/extension/rescue";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good } from "./fake-browser";

afterEach(() => vi.restoreAllMocks());

function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function profileWithNotes() {
  const profile = createProfile();
  const { store, drafts, connection } = profile.context();
  await store.save(noteOf("a"));
  await store.save(noteOf("b"));
  await drafts.keep(noteOf("c"));
  await store.setColours({ blue: "fait" });
  return { ...profile, store, connection };
}

test("every row of every store comes out, drafts included, and can be imported", async () => {
  const { indexedDB, store } = await profileWithNotes();
  const file = good(await rescueRows(indexedDB, at(1)));
  if (file === undefined) throw new Error("no database");
  expect(file).toMatchObject({ databaseVersion: 20, unread: [] });
  expect(file.stores["drafts"]).toHaveLength(1);
  const read = readNotesFile(rescueText(file));
  if (read.at !== "read") throw new Error(read.at);
  const { imports, store: empty } = createProfile().context();
  await imports.run(read.file, { bringBack: false });
  const { notes, ...rest } = good(await store.everything());
  // What was typed and never saved comes as a note: an import can be undone, and a draft cannot.
  expect(good(await empty.everything())).toEqual({ ...rest, notes: [...notes, { ...noteOf("c"), revision: 1 }] });
});

test("a database of a newer version, which the store refuses, is read all the same", async () => {
  const { indexedDB, world, connection } = await profileWithNotes();
  connection.close();
  const request = world.indexedDB.open("reperes", 990);
  request.onupgradeneeded = () => request.result.createObjectStore("unheard-of");
  (await opened(request)).close();
  const file = good(await rescueRows(indexedDB, at(1)));
  expect(file?.databaseVersion).toBe(990);
  expect(file?.stores["notes"]).toHaveLength(2);
  expect(file?.stores["unheard-of"]).toEqual([]);
});

test("behind an upgrade that an old window blocks it gives up in time, and what opens late is closed again", async () => {
  const { indexedDB, connection } = await profileWithNotes();
  connection.close();
  const old = await opened(indexedDB.open("reperes"));
  const upgrade = indexedDB.open("reperes", 990);
  expect(await rescueRows(indexedDB, at(1), 20)).toEqual({ ok: false, why: "blocked" });
  old.close();
  (await opened(upgrade)).close();
  // Were it still open, this would wait for it for ever.
  await opened(indexedDB.deleteDatabase("reperes"));
});

test("a newer version that comes while the rows are read does not wait for them", async () => {
  const { indexedDB, connection } = await profileWithNotes();
  connection.close();
  const reading = rescueRows(indexedDB, at(1));
  (await opened(indexedDB.open("reperes", 990))).close();
  expect((await reading).ok).toBe(true);
});

test("a damaged row costs that row only, and is named", async () => {
  const { indexedDB } = await profileWithNotes();
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
    if (key === "a") throw new DOMException("damaged", "DataError");
    return get.call(this, key);
  });
  const file = good(await rescueRows(indexedDB, at(1)));
  expect(file?.unread).toEqual([{ store: "notes", key: "a", why: "DataError" }]);
  expect(file?.stores["notes"]).toEqual([expect.objectContaining({ id: "b" })]);
});

test("where there is no database, none is left behind", async () => {
  const { indexedDB } = createProfile();
  expect(await rescueRows(indexedDB, at(1))).toEqual({ ok: true, value: undefined });
  expect(await indexedDB.databases()).toEqual([]);
});

test("the notes of an open connection can be rescued while it is in use, without closing it", async () => {
  const { indexedDB, store } = await profileWithNotes();
  await rescueRows(indexedDB, at(1));
  expect(good(await store.counts()).live).toBe(2);
});

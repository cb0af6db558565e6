import Dexie from "dexie";
import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Note } from "@/core/notes/note";
import type { Stored } from "@/core/notes/outcome";
import { watchNotes } from "@/extension/watch-notes";
import { noteOf, pageOf } from "@/tests/core/notes/note-of";
import { createProfile, written } from "./fake-browser";

const address = pageOf().address;
const idsOf = (answer: Stored<readonly Note[]>) => (answer.ok ? answer.value.map(({ id }) => id) : answer.why);

// Dexie watches nothing where the world has no indexedDB of its own.
const worldWithout = Dexie.dependencies.indexedDB;
beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});
afterAll(() => {
  Dexie.dependencies.indexedDB = worldWithout;
});

test("a window hears of what another one writes, until it stops listening", async () => {
  const profile = createProfile();
  const [panel, notebook] = [profile.context(), profile.context()];
  const heard: unknown[] = [];
  const stop = watchNotes(
    panel.connection,
    () => panel.store.notesOf([address]),
    (answer) => heard.push(idsOf(answer)),
  );
  await vi.waitFor(() => expect(heard).toEqual([[]]));
  await notebook.store.save(noteOf("a"));
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(["a"]));
  await notebook.store.remove("a");
  await vi.waitFor(() => expect(heard.at(-1)).toEqual([]));
  stop();
  const count = heard.length;
  await notebook.store.save(noteOf("b"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard.length).toBe(count);
});

test("a write that is asked for again is heard again: who wrote it first may have died before it told anybody", async () => {
  const { connection, store } = createProfile().context();
  await store.save(noteOf("a"), { key: "1-2", again: false });
  const removed = await store.remove("a", { key: "3-4", again: false });
  const undone = await store.undo(written(removed).change, { key: "5-6", again: false });
  let heard = 0;
  const stop = watchNotes(connection, store.all, () => {
    heard += 1;
  });
  await vi.waitFor(() => expect(heard).toBe(1));
  expect(await store.remove("a", { key: "3-4", again: true })).toMatchObject({ change: written(removed).change });
  await vi.waitFor(() => expect(heard).toBe(2));
  expect(await store.undo(written(removed).change, { key: "5-6", again: true })).toEqual(undone);
  await vi.waitFor(() => expect(heard).toBe(3));
  stop();
});

test("a database that does not open is told, too", async () => {
  const profile = createProfile();
  const newer = profile.context({ versions: [{ version: 99, stores: { notes: "id" } }] });
  await newer.store.all();
  const old = profile.context();
  const heard: unknown[] = [];
  watchNotes(old.connection, old.store.all, (answer) => heard.push(idsOf(answer)));
  await vi.waitFor(() => expect(heard).toEqual(["newer"]));
});

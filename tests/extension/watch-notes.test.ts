import Dexie from "dexie";
import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Note } from "@/core/notes/note";
import type { Stored } from "@/core/notes/outcome";
import { watchNotes } from "@/extension/watch-notes";
import { noteOf, pageOf } from "@/tests/core/notes/note-of";
import { createProfile } from "./fake-browser";

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

test("a database that does not open is told, too", async () => {
  const profile = createProfile();
  const newer = profile.context({ versions: [{ version: 99, stores: { notes: "id" } }] });
  await newer.store.all();
  const old = profile.context();
  const heard: unknown[] = [];
  watchNotes(old.connection, old.store.all, (answer) => heard.push(idsOf(answer)));
  await vi.waitFor(() => expect(heard).toEqual(["newer"]));
});

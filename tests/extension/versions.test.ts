import { describe, expect, test } from "vitest";
import { noteSchema } from "@/core/notes/note";
import { type UpgradeStep, upgradeNote } from "@/core/notes/upgrade-note";
import { type DatabaseVersion, VERSIONS } from "@/extension/database";
import { createProfile, good } from "./fake-browser";
import first from "./notes-v1.json";

type Frozen = typeof first;
const frozen = new Map<number, Frozen>([[1, first]]);

/** Writes a frozen version to disk with the browser's own calls, as the release of that time would have. */
function restoreFixture(indexedDB: IDBFactory, { nativeVersion, layout, rows }: Frozen): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("reperes", nativeVersion);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(layout)) {
        const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const [path, options] of Object.entries(indexes)) store.createIndex(path, path, options);
        for (const row of rows[name as keyof Frozen["rows"]]) store.put(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** The layout that the browser really has. */
function layoutOf(database: IDBDatabase) {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  return Object.fromEntries(
    names.map((name) => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames].map((index) => {
        const { multiEntry, unique } = store.index(index);
        return [index, { multiEntry, unique }] as const;
      });
      const { keyPath, autoIncrement } = store;
      return [name, { keyPath, autoIncrement, indexes: Object.fromEntries(indexes) }] as const;
    }),
  );
}

test("every version that was shipped has its frozen fixture", () => {
  expect(VERSIONS.map(({ version }) => version)).toEqual([...frozen.keys()]);
});

test("version 1 is laid out as it was frozen", async () => {
  const layout = await createProfile()
    .context({ versions: VERSIONS.slice(0, 1) })
    .connection.use(async (database) => layoutOf(database.backendDB()));
  expect(good(layout)).toEqual(first.layout);
});

test.each([...frozen])("version %i opens, and every row of it is there and sound", async (_version, fixture) => {
  const profile = createProfile();
  await restoreFixture(profile.indexedDB as IDBFactory, fixture);
  const { store, drafts, connection } = profile.context();
  const { notes, purged, colours } = good(await store.everything());
  expect(notes).toEqual(fixture.rows.notes);
  expect(purged).toEqual(fixture.rows.purged);
  expect(colours).toEqual({ blue: "citation", pink: "à vérifier" });
  expect(good(await drafts.all())).toEqual(fixture.rows.drafts);
  for (const note of notes) expect(await store.save(note)).toEqual({ ok: true, note, change: undefined });
  expect(good(await store.counts())).toEqual({ live: 3, trash: 1, drafts: 1 });
  expect(await store.undo(2)).toMatchObject({ ok: true, undone: 1 });
  expect(good(await connection.use(async (database) => database.snapshots.count()))).toBe(1);
});

test("the fixture holds every field that a note can have", () => {
  const held = new Set(first.rows.notes.flatMap((note) => Object.keys(note)));
  expect([...held].toSorted()).toEqual(Object.keys(noteSchema.entries).toSorted());
});

describe("an upgrade", () => {
  const shout: UpgradeStep = { from: 1, upgrade: (note) => ({ ...note, body: String(note["body"]).toUpperCase() }) };
  const next = (upgrade: NonNullable<DatabaseVersion["upgrade"]>): DatabaseVersion[] => [
    ...VERSIONS,
    { version: 2, stores: { notes: "id, page.address, created, modified, deletedAt, *tags, colour" }, upgrade },
  ];
  const all = next((transaction) =>
    transaction
      .table("notes")
      .toCollection()
      .modify((note, row) => {
        const upgraded = upgradeNote(note, [shout], 2);
        if (upgraded.ok) row.value = upgraded.value;
      }),
  );

  test("goes through the steps of the notes, once", async () => {
    const profile = createProfile();
    await restoreFixture(profile.indexedDB as IDBFactory, first);
    for (let opened = 0; opened < 2; opened += 1) {
      const { connection } = profile.context({ versions: all });
      const notes = good(await connection.use((database) => database.notes.toArray()));
      expect(notes[0]).toMatchObject({ schema: 2, body: first.rows.notes[0]?.body.toUpperCase() });
      expect(notes).toHaveLength(4);
      connection.close();
    }
  });

  test("that is interrupted leaves the old version whole, and is done next time", async () => {
    const profile = createProfile();
    await restoreFixture(profile.indexedDB as IDBFactory, first);
    const broken = profile.context({
      versions: next(async (transaction) => {
        await transaction.table("notes").toCollection().modify({ body: "half" });
        throw new DOMException("no space", "QuotaExceededError");
      }),
    });
    expect(await broken.store.all()).toMatchObject({ ok: false, why: "full" });
    expect((await profile.indexedDB.databases())[0]?.version).toBe(10);
    const old = profile.context();
    expect(good(await old.store.everything()).notes).toEqual(first.rows.notes);
    const repaired = profile.context({ versions: all });
    expect(good(await repaired.connection.use((database) => database.notes.count()))).toBe(4);
  });
});

import { IDBObjectStore } from "fake-indexeddb";
import { describe, expect, test, vi } from "vitest";
import { noteSchema } from "@/core/notes/note";
import { type UpgradeStep, upgradeNote } from "@/core/notes/upgrade-note";
import { type DatabaseVersion, VERSIONS } from "@/extension/database";
import { createProfile, good } from "./fake-browser";
import first from "./notes-v1.json";
import second from "./notes-v2.json";

/** A row as JSON has it: what each version says of it is its own. */
type Row = { readonly id?: string };
type Frozen = Pick<typeof first, "nativeVersion" | "layout"> & {
  readonly rows: Readonly<Record<keyof (typeof first)["rows"], readonly object[]>> & { readonly notes: readonly Row[] };
};
const frozen = new Map<number, Frozen>([
  [1, first],
  [2, second],
]);
/** What a version's notes have become today, written out: the code that does it is not asked. */
const today = (note: object) => ({ ...note, schema: 2 });

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

test.each([...frozen])("version %i is laid out as it was frozen", async (version, { layout, nativeVersion }) => {
  const found = await createProfile()
    .context({ versions: VERSIONS.filter((each) => each.version <= version) })
    .connection.use(async (database) => [layoutOf(database.backendDB()), database.backendDB().version]);
  expect(good(found)).toEqual([layout, nativeVersion]);
});

test.each([...frozen])("version %i opens, and every row of it is there and sound", async (_version, fixture) => {
  const profile = createProfile();
  await restoreFixture(profile.indexedDB as IDBFactory, fixture);
  const { store, drafts, connection } = profile.context();
  const { notes, purged, colours } = good(await store.everything());
  expect(notes).toEqual(fixture.rows.notes.map(today));
  expect(purged).toEqual(fixture.rows.purged);
  expect(colours).toEqual({ blue: "citation", pink: "à vérifier" });
  expect(good(await drafts.all())).toEqual(
    fixture.rows.drafts.map((draft) => ({ ...draft, note: today((draft as { readonly note: object }).note) })),
  );
  for (const note of notes) expect(await store.save(note)).toEqual({ ok: true, note, change: undefined });
  expect(good(await store.counts())).toEqual({ live: 3, trash: 1, drafts: 1 });
  expect(await store.undo(2)).toMatchObject({ ok: true, undone: 1 });
  // Nothing of an older shape is left anywhere: it would come back through an undoing, or be exported.
  const everything = await connection.use(async (database) =>
    JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray()))),
  );
  expect(new Set(good(everything).match(/"schema":\d+/g))).toEqual(new Set(['"schema":2']));
});

test("the fixture holds every field that a note can have", () => {
  const held = new Set(second.rows.notes.flatMap((note) => Object.keys(note)));
  expect([...held].toSorted()).toEqual(Object.keys(noteSchema.entries).toSorted());
});

describe("the upgrade to version 2", () => {
  const profileOfVersion1 = async (rows: object = {}) => {
    const profile = createProfile();
    await restoreFixture(profile.indexedDB as IDBFactory, { ...first, rows: { ...first.rows, ...rows } });
    return profile;
  };

  test("leaves what is no note as it is, and opens the rest", async () => {
    const strange = [
      { id: "half" },
      { id: "later", schema: 7 },
      { id: "never", schema: 0 },
      { id: "text", schema: "1", page: null },
    ];
    const history = [
      { id: 1, at: "", notes: "x" },
      { id: 2, at: "", notes: [null, { id: "a", before: 3 }] },
      { id: 3 },
    ];
    const profile = await profileOfVersion1({ notes: [...first.rows.notes, ...strange], history, drafts: [] });
    const rows = good(
      await profile.context().connection.use(async (database) => ({
        notes: await database.notes.toArray(),
        history: await database.history.toArray(),
      })),
    );
    expect(rows).toEqual({ notes: [...first.rows.notes.map(today), ...strange], history });
  });

  test("that finds the disk full leaves version 1 whole, says so, and is done once there is space", async () => {
    const profile = await profileOfVersion1();
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row) {
      puts += 1;
      if (puts > 2) throw new DOMException("no space", "QuotaExceededError");
      return put.apply(this, row);
    });
    expect(await profile.context().store.all()).toMatchObject({ ok: false, why: "full" });
    expect(puts).toBeGreaterThan(2);
    full.mockRestore();
    expect((await profile.indexedDB.databases())[0]?.version).toBe(10);
    const old = profile.context({ versions: VERSIONS.slice(0, 1) });
    expect(good(await old.store.everything()).notes).toEqual(first.rows.notes);
    expect(good(await profile.context().store.everything()).notes).toEqual(first.rows.notes.map(today));
  });

  test("is told to an older Repères, which lets go and then touches nothing", async () => {
    const profile = await profileOfVersion1();
    const old = profile.context({ versions: VERSIONS.slice(0, 1) });
    const [note] = good(await old.store.all());
    expect(good(await profile.context().store.all())).toHaveLength(3);
    expect(await old.store.all()).toEqual({ ok: false, why: "newer" });
    expect(await old.store.remove(note?.id ?? "")).toEqual({ ok: false, why: "newer" });
  });
});

describe("an upgrade to come", () => {
  const NEXT = VERSIONS.length + 1;
  const shout: UpgradeStep = { from: 2, upgrade: (note) => ({ ...note, body: String(note["body"]).toUpperCase() }) };
  const next = (upgrade: NonNullable<DatabaseVersion["upgrade"]>): DatabaseVersion[] => [
    ...VERSIONS,
    { version: NEXT, stores: { notes: "id, page.address, created, modified, deletedAt, *tags, colour" }, upgrade },
  ];
  const all = next((transaction) =>
    transaction
      .table("notes")
      .toCollection()
      .modify((note, row) => {
        const upgraded = upgradeNote(note, [shout], 3);
        if (upgraded.ok) row.value = upgraded.value;
      }),
  );

  test.each([...frozen])("goes through the steps of the notes from version %i, once", async (_version, fixture) => {
    const profile = createProfile();
    await restoreFixture(profile.indexedDB as IDBFactory, fixture);
    for (let opened = 0; opened < 2; opened += 1) {
      const { connection } = profile.context({ versions: all });
      const notes = good(await connection.use((database) => database.notes.toArray()));
      expect(notes[0]).toMatchObject({ schema: 3, body: first.rows.notes[0]?.body.toUpperCase() });
      expect(notes).toHaveLength(4);
      connection.close();
    }
  });

  test("that is interrupted leaves the old version whole, and is done next time", async () => {
    const profile = createProfile();
    await restoreFixture(profile.indexedDB as IDBFactory, second);
    const broken = profile.context({
      versions: next(async (transaction) => {
        await transaction.table("notes").toCollection().modify({ body: "half" });
        throw new DOMException("no space", "QuotaExceededError");
      }),
    });
    expect(await broken.store.all()).toMatchObject({ ok: false, why: "full" });
    expect((await profile.indexedDB.databases())[0]?.version).toBe(20);
    const old = profile.context();
    expect(good(await old.store.everything()).notes).toEqual(second.rows.notes);
    const repaired = profile.context({ versions: all });
    expect(good(await repaired.connection.use((database) => database.notes.count()))).toBe(4);
  });
});

import { IDBDatabase, IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { editNote } from "@/core/notes/edit-note";
import { VERSIONS } from "@/extension/database";
import { privateDrafts, privateStore } from "@/extension/private-store";
import { failureOf, openFailureOf } from "@/extension/store-failure";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

afterEach(() => vi.restoreAllMocks());

describe("a full disk", () => {
  test.each(["QuotaExceededError", "DataError"])("%s at the write: nothing is kept, the draft is", async (name) => {
    const { store, drafts } = createProfile().context();
    const { note } = written(await store.save(noteOf("a")));
    const edited = editNote(note, { body: "trop" }, at(300));
    expect(await drafts.keep(edited)).toEqual({ ok: true });
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no space", name);
    });
    expect(await store.save(edited)).toEqual({ ok: false, why: "full", detail: name });
    expect(await store.remove("a")).toEqual({ ok: false, why: "full", detail: name });
    expect(await drafts.keep(noteOf("b"))).toEqual({ ok: false, why: "full", detail: name });
    vi.restoreAllMocks();
    expect(good(await store.find("a"))).toEqual(note);
    expect(good(await drafts.find("a"))?.note).toEqual(edited);
    expect(written(await store.save(edited)).note.body).toBe("trop");
    expect(good(await drafts.find("a"))).toBeUndefined();
  });

  test.each(["QuotaExceededError", "DataError"])(
    "%s after the note, at its history: the note is rolled back",
    async (name) => {
      const { store } = createProfile().context();
      const { note } = written(await store.save(noteOf("a")));
      const add = IDBObjectStore.prototype.add;
      vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...args) {
        if (this.name === "history") throw new DOMException("no space", name);
        return add.apply(this, args);
      });
      expect(await store.save(editNote(note, { body: "trop" }, at(1)))).toMatchObject({ ok: false, why: "full" });
      vi.restoreAllMocks();
      expect(good(await store.find("a"))).toEqual(note);
    },
  );

  test("the commit itself fails: the write is not acknowledged", async () => {
    const { store } = createProfile().context();
    const { note } = written(await store.save(noteOf("a")));
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = add.apply(this, args);
      const { transaction } = this;
      request.addEventListener("success", () => {
        Object.defineProperty(transaction, "error", { value: new DOMException("no space", "QuotaExceededError") });
        transaction.abort();
      });
      return request;
    });
    const answer = await store.save(editNote(note, { body: "trop" }, at(1)));
    vi.restoreAllMocks();
    expect(answer).toMatchObject({ ok: false });
    expect(good(await store.find("a"))).toEqual(note);
  });

  const spaceOf = (quota: number, usage: number) => ({ estimate: async () => ({ quota, usage }) });
  const room = spaceOf(400_000_000, 2_000_000);
  const none = spaceOf(2_000_000, 2_000_000);
  const silent = { estimate: async () => ({}) };
  const broken = { estimate: () => Promise.reject(new TypeError("no")) };
  test.each([
    ["UnknownError", "nothing is free", none, "full"],
    ["UnknownError", "there is room", room, "damaged"],
    ["UnknownError", "the browser does not tell", silent, "damaged"],
    ["UnknownError", "it cannot be asked", broken, "damaged"],
    ["AbortError", "nothing is free", none, "full"],
    ["AbortError", "there is room", room, "failed"],
    ["VersionError", "nothing is free", none, "newer"],
  ])("a database that does not open with %s, while %s", async (name, _while, space, why) => {
    const profile = createProfile();
    const { store } = profile.context({ space });
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("no", name);
    });
    expect(await store.all()).toMatchObject({ ok: false, why });
    vi.restoreAllMocks();
    expect(good(await store.all())).toEqual([]);
  });
});

describe("the connection", () => {
  test("writes wait for the disk", async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction");
    await createProfile().context().store.save(noteOf("a"));
    const writes = asked.mock.calls.filter(([, mode]) => mode === "readwrite");
    expect(writes.length).toBeGreaterThan(0);
    for (const [, , options] of writes as unknown as [unknown, unknown, unknown][]) {
      expect(options).toEqual({ durability: "strict" });
    }
  });

  test("closed by the browser, it is opened again", async () => {
    const { store, connection } = createProfile().context();
    await store.save(noteOf("a"));
    await connection.use(async (database) => database.close());
    expect(good(await store.all()).map(({ id }) => id)).toEqual(["a"]);
    await connection.use(async (database) => database.backendDB().close());
    expect(good(await store.all()).map(({ id }) => id)).toEqual(["a"]);
  });

  test("closed again and again, it says so", async () => {
    const { store } = createProfile().context();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("closing", "InvalidStateError");
    });
    expect(await store.save(noteOf("a"))).toMatchObject({ ok: false, why: "closed" });
  });

  test("an old copy lets go when a newer one upgrades, and then refuses to touch what it does not know", async () => {
    const profile = createProfile();
    const old = profile.context();
    await old.store.save(noteOf("a"));
    const next = [
      ...VERSIONS,
      { version: 3, stores: { notes: "id, page.address, created, modified, deletedAt, *tags, colour" } },
    ];
    const newer = profile.context({ versions: next });
    expect(good(await newer.store.all()).map(({ id }) => id)).toEqual(["a"]);
    expect(await old.store.save(noteOf("b"))).toEqual({ ok: false, why: "newer" });
    expect(await old.store.all()).toEqual({ ok: false, why: "newer" });
    const { version } = (await profile.indexedDB.databases())[0] ?? {};
    expect(version).toBe(30);
  });

  test("an upgrade that another window blocks is told, and done once it is closed", async () => {
    const profile = createProfile();
    await profile.context().store.save(noteOf("a"));
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = profile.indexedDB.open("reperes");
      request.onsuccess = () => resolve(request.result as IDBDatabase);
    });
    const newer = profile.context({ versions: [...VERSIONS, { version: 3, stores: { extra: "id" } }], blockedMs: 20 });
    expect(await newer.store.all()).toEqual({ ok: false, why: "blocked" });
    stubborn.close();
    await vi.waitFor(async () => expect(good(await newer.store.all()).map(({ id }) => id)).toEqual(["a"]));
  });

  test.each([
    ["UnknownError", "damaged"],
    ["InvalidStateError", "private"],
    ["SecurityError", "failed"],
  ])("a database that does not open with %s is %s", async (name, why) => {
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("no", name);
    });
    expect(await createProfile().context().store.all()).toMatchObject({ ok: false, why });
  });
});

describe("what was thrown", () => {
  const circle: { name: string; inner?: unknown } = { name: "AbortError" };
  circle.inner = circle;
  test.each([
    ["a cause inside", { name: "AbortError", inner: { name: "QuotaExceededError" } }, "full", "QuotaExceededError"],
    ["a list of causes", { name: "BulkError", failures: [{ name: "DataError" }] }, "full", "DataError"],
    [
      "a full disk that closed the database",
      { name: "DatabaseClosedError", inner: { name: "QuotaExceededError" } },
      "full",
      "QuotaExceededError",
    ],
    ["something unknown", new TypeError("x"), "failed", "TypeError"],
    ["a circle of causes", circle, "failed", "AbortError"],
  ])("%s", (_name, error, why, detail) => expect(failureOf(error)).toEqual({ ok: false, why, detail }));
  test("no error at all", () => expect(failureOf("oops")).toEqual({ ok: false, why: "failed" }));
  test("a refused opening is a private window", () =>
    expect(openFailureOf({ name: "OpenFailedError", inner: { name: "InvalidStateError" } })).toMatchObject({
      why: "private",
    }));
});

test("a private window reads, and writes nothing, not even a draft", async () => {
  const { store, drafts } = createProfile().context();
  const { note, change } = written(await store.save(noteOf("a")));
  const hidden = privateStore(store);
  const answers = await Promise.all([
    hidden.save(editNote(note, { body: "x" }, at(1))),
    hidden.remove("a"),
    hidden.restore("a"),
    hidden.undo(change),
    hidden.purge(["a"]),
    hidden.setColours({}),
    privateDrafts(drafts).keep(noteOf("b")),
    privateDrafts(drafts).drop("b"),
  ]);
  for (const answer of answers) expect(answer).toEqual({ ok: false, why: "private" });
  expect(good(await hidden.all())).toEqual([note]);
});

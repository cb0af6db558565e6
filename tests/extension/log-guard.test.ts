import type Dexie from "dexie";
import { forceCloseDatabase, IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { VERSIONS } from "@/extension/database";
import { createLogGuard, type LogMemory } from "@/extension/log-guard";
import { logMemory } from "@/extension/log-memory";
import { beginNewLog } from "@/extension/new-log";
import { noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

const { session } = vi.hoisted(() => ({ session: new Map<string, unknown>() }));
vi.mock("webextension-polyfill", () => ({
  default: {
    storage: {
      session: {
        get: async (keys: readonly string[]) => Object.fromEntries([...session].filter(([key]) => keys.includes(key))),
        async set(items: Record<string, unknown>) {
          for (const [key, value] of Object.entries(items)) session.set(key, value);
        },
      },
    },
  },
}));

afterEach(() => vi.restoreAllMocks());

const MEGABYTE = 2 ** 20;
const NEWEST = Math.max(...VERSIONS.map(({ version }) => version));
/** What a later Repères would bring. */
const LATER = [...VERSIONS, { version: NEWEST + 1, stores: { extra: "id" } }];

/** What lives as long as the browser: shared by all contexts. */
function sessionMemory(): LogMemory {
  let doubts = 0;
  let answered: string | undefined;
  return {
    look: async () => ({ doubt: `${doubts}`, answered }),
    async doubt() {
      doubts += 1;
    },
    async answer(doubt) {
      answered = doubt;
    },
  };
}

/** A profile in a browser that appends to a log: counts the new ones, and can be started again or run out of room. */
function loggedProfile() {
  const profile = createProfile();
  let memory = sessionMemory();
  const disk = { free: 500 * MEGABYTE };
  const space = { estimate: async () => ({ usage: MEGABYTE, quota: MEGABYTE + disk.free }) };
  const renewals = vi.fn(async () => undefined as undefined);
  return {
    ...profile,
    disk,
    renewals,
    restart() {
      memory = sessionMemory();
    },
    context(options: Parameters<typeof profile.context>[0] = {}) {
      const log = createLogGuard({ memory, beginNewLog: renewals, space });
      return { log, ...profile.context({ space, log, ...options }) };
    },
  };
}

/** The next write is refused as a disk without room refuses it. */
function refuseOnce(): void {
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
    throw new DOMException("no space", "QuotaExceededError");
  });
}

/** As a browser does with the connections of all contexts when one write fails. */
function closeAsBrowser(database: Dexie): void {
  forceCloseDatabase(database.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
}

describe("a new log is begun", () => {
  test("once after each start of the browser, before anything is written, for all contexts", async () => {
    const profile = loggedProfile();
    profile.renewals.mockImplementationOnce(async () => {
      expect(await profile.indexedDB.databases()).toEqual([]);
    });
    const worker = profile.context();
    written(await worker.store.save(noteOf("a")));
    written(await worker.store.save(noteOf("b")));
    written(await profile.context().store.save(noteOf("c")));
    expect(profile.renewals).toHaveBeenCalledTimes(1);
    profile.restart();
    written(await profile.context().store.save(noteOf("d")));
    expect(profile.renewals).toHaveBeenCalledTimes(2);
  });

  test("once for several that ask together", async () => {
    const profile = loggedProfile();
    const { store } = profile.context();
    await Promise.all([store.save(noteOf("a")), store.save(noteOf("b")), store.counts()]);
    expect(profile.renewals).toHaveBeenCalledTimes(1);
  });

  test("after a write that was refused, before the next one, by whichever context comes first", async () => {
    const profile = loggedProfile();
    const { store } = profile.context();
    written(await store.save(noteOf("a")));
    refuseOnce();
    expect(await store.save(noteOf("b"))).toMatchObject({ ok: false, why: "full" });
    expect(profile.renewals).toHaveBeenCalledTimes(1);
    written(await profile.context().store.save(noteOf("c")));
    expect(profile.renewals).toHaveBeenCalledTimes(2);
    // The context that saw the trouble does not rely on what it heard.
    written(await store.save(noteOf("b")));
    expect(profile.renewals).toHaveBeenCalledTimes(3);
    written(await store.save(noteOf("d")));
    expect(profile.renewals).toHaveBeenCalledTimes(3);
  });

  test("after the browser closed the connection", async () => {
    const profile = loggedProfile();
    const { store, connection } = profile.context();
    written(await store.save(noteOf("a")));
    await connection.write(async (database) => closeAsBrowser(database));
    written(await store.save(noteOf("b")));
    expect(profile.renewals).toHaveBeenCalledTimes(2);
  });

  test("within one piece of work that the closing broke off, which is then done again as a whole", async () => {
    const profile = loggedProfile();
    const { store, connection } = profile.context();
    written(await store.save(noteOf("a")));
    let times = 0;
    const answer = await connection.write(async (database) => {
      times += 1;
      if (times === 1) closeAsBrowser(database);
      await database.facts.put({ key: "colours", value: {} });
      return profile.renewals.mock.calls.length;
    });
    expect([answer, times]).toEqual([{ ok: true, value: 2 }, 2]);
  });

  test("within one piece of work, when another write was refused meanwhile", async () => {
    const profile = loggedProfile();
    const { connection, log } = profile.context();
    let times = 0;
    const answer = await connection.write(async ({ facts }) => {
      times += 1;
      if (times === 1) await log.suspect();
      await facts.put({ key: "colours", value: {} });
    });
    expect([answer, times]).toEqual([{ ok: true, value: undefined }, 2]);
    expect(profile.renewals).toHaveBeenCalledTimes(2);
  });

  test("after the database did not open, which may have been amid an upgrade", async () => {
    const profile = loggedProfile();
    const { store } = profile.context();
    vi.spyOn(IDBFactory.prototype, "open").mockImplementationOnce(() => {
      throw new DOMException("no", "AbortError");
    });
    expect(await store.all()).toMatchObject({ ok: false, why: "failed" });
    written(await store.save(noteOf("a")));
    expect(profile.renewals).toHaveBeenCalledTimes(2);
  });

  test("by a context that had one, after another context doubted the log", async () => {
    const profile = loggedProfile();
    const [worker, panel] = [profile.context(), profile.context()];
    written(await worker.store.save(noteOf("a")));
    written(await panel.store.save(noteOf("b")));
    await worker.log.suspect();
    written(await panel.store.save(noteOf("c")));
    expect(profile.renewals).toHaveBeenCalledTimes(2);
  });

  test("after a write amid which another context doubted, before it is acknowledged", async () => {
    const profile = loggedProfile();
    const [worker, panel] = [profile.context(), profile.context()];
    written(await panel.store.save(noteOf("a")));
    const doubting = () =>
      panel.connection.write(async ({ facts }) => {
        await facts.put({ key: "colours", value: {} });
        await worker.log.suspect();
      });
    expect(await doubting()).toEqual({ ok: true, value: undefined });
    expect(profile.renewals).toHaveBeenCalledTimes(2);
    profile.renewals.mockRejectedValueOnce(new DOMException("no", "AbortError"));
    expect(await doubting()).toMatchObject({ ok: false, why: "failed" });
    written(await panel.store.save(noteOf("b")));
  });

  test("again, when another context doubted while it was begun: the answer is not to that doubt", async () => {
    const memory = sessionMemory();
    const renewals = vi.fn(async () => undefined as undefined);
    const [one, other] = [0, 1].map(() => createLogGuard({ memory, beginNewLog: renewals }));
    renewals.mockImplementationOnce(async () => void (await other?.suspect()) as undefined);
    await one?.renew();
    expect(renewals).toHaveBeenCalledTimes(2);
    await other?.renew();
    expect([one?.trouble(), other?.trouble()]).toEqual([undefined, undefined]);
  });

  test("in the browser's own memory too: a doubt that came while it was begun is kept", async () => {
    const guardOf = (beginNewLog: () => Promise<void>) => createLogGuard({ memory: logMemory, beginNewLog });
    session.clear();
    await guardOf(async () => undefined).renew();
    const { doubt, answered } = await logMemory.look();
    expect(answered).toBe(doubt);
    await logMemory.doubt();
    await logMemory.answer(doubt);
    const later = await logMemory.look();
    expect(later.doubt).not.toBe(later.answered);
    const renewals = vi.fn(async () => undefined as undefined);
    await guardOf(renewals).renew();
    await guardOf(renewals).renew();
    expect(renewals).toHaveBeenCalledTimes(1);
  });

  test("again, when a write was refused while it was begun", async () => {
    const memory = sessionMemory();
    const renewals = vi.fn(async () => undefined as undefined);
    const guard = createLogGuard({ memory, beginNewLog: renewals });
    renewals.mockImplementationOnce(async () => void (await guard.suspect()) as undefined);
    await guard.renew();
    const { doubt, answered } = await memory.look();
    expect([renewals.mock.calls.length, guard.trouble(), answered]).toEqual([2, undefined, doubt]);
  });

  test("each time, where nothing can be remembered", async () => {
    const no = () => Promise.reject(new Error());
    const broken = { look: no, doubt: no, answer: no };
    const renewals = vi.fn(async () => undefined as undefined);
    const guard = createLogGuard({ memory: broken, beginNewLog: renewals });
    await guard.renew();
    await guard.renew();
    await guard.suspect();
    await guard.renew();
    expect([renewals.mock.calls.length, guard.trouble()]).toEqual([2, undefined]);
  });
});

describe("without a new log", () => {
  test("no room for it: nothing is written and all is read, until there is room", async () => {
    const profile = loggedProfile();
    const { store, drafts } = profile.context();
    written(await store.save(noteOf("a")));
    refuseOnce();
    await store.save(noteOf("b"));
    profile.disk.free = 31 * MEGABYTE;
    expect(await store.save(noteOf("b"))).toMatchObject({ ok: false, why: "scarce" });
    expect(await drafts.keep(noteOf("b"))).toMatchObject({ ok: false, why: "scarce" });
    expect(await store.setColours({})).toMatchObject({ ok: false, why: "scarce" });
    profile.disk.free = MEGABYTE / 2;
    expect(await store.save(noteOf("b"))).toMatchObject({ ok: false, why: "full" });
    expect(good(await store.everything()).notes.map(({ id }) => id)).toEqual(["a"]);
    expect(profile.renewals).toHaveBeenCalledTimes(1);
    profile.disk.free = 33 * MEGABYTE;
    written(await store.save(noteOf("b")));
    expect(profile.renewals).toHaveBeenCalledTimes(2);
  });

  test("no room for it at the start: the notes are read, and no upgrade is begun", async () => {
    const profile = loggedProfile();
    written(await profile.context().store.save(noteOf("a")));
    profile.restart();
    profile.disk.free = 2 * MEGABYTE;
    expect(good(await profile.context().store.all()).map(({ id }) => id)).toEqual(["a"]);
    expect(await profile.context({ versions: LATER }).store.all()).toMatchObject({ ok: false, why: "scarce" });
    expect((await profile.indexedDB.databases()).map(({ version }) => version)).toEqual([NEWEST * 10]);
    profile.disk.free = 100 * MEGABYTE;
    expect(good(await profile.context({ versions: LATER }).store.all()).map(({ id }) => id)).toEqual(["a"]);
  });

  test.each([
    ["UnknownError", 500, "damaged"],
    ["UnknownError", 0, "full"],
    ["AbortError", 500, "failed"],
  ])("%s where it is begun, %i MB free: that is what the write says", async (name, free, why) => {
    const profile = loggedProfile();
    written(await profile.context().store.save(noteOf("a")));
    profile.restart();
    profile.disk.free = free * MEGABYTE;
    profile.renewals.mockRejectedValue(new DOMException("no", name));
    const { store } = profile.context();
    expect(await store.save(noteOf("b"))).toMatchObject({ ok: false, why });
    expect(good(await store.all()).map(({ id }) => id)).toEqual(["a"]);
    profile.disk.free = 500 * MEGABYTE;
    profile.renewals.mockResolvedValue(undefined);
    written(await store.save(noteOf("b")));
  });

  test("a newer database is left alone as before, and is no trouble of the log", async () => {
    const profile = loggedProfile();
    const old = profile.context();
    written(await old.store.save(noteOf("a")));
    good(await profile.context({ versions: LATER }).store.all());
    expect(await old.store.save(noteOf("b"))).toMatchObject({ ok: false, why: "newer" });
    expect(await old.store.all()).toMatchObject({ ok: false, why: "newer" });
    expect(profile.renewals).toHaveBeenCalledTimes(1);
  });
});

describe("a new log that does not come", () => {
  test("keeps no read waiting, and a write is told in time", async () => {
    const profile = loggedProfile();
    written(await profile.context().store.save(noteOf("a")));
    profile.restart();
    let give = () => {};
    profile.renewals.mockImplementationOnce(() => new Promise((done) => (give = () => done(undefined))));
    const { store } = profile.context();
    const writing = store.save(noteOf("b"));
    await vi.waitFor(() => expect(profile.renewals).toHaveBeenCalledTimes(2));
    expect(good(await store.all()).map(({ id }) => id)).toEqual(["a"]);
    expect(good(await store.counts()).live).toBe(1);
    give();
    written(await writing);
  });

  test("is given up, and the next write asks for another", async () => {
    const indexedDB = new IDBFactory();
    const real = indexedDB.deleteDatabase.bind(indexedDB);
    vi.spyOn(indexedDB, "deleteDatabase").mockImplementationOnce((() => ({})) as never);
    await expect(beginNewLog(indexedDB, 20)).rejects.toMatchObject({ name: "TimeoutError" });
    vi.spyOn(indexedDB, "deleteDatabase").mockImplementation(real);
    await beginNewLog(indexedDB, 5_000);
  });

  test("is said where the database is not made yet", async () => {
    const profile = loggedProfile();
    profile.renewals.mockRejectedValueOnce(new DOMException("late", "TimeoutError"));
    expect(await profile.context().store.all()).toMatchObject({ ok: false, why: "failed", detail: "TimeoutError" });
  });
});

describe("a private window", () => {
  test("reads what is there, begins no log, and makes no database", async () => {
    const profile = loggedProfile();
    const { store: hidden } = profile.context({ isReadOnly: true });
    expect(await hidden.all()).toEqual({ ok: false, why: "private" });
    expect(await profile.indexedDB.databases()).toEqual([]);
    written(await profile.context().store.save(noteOf("a")));
    expect(profile.renewals).toHaveBeenCalledTimes(1);
    profile.restart();
    expect(good(await hidden.all()).map(({ id }) => id)).toEqual(["a"]);
    expect(await hidden.save(noteOf("b"))).toEqual({ ok: false, why: "private" });
    expect(profile.renewals).toHaveBeenCalledTimes(1);
    const later = profile.context({ isReadOnly: true, versions: LATER });
    expect(await later.store.all()).toEqual({ ok: false, why: "private" });
  });
});

test("who only reads cannot write", async () => {
  const { connection, store } = loggedProfile().context();
  written(await store.save(noteOf("a")));
  expect(await connection.use(({ notes }) => notes.delete("a"))).toMatchObject({ detail: "ReadOnlyError" });
  expect(good(await store.all())).toHaveLength(1);
});

describe("beginning it", () => {
  test("makes a database and deletes it, and takes one that was left along", async () => {
    const indexedDB = new IDBFactory();
    const asked: string[] = [];
    for (const act of ["open", "deleteDatabase"] as const) {
      const real = indexedDB[act].bind(indexedDB);
      vi.spyOn(indexedDB, act).mockImplementation((name: string) => {
        asked.push(`${act} ${name}`);
        return real(name);
      });
    }
    await beginNewLog(indexedDB);
    expect(asked).toEqual(["open reperes-new-log", "deleteDatabase reperes-new-log"]);
    expect(await indexedDB.databases()).toEqual([]);
    await new Promise((resolve) => {
      indexedDB.open("reperes-new-log").onsuccess = ({ target }) => {
        (target as unknown as { result: IDBDatabase }).result.close();
        resolve(undefined);
      };
    });
    await Promise.all([beginNewLog(indexedDB), beginNewLog(indexedDB)]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test("says what went wrong", async () => {
    const indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "UnknownError");
    });
    await expect(beginNewLog(indexedDB)).rejects.toThrow("no");
  });
});

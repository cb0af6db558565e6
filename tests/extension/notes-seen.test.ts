import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deleteNote } from "@/core/notes/edit-note";
import { forgetLoss, lostNotes, SEEN_KEY } from "@/extension/notes-seen";
import { createRemembered, createTold } from "@/extension/told";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

const { disk, sent, broken } = vi.hoisted(() => ({
  disk: new Map<string, string>(),
  sent: [] as string[],
  broken: { is: false },
}));

vi.mock("webextension-polyfill", () => ({
  default: {
    storage: {
      local: {
        async get(key: string) {
          if (broken.is) throw new Error("no");
          const json = disk.get(key);
          return json === undefined ? {} : { [key]: JSON.parse(json) };
        },
        async set(items: Record<string, unknown>) {
          for (const [key, value] of Object.entries(items)) disk.set(key, JSON.stringify(value));
        },
      },
    },
  },
}));
vi.mock("@/extension/readers", () => ({ tellReaders: async (call: string) => sent.push(call) }));
vi.mock("@/extension/ask-to-persist", () => ({ askToPersist: async () => undefined }));

beforeEach(() => {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    last = last.then(work);
    return last;
  };
  vi.stubGlobal("navigator", { locks: { request } });
  disk.clear();
  sent.length = 0;
  broken.is = false;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A profile whose writes tell of themselves; a new one on the same `storage.local` is one that lost its database. */
function toldProfile() {
  const { connection, store, imports, drafts } = createProfile().context();
  const told = createTold(connection, () => at(7));
  return {
    connection,
    store,
    imports,
    keepDraft: createRemembered(connection, () => at(7))(drafts.keep),
    undo: told(store.undo),
    save: told(store.save),
    remove: told(store.remove),
    purge: told(store.purge),
  };
}

const remembered = () => JSON.parse(disk.get(SEEN_KEY) ?? "null");
const notesSeen = async () => remembered()?.seen ?? null;
const standsAt = (notes: number) =>
  vi.waitFor(async () => expect(await notesSeen()).toMatchObject({ notes, at: at(7) }));

/** As if what a last write did could not be remembered any more. */
function rememberOne(): void {
  disk.set(SEEN_KEY, JSON.stringify({ seen: { notes: 1, at: at(1) }, lost: null }));
}

/** A profile that kept notes, and one with a new database in its place. */
async function lostProfile(count: number) {
  const former = toldProfile();
  for (let number = 0; number < count; number += 1) written(await former.save(noteOf(`n${number}`)));
  await standsAt(count);
  return toldProfile();
}

describe("what is remembered", () => {
  test("is how many notes there are, without the trash, where and when", async () => {
    const { save, remove } = toldProfile();
    written(await save(noteOf("a", { body: "source à Gao" })));
    written(await save(noteOf("b")));
    await standsAt(2);
    written(await remove("a"));
    await standsAt(1);
    const database = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(remembered()).toEqual({ seen: { notes: 1, at: at(7), database }, lost: null });
    expect(sent).toEqual(["notesChanged", "notesChanged", "notesChanged"]);
  });

  test("is nothing once the last note is erased, and then nothing is missing", async () => {
    const { connection, save, remove, purge } = toldProfile();
    written(await save(noteOf("a")));
    await standsAt(1);
    written(await remove("a"));
    good(await purge(["a"]));
    await vi.waitFor(async () => expect(await notesSeen()).toBeNull());
    expect(await lostNotes(connection)).toBeNull();
  });

  test("is left as it was by a write that was refused", async () => {
    const { save } = toldProfile();
    written(await save(noteOf("a")));
    await standsAt(1);
    expect(await save({ ...noteOf("a"), body: "autre" })).toMatchObject({ ok: false, why: "conflict" });
    expect(sent).toHaveLength(1);
  });

  test.each([
    ["of another shape", '{"seen": {"notes": "x"}, "lost": 3}'],
    ["no object", '"x"'],
  ])("%s: it is as if nothing were remembered", async (_name, json) => {
    disk.set(SEEN_KEY, json);
    const { connection, save } = toldProfile();
    expect(await lostNotes(connection)).toBeNull();
    written(await save(noteOf("a")));
    await standsAt(1);
    expect(remembered().lost).toBeNull();
  });

  test("costs no note where it cannot be kept", async () => {
    const { store, save } = toldProfile();
    broken.is = true;
    written(await save(noteOf("a")));
    expect(good(await store.find("a"))?.id).toBe("a");
  });
});

describe("a loss of another kind", () => {
  test("what was typed and never saved counts as a note, what was typed on a saved one does not", async () => {
    const { save, keepDraft } = toldProfile();
    written(await save(noteOf("a")));
    expect(await keepDraft(noteOf("a", { body: "encore" }))).toEqual({ ok: true });
    await standsAt(1);
    expect(await keepDraft(noteOf("b", { body: "à demi" }))).toEqual({ ok: true });
    await standsAt(2);
    expect(await lostNotes(toldProfile().connection)).toMatchObject({ notes: 2 });
  });

  test("is seen where the first write of the new database was not remembered", async () => {
    const { connection, store, save } = await lostProfile(3);
    written(await store.save(noteOf("x")));
    written(await save(noteOf("y")));
    await standsAt(2);
    expect(await lostNotes(connection)).toMatchObject({ notes: 3 });
  });

  test("is seen where nothing but something typed came after it", async () => {
    const { connection, keepDraft } = await lostProfile(3);
    expect(await keepDraft(noteOf("x"))).toEqual({ ok: true });
    await standsAt(1);
    expect(await lostNotes(connection)).toMatchObject({ notes: 3 });
  });

  test("of two the reader reads of the graver one", async () => {
    const { save } = await lostProfile(3);
    written(await save(noteOf("x")));
    await standsAt(1);
    const { connection, save: again } = toldProfile();
    expect(await lostNotes(connection)).toMatchObject({ notes: 3 });
    written(await again(noteOf("y")));
    await vi.waitFor(() => expect(remembered().seen.database).not.toBe(remembered().lost.database));
    expect(await lostNotes(connection)).toMatchObject({ notes: 3 });
  });
});

describe("a loss", () => {
  test("is forgotten once the reader has read of it, though nothing new was kept", async () => {
    const { connection } = await lostProfile(3);
    expect(await lostNotes(connection)).toMatchObject({ notes: 3, at: at(7) });
    await forgetLoss(connection);
    expect(await lostNotes(connection)).toBeNull();
  });

  test("is seen before anything new is kept, and stays until the reader has read of it", async () => {
    const { connection, save } = await lostProfile(3);
    expect(await lostNotes(connection)).toMatchObject({ notes: 3, at: at(7) });
    expect(await lostNotes(connection)).toMatchObject({ notes: 3, at: at(7) });
    written(await save(noteOf("new")));
    await standsAt(1);
    expect(await lostNotes(connection)).toMatchObject({ notes: 3, at: at(7) });
    await forgetLoss(connection);
    expect(await lostNotes(connection)).toBeNull();
    expect(await notesSeen()).toMatchObject({ notes: 1, at: at(7) });
  });

  test("is seen after something new was kept, which is remembered beside it", async () => {
    const { connection, save } = await lostProfile(3);
    written(await save(noteOf("new")));
    await standsAt(1);
    expect(await lostNotes(connection)).toMatchObject({ notes: 3, at: at(7) });
  });

  test("is seen by an import, which is a first write as well", async () => {
    const { connection, imports } = await lostProfile(2);
    const told = createTold(connection, () => at(7));
    const run = told(imports.run);
    const file = { format: "reperes-notes", version: 2, app: "1", made: at(1), scope: "all" } as const;
    good(await run({ ...file, notes: [noteOf("a")], purged: [], colours: {} }, { bringBack: false }));
    await standsAt(1);
    expect(await lostNotes(connection)).toMatchObject({ notes: 2, at: at(7) });
  });

  test.each([
    [
      "two notes saved at once in a new profile",
      async (profile: ReturnType<typeof toldProfile>) => {
        await Promise.all([profile.save(noteOf("a")), profile.save(noteOf("b"))]);
        await standsAt(2);
      },
    ],
    [
      "an import that was undone, and another note after it",
      async ({ connection, imports, undo, save }) => {
        const run = createTold(connection, () => at(7))(imports.run);
        const file = { format: "reperes-notes", version: 2, app: "1", made: at(1), scope: "all" } as const;
        const { change } = good(
          await run({ ...file, notes: [noteOf("i")], purged: [], colours: {} }, { bringBack: false }),
        );
        await standsAt(1);
        expect(await undo(change ?? -1)).toMatchObject({ ok: true });
        await vi.waitFor(async () => expect(await notesSeen()).toBeNull());
        written(await save(noteOf("a")));
        await standsAt(1);
      },
    ],
    [
      "the history of a first note alone left by erasing the others",
      async (profile: ReturnType<typeof toldProfile>) => {
        written(await profile.save(noteOf("a")));
        written(await profile.save(noteOf("b")));
        written(await profile.remove("b"));
        good(await profile.purge(["b"]));
        await standsAt(1);
      },
    ],
    [
      "a database with nothing but a note",
      async ({ connection }) => {
        rememberOne();
        good(await connection.write(({ notes }) => notes.put(deleteNote(noteOf("a"), at(2)))));
      },
    ],
    [
      "a database with nothing but a history",
      async ({ connection }) => {
        rememberOne();
        good(await connection.write(({ history }) => history.add({ kind: "undone", at: at(1), notes: [] })));
      },
    ],
    [
      "a database with nothing but the mark of an erased note",
      async ({ connection }) => {
        rememberOne();
        good(await connection.write(({ purged }) => purged.put({ id: "a", at: at(1), versions: [] })));
      },
    ],
    [
      "a database that does not open",
      async ({ connection }) => {
        rememberOne();
        vi.spyOn(connection, "use").mockResolvedValue({ ok: false, why: "damaged" });
      },
    ],
  ] as readonly (readonly [string, (profile: ReturnType<typeof toldProfile>) => Promise<void>])[])(
    "is not %s",
    async (_name, prepare) => {
      const profile = toldProfile();
      await prepare(profile);
      expect(await lostNotes(profile.connection)).toBeNull();
      expect(remembered().lost).toBeNull();
    },
  );
});

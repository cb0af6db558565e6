import { IDBObjectStore } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { notesFileText } from "@/core/export/json";
import type { NotesFile } from "@/core/export/notes-file";
import { readNotesFile } from "@/core/import/reperes-json";
import { deleteNote, editNote } from "@/core/notes/edit-note";
import type { Note } from "@/core/notes/note";
import type { Connection } from "@/extension/connection";
import { createNoteImport } from "@/extension/note-import";
import { arbitraryLibrary, type Library } from "@/tests/core/notes/arbitrary-note";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

afterEach(() => vi.restoreAllMocks());

const leave = { bringBack: false };

/** Through the text of a file, as a reader's file goes. */
function fileOf(library: Partial<Library>): NotesFile {
  const whole = { notes: [], purged: [], colours: {}, ...library };
  const read = readNotesFile(notesFileText({ ...whole, made: at(0), app: "1", scope: "all" }));
  if (read.at !== "read") throw new Error(JSON.stringify(read));
  return read.file;
}

const first: Note = { ...noteOf("a"), revision: 1 };
const second: Note = { ...editNote(first, { body: "deux" }, at(10)), revision: 2 };
const apart: Note = { ...editNote(first, { body: "ailleurs" }, at(5)), revision: 2 };

test("export, empty profile, import: the same; once more: nothing", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryLibrary, async (library) => {
      const file = fileOf(library);
      const { imports, store } = createProfile().context();
      const once = good(await imports.run(file, leave));
      const everything = good(await store.everything());
      const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
        list.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      expect({ ...everything, notes: byId(everything.notes), purged: byId(everything.purged) }).toEqual({
        notes: file.notes,
        purged: file.purged,
        colours: library.colours,
      });
      expect(once.counts.new).toBe(library.notes.length);

      const twice = good(await imports.run(fileOf(everything), leave));
      expect(twice.change).toBeUndefined();
      expect(twice.counts.same).toBe(library.notes.length);
      expect(good(await store.everything())).toEqual(everything);
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe("an import that the browser broke off by closing the database", () => {
  test("after its commit: it is told as done, once, and can be undone", async () => {
    const { connection, store } = createProfile().context();
    const broken: Connection = {
      ...connection,
      async write(work) {
        await connection.write(work);
        return connection.write(work);
      },
    };
    const imports = createNoteImport(broken, () => at(30));
    const { counts, change } = good(await imports.run(fileOf({ notes: [first] }), leave));
    expect(counts.new).toBe(1);
    expect(good(await imports.snapshots())).toHaveLength(1);
    expect(await store.undo(change ?? -1)).toMatchObject({ ok: true, undone: 1 });
    expect(good(await store.all())).toEqual([]);
  });

  test("before its commit: it is done anew, with one snapshot", async () => {
    const { imports, store } = createProfile().context();
    written(await store.save(noteOf("z")));
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
      throw new DOMException("closing", "InvalidStateError");
    });
    const { counts, change } = good(await imports.run(fileOf({ notes: [first] }), leave));
    expect([counts.new, change === undefined]).toEqual([1, false]);
    expect(good(await store.all()).map(({ id }) => id)).toEqual(["a", "z"]);
    expect(good(await imports.snapshots())).toHaveLength(1);
  });
});

describe("the dry run", () => {
  test("counts what the import will do, and writes nothing", async () => {
    const { store, imports } = createProfile().context();
    for (const id of ["same", "changed", "older", "conflict", "deleted"]) await store.save({ ...noteOf(id) });
    const here = new Map(good(await store.all()).map((note) => [note.id, note]));
    const kept = (id: string) => here.get(id) ?? noteOf(id);
    await store.save(editNote(kept("older"), { body: "ici" }, at(20)));
    await store.save(editNote(kept("conflict"), { body: "ici" }, at(20)));
    await store.remove("deleted");
    const file = fileOf({
      notes: [
        { ...noteOf("new"), revision: 1 },
        kept("same"),
        editNote(kept("changed"), { body: "là" }, at(30)),
        kept("older"),
        editNote(kept("conflict"), { body: "là" }, at(30)),
        kept("deleted"),
      ],
    });
    const before = good(await store.everything());
    const counts = { new: 1, same: 1, changed: 1, older: 1, conflict: 1, "deleted-here": 1, deletion: 0 };
    expect(await imports.dryRun(file, leave)).toEqual({ ok: true, value: counts });
    expect(good(await store.everything())).toEqual(before);
    expect(good(await imports.snapshots())).toEqual([]);
    expect(good(await imports.run(file, leave)).counts).toEqual(counts);
    expect(good(await store.counts())).toMatchObject({ live: 6, trash: 1 });
  });
});

describe("an import", () => {
  test("can be undone, to the last byte, and then be done again", async () => {
    const { store, imports } = createProfile().context();
    await store.save(noteOf("a"));
    await store.setColours({ blue: "fait" });
    const before = good(await store.everything());
    const mark = { id: "p", at: at(3), versions: [at(2)] };
    const file = fileOf({
      notes: [second, { ...noteOf("b"), revision: 4 }],
      purged: [mark],
      colours: { pink: "x", blue: "y" },
    });
    const run = good(await imports.run(file, leave));
    expect(run.counts).toMatchObject({ new: 1, changed: 1 });
    const after = good(await store.everything());
    expect(after.colours).toEqual({ pink: "x", blue: "fait" });

    expect(await store.undo(run.change ?? -1)).toMatchObject({ ok: true, undone: 2, refused: [] });
    const undone = good(await store.everything());
    const uncounted = (notes: readonly Note[]) => notes.map((note) => ({ ...note, revision: 0 }));
    expect({ ...undone, notes: uncounted(undone.notes) }).toEqual({ ...before, notes: uncounted(before.notes) });

    const again = good(await imports.run(file, leave));
    expect(again.counts).toMatchObject({ new: 1, changed: 1 });
    const redone = good(await store.everything());
    expect({ ...redone, notes: uncounted(redone.notes) }).toEqual({ ...after, notes: uncounted(after.notes) });
  });

  test("undone after an edit leaves the edit alone", async () => {
    const { store, imports } = createProfile().context();
    const run = good(await imports.run(fileOf({ notes: [first, { ...noteOf("b"), revision: 1 }] }), leave));
    const edited = written(await store.save(editNote(first, { body: "à moi" }, at(50)))).note;
    expect(await store.undo(run.change ?? -1)).toMatchObject({ ok: true, undone: 1, refused: ["a"] });
    expect(good(await store.all())).toEqual([edited]);
  });

  test("keeps both versions of a conflict", async () => {
    const { store, imports } = createProfile().context();
    await imports.run(fileOf({ notes: [second] }), leave);
    await imports.run(fileOf({ notes: [apart] }), leave);
    expect(
      good(await store.all())
        .map(({ body }) => body)
        .toSorted(),
    ).toEqual(["ailleurs", "deux"]);
  });

  test("does not bring back what was deleted, unless asked", async () => {
    const { store, imports } = createProfile().context();
    await store.save(noteOf("a"));
    const file = fileOf(good(await store.everything()));
    await store.remove("a");
    expect(good(await imports.run(file, leave))).toMatchObject({ counts: { "deleted-here": 1 }, change: undefined });
    expect(good(await store.all())).toEqual([]);
    await store.purge(["a"]);
    expect(good(await imports.run(file, leave)).counts).toMatchObject({ new: 0, "deleted-here": 1 });
    expect(good(await store.counts())).toEqual({ live: 0, trash: 0, drafts: 0 });
    const marked = good(await store.everything()).purged;
    const back = good(await imports.run(file, { bringBack: true }));
    expect(good(await store.everything())).toMatchObject({ notes: [{ id: "a" }], purged: [] });
    await store.undo(back.change ?? -1);
    expect(good(await store.everything())).toMatchObject({ notes: [], purged: marked });
    expect(marked).toHaveLength(1);
  });

  test("a deletion made elsewhere goes to the trash, where it can be undone", async () => {
    const { store, imports } = createProfile().context();
    const { note } = written(await store.save(noteOf("a")));
    const run = good(await imports.run(fileOf({ notes: [deleteNote(note, at(9))] }), leave));
    expect(good(await store.counts())).toMatchObject({ live: 0, trash: 1 });
    await store.undo(run.change ?? -1);
    expect(good(await store.counts())).toMatchObject({ live: 1, trash: 0 });
  });

  test("a note saved in another window since the dry run is not overwritten", async () => {
    const profile = createProfile();
    const [importing, editing] = [profile.context(), profile.context()];
    const { note } = written(await editing.store.save(noteOf("a")));
    const file = fileOf({ notes: [{ ...editNote(note, { body: "fichier" }, at(40)), revision: 2 }] });
    expect(good(await importing.imports.dryRun(file, leave)).changed).toBe(1);
    await editing.store.save(editNote(note, { body: "fenêtre" }, at(41)));
    expect(good(await importing.imports.run(file, leave)).counts).toMatchObject({ changed: 0, conflict: 1 });
    expect(good(await editing.store.find("a"))?.body).toBe("fenêtre");
  });

  test("a snapshot stands before it; three are kept", async () => {
    const { store, imports } = createProfile().context();
    for (const id of ["a", "b", "c", "d", "e"])
      await imports.run(fileOf({ notes: [{ ...noteOf(id), revision: 1 }] }), leave);
    const snapshots = good(await imports.snapshots());
    expect(snapshots.map(({ notes }) => notes.length)).toEqual([4, 3, 2]);
    expect(good(await store.counts()).live).toBe(5);
  });
});

describe("an import that fails changes nothing", () => {
  test.each([
    ["at the snapshot", "snapshots"],
    ["at its first note", "notes"],
    ["at its history", "history"],
  ])("%s", async (_name, broken) => {
    const { store, imports } = createProfile().context();
    await store.save(noteOf("a"));
    const before = good(await store.everything());
    for (const method of ["put", "add"] as const) {
      const whole = IDBObjectStore.prototype[method];
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
        if (this.name === broken) throw new DOMException("no space", "QuotaExceededError");
        return whole.apply(this, args);
      });
    }
    const file = fileOf({ notes: [second, { ...noteOf("b"), revision: 1 }] });
    expect(await imports.run(file, leave)).toMatchObject({ ok: false, why: "full" });
    vi.restoreAllMocks();
    expect(good(await store.everything())).toEqual(before);
  });

  test("halfway through its notes", async () => {
    const { store, imports } = createProfile().context();
    const notes = Array.from({ length: 20 }, (_none, index) => ({ ...noteOf(`n${index}`), revision: 1 }));
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      count += 1;
      if (count === 12) throw new DOMException("no space", "DataError");
      return put.apply(this, args);
    });
    expect(await imports.run(fileOf({ notes }), leave)).toMatchObject({ ok: false, why: "full" });
    expect(count).toBeGreaterThanOrEqual(12);
    vi.restoreAllMocks();
    expect(good(await store.everything()).notes).toEqual([]);
  });
});

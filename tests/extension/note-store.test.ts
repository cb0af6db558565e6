import { describe, expect, test } from "vitest";
import { FILE_VERSION } from "@/core/export/notes-file";
import { editNote, reanchorNote } from "@/core/notes/edit-note";
import { joinWords } from "@/core/notes/words";
import { at, noteOf, pageOf, quoteOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

const otherPage = pageOf({ address: "https://exemple.org/autre" });

describe("saving", () => {
  test("a new note gets revision 1 and is there for every context", async () => {
    const profile = createProfile();
    const { note } = written(await profile.context().store.save(noteOf("a")));
    expect(note).toEqual({ ...noteOf("a"), revision: 1 });
    expect(good(await profile.context().store.find("a"))).toEqual(note);
  });

  test("a lost update is refused with both versions, and nothing is written", async () => {
    const profile = createProfile();
    const [panel, notebook] = [profile.context().store, profile.context().store];
    const { note } = written(await panel.save(noteOf("a")));
    const mine = editNote(note, { body: "panneau" }, at(1));
    const theirs = written(await notebook.save(editNote(note, { body: "carnet" }, at(2)))).note;
    expect(await panel.save(mine)).toEqual({ ok: false, why: "conflict", mine, theirs });
    expect(good(await panel.find("a"))).toEqual(theirs);
  });

  test("of two saves at the same moment, one is refused", async () => {
    const profile = createProfile();
    const [one, other] = [profile.context().store, profile.context().store];
    const { note } = written(await one.save(noteOf("a")));
    const answers = await Promise.all([
      one.save(editNote(note, { body: "un" }, at(1))),
      other.save(editNote(note, { body: "deux" }, at(1))),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test("the same save again (its answer was lost) is one save", async () => {
    const { store } = createProfile().context();
    const note = noteOf("a");
    const first = written(await store.save(note));
    expect(await store.save(note)).toEqual({ ok: true, note: first.note, change: undefined });
    expect(good(await store.counts()).live).toBe(1);
  });

  test("a note that another window purged is told as such", async () => {
    const { store } = createProfile().context();
    const { note } = written(await store.save(noteOf("a")));
    await store.remove("a");
    await store.purge(["a"]);
    const mine = editNote(note, { body: "tard" }, at(1));
    expect(await store.save(mine)).toEqual({ ok: false, why: "conflict", mine, theirs: undefined });
  });

  test("what is no note is refused with its faults", async () => {
    const { store } = createProfile().context();
    const answer = await store.save({ ...noteOf("a"), archive: "javascript:alert(1)" });
    expect(answer).toEqual({ ok: false, why: "invalid", faults: [{ where: "archive", what: "not-an-address" }] });
    expect(good(await store.all())).toEqual([]);
  });
});

describe("finding", () => {
  test("by the addresses of a page, without the trash", async () => {
    const { store } = createProfile().context();
    await store.save(noteOf("a"));
    await store.save(noteOf("b", { page: otherPage }));
    await store.save(noteOf("c"));
    await store.remove("c");
    const ids = async (...addresses: string[]) => good(await store.notesOf(addresses)).map(({ id }) => id);
    expect(await ids(pageOf().address)).toEqual(["a"]);
    expect(await ids(pageOf().address, otherPage.address)).toEqual(["a", "b"]);
    expect(await ids("https://exemple.org/rien")).toEqual([]);
    expect(await ids()).toEqual([]);
    expect(good(await store.all()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(good(await store.trash()).map(({ id }) => id)).toEqual(["c"]);
    expect(good(await store.counts())).toEqual({ live: 2, trash: 1, drafts: 0 });
  });

  test("by words and by tags", async () => {
    const { store } = createProfile().context();
    await store.save(noteOf("a", { body: "Opération menée par la DGSE", tags: ["Azawad", "kidal"] }));
    await store.save(noteOf("b", { tags: ["kidal"] }));
    expect(good(await store.search("operation dgse")).map(({ id }) => id)).toEqual(["a"]);
    expect([...good(await store.tagCounts())]).toEqual([
      ["Azawad", 1],
      ["kidal", 2],
    ]);
  });
});

describe("trash and undo", () => {
  test("every write can be taken back, and that can be taken back too", async () => {
    const { store } = createProfile().context();
    const created = written(await store.save(noteOf("a")));
    const edited = written(await store.save(editNote(created.note, { body: "deux" }, at(1))));
    const deleted = written(await store.remove("a"));
    expect(deleted.note.deletedAt).toBeDefined();

    const undo = async (change: number) => {
      const answer = await store.undo(change);
      return answer.ok ? answer.change : Number.NaN;
    };
    const undeleted = await undo(deleted.change);
    expect(good(await store.all())[0]).toMatchObject({ body: "deux" });
    await undo(undeleted);
    expect(good(await store.all())).toEqual([]);
    written(await store.restore("a"));
    expect(good(await store.all())[0]).toMatchObject({ body: "deux", revision: 6 });
    expect(await store.undo(edited.change)).toEqual({ ok: false, why: "conflict", refused: ["a"] });
  });

  test("undoing a new note puts it into the trash", async () => {
    const { store } = createProfile().context();
    const { change } = written(await store.save(noteOf("a")));
    expect(await store.undo(change)).toMatchObject({ ok: true, undone: 1 });
    expect(good(await store.counts())).toMatchObject({ live: 0, trash: 1 });
  });

  test("an edit grows from what was undone, so that other browsers follow", async () => {
    const { store } = createProfile().context();
    const { note } = written(await store.save(noteOf("a")));
    const edited = written(await store.save(editNote(note, { body: "faux" }, at(1))));
    await store.undo(edited.change);
    const back = good(await store.find("a"));
    expect(back?.body).toBe("");
    expect(back?.earlier).toEqual([note.modified, edited.note.modified]);
  });

  test("an unknown change is gone", async () => {
    expect(await createProfile().context().store.undo(99)).toEqual({ ok: false, why: "gone" });
  });

  test("only the last 200 writes are kept", async () => {
    const { store } = createProfile().context();
    let { note, change: first } = written(await store.save(noteOf("a")));
    for (let count = 1; count <= 200; count += 1) {
      note = written(await store.save(editNote(note, { body: String(count) }, at(count)))).note;
    }
    expect(await store.undo(first)).toEqual({ ok: false, why: "gone" });
    expect(await store.undo(first + 1)).toEqual({ ok: false, why: "conflict", refused: ["a"] });
  });
});

describe("purging", () => {
  test("only what is in the trash goes", async () => {
    const { store } = createProfile().context();
    await store.save(noteOf("a"));
    expect(good(await store.purge(["a", "unknown"]))).toBe(0);
    expect(good(await store.counts()).live).toBe(1);
  });

  test("not one of its words remains in any store, and its mark does", async () => {
    const profile = createProfile();
    const { store, drafts, imports, connection } = profile.context();
    const secret = noteOf("secret", { body: "source-42", exact: "passage-42" });
    const { note } = written(await store.save(secret));
    await store.save(noteOf("b"));
    await store.save(editNote(note, { body: "source-42 encore" }, at(1)));
    const file = { ...good(await store.everything()), notes: [noteOf("new")] };
    good(
      await imports.run(
        { format: "reperes-notes", version: FILE_VERSION, made: at(3), app: "1", scope: "all", ...file },
        { bringBack: false },
      ),
    );
    await store.remove("secret");
    await drafts.keep(editNote(note, { body: "source-42 brouillon" }, at(200)));
    expect(good(await store.purge(["secret"]))).toBe(1);

    const rows = await connection.use(async (database) =>
      JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray()))),
    );
    expect(good(rows)).not.toContain("-42");
    expect(good(rows)).toContain('"b"');
    expect(good(await store.everything()).purged).toEqual([
      expect.objectContaining({ id: "secret", versions: [at(0), at(1), expect.any(String)] }),
    ]);
  });
});

describe("a note kept without its passage", () => {
  test("is a version of it, and can be taken back", async () => {
    const { store } = createProfile().context();
    const { note } = written(await store.save(noteOf("a", { body: "mots" })));
    const free = written(await store.keepFree("a", true));
    expect(free.note).toMatchObject({ freeSince: free.note.modified, earlier: [note.modified], body: "mots" });
    expect(await store.keepFree("a", true)).toMatchObject({ ok: true, change: undefined });
    expect(await store.undo(free.change)).toMatchObject({ ok: true });
    expect(good(await store.find("a"))?.freeSince).toBeUndefined();
    await store.keepFree("a", true);
    const sought = written(await store.keepFree("a", false));
    expect(sought.note.freeSince).toBeUndefined();
    expect(sought.note.earlier).toHaveLength(4);
  });

  test("is free no more once it is attached again, and free again when that is taken back", async () => {
    const { store } = createProfile().context();
    await store.save(noteOf("a"));
    const { note: free } = written(await store.keepFree("a", true));
    const attached = written(await store.save(reanchorNote(free, quoteOf("ailleurs"), "reattached", at(300))));
    expect(attached.note.freeSince).toBeUndefined();
    await store.undo(attached.change);
    expect(good(await store.find("a"))?.freeSince).toBe(free.freeSince);
  });

  test("stays so when another tab saves the words that it was typing meanwhile", async () => {
    const profile = createProfile();
    const [panel, tab] = [profile.context(), profile.context()];
    const { note } = written(await tab.store.save(noteOf("a")));
    const { note: free } = written(await panel.store.keepFree("a", true));
    const late = await tab.store.save(editNote(note, { body: "mots" }, at(300)));
    expect(late).toMatchObject({ ok: false, why: "conflict", theirs: free });
    const joined = joinWords(note, editNote(note, { body: "mots" }, at(300)), free);
    expect(joined).toMatchObject({ body: "mots", freeSince: free.freeSince });
  });
});

test("colours keep the names that the reader gave", async () => {
  const profile = createProfile();
  const { store } = profile.context();
  expect(good(await store.colours())).toEqual({});
  await store.setColours({ pink: "à vérifier" });
  expect(good(await profile.context().store.colours())).toEqual({ pink: "à vérifier" });
});

import { expect, test } from "vitest";
import { editNote } from "@/core/notes/edit-note";
import { at, noteOf, pageOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

const draftIds = async (drafts: ReturnType<ReturnType<typeof createProfile>["context"]>["drafts"]) =>
  good(await drafts.all()).map(({ note }) => note.id);

test("what is being typed is there after the browser died, the latest first", async () => {
  const profile = createProfile();
  const { drafts } = profile.context();
  await drafts.keep(noteOf("a", { body: "début" }));
  await drafts.keep(noteOf("b", { page: pageOf({ address: "https://exemple.org/b" }) }));
  await drafts.keep(noteOf("a", { body: "début, suite" }));
  const later = profile.context().drafts;
  expect(await draftIds(later)).toEqual(["a", "b"]);
  expect(good(await later.find("a"))?.note.body).toBe("début, suite");
  expect(good(await later.ofPage([pageOf().address])).map(({ note }) => note.id)).toEqual(["a"]);
  await later.drop("a");
  expect(await draftIds(later)).toEqual(["b"]);
});

test("a committed save drops the draft, but not what was typed since", async () => {
  const { store, drafts } = createProfile().context();
  const { note } = written(await store.save(noteOf("a")));
  await drafts.keep(editNote(note, { body: "un" }, at(90)));
  const saved = written(await store.save(editNote(note, { body: "un" }, at(300)))).note;
  expect(await draftIds(drafts)).toEqual([]);
  await drafts.keep(editNote(saved, { body: "un, deux" }, at(91)));
  // This version was made before the draft was kept.
  await store.save(editNote(saved, { body: "un, d" }, at(50)));
  expect(good(await drafts.find("a"))?.note.body).toBe("un, deux");
});

test("a refused save leaves the draft", async () => {
  const { store, drafts } = createProfile().context();
  const { note } = written(await store.save(noteOf("a")));
  await store.save(editNote(note, { body: "ailleurs" }, at(1)));
  const mine = editNote(note, { body: "à moi" }, at(300));
  await drafts.keep(mine);
  expect(await store.save(mine)).toMatchObject({ ok: false, why: "conflict" });
  expect(good(await drafts.find("a"))?.note).toEqual(mine);
});

test("what is no note is no draft", async () => {
  const { drafts } = createProfile().context();
  const answer = await drafts.keep({ ...noteOf("a"), id: "a b" });
  expect(answer).toEqual({ ok: false, why: "invalid", faults: [{ where: "note.id", what: "not-an-id" }] });
});

// @vitest-environment jsdom
import { expect, test } from "vitest";
import { RescuePage, type RescueState } from "@/components/rescue-page";
import type { RescueFile } from "@/core/import/rescue-file";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { draw } from "./draw";
import { translator } from "./translate";

const t = translator("en");
const note = noteOf("a", { exact: "Kidal est reprise.", body: "à relire" });
const file: RescueFile = {
  ...{ format: "reperes-rescue", version: 1, made: at(0), databaseVersion: 990 },
  stores: { notes: [note, { id: 7 }], drafts: [{ note, savedAt: at(1) }], later: [] },
  unread: [{ store: "notes", key: "b", why: "DataError" }],
};
const page = (state: RescueState, onSave: (file: RescueFile) => void = () => {}) => (
  <RescuePage state={state} saved={undefined} language="en" t={t} onAgain={() => {}} onSave={onSave} />
);

test("it counts the rows, names what is unheard of, and says what is lost", async () => {
  const handed: RescueFile[] = [];
  const { texts, click } = draw(page({ at: "read", file }, (each) => handed.push(each)));
  expect(texts("[role=status]")[0]).toBe("Version of the database: 99");
  expect(texts(".rescue-stores li")).toEqual(["Notes: 2 rows", "Drafts: 1 row", "later: 0 rows"]);
  expect(texts(".rescue-unread")).toEqual(["1 row can no longer be read."]);
  await click(".rescue-save");
  expect(handed).toEqual([file]);
});

test("it shows the words of notes and drafts as text, and what has none is said to have none", () => {
  const hostile = { quote: { exact: "<img src=x onerror=alert(1)>" }, body: 7 };
  const stores = { notes: [note, hostile, null], drafts: [{ note }] };
  const { root, texts } = draw(page({ at: "read", file: { ...file, stores } }));
  expect(texts(".rescue-notes blockquote")).toEqual(["Kidal est reprise.", "<img src=x onerror=alert(1)>"]);
  expect(texts(".rescue-notes li:last-child")).toEqual(["No readable passage in this row."]);
  expect(texts(".rescue-drafts .rescue-body")).toEqual(["à relire"]);
  expect(root.querySelector("img")).toBeNull();
});

test("it shows thirty rows and counts the others", () => {
  const stores = { notes: Array.from({ length: 42 }, () => note) };
  const { texts } = draw(page({ at: "read", file: { ...file, stores } }));
  expect(texts(".rescue-rows li").length).toBe(30);
  expect(texts(".rescue-notes > .note")).toEqual(["And 12 more notes, in the file."]);
});

test("where there is nothing, or nothing can be read, it says so and offers to read again", () => {
  expect(draw(page({ at: "none" })).texts("[role=status]")).toEqual([t("rescue.none")]);
  const { texts } = draw(page({ at: "fault", why: "blocked", detail: undefined }));
  expect(texts("[role=alert]")).toEqual([t("note.fault.blocked")]);
  expect(texts("button")).toEqual([t("rescue.again")]);
});

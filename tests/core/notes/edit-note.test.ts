import { describe, expect, test } from "vitest";
import { undoChange } from "@/core/notes/change";
import { mergeColourNames, nameColour } from "@/core/notes/colours";
import { deleteNote, editNote, freeNote, newNote, reanchorNote, restoreNote, seekNote } from "@/core/notes/edit-note";
import { parseNote } from "@/core/notes/note";
import { cleanTags, completeTag } from "@/core/notes/tags";
import { grewFrom } from "@/core/notes/versions";
import { at, noteOf, pageOf, quoteOf } from "./note-of";

describe("a new note", () => {
  test("is whole and sound, and no store has seen it", () => {
    const note = newNote({ page: pageOf(), quote: quoteOf("Kidal") }, { id: "a", now: at(3) });
    expect(note).toMatchObject({ id: "a", revision: 0, created: at(3), modified: at(3), body: "", colour: "yellow" });
    expect(parseNote(note)).toEqual({ ok: true, note });
    expect(parseNote(JSON.parse(JSON.stringify(note)))).toEqual({ ok: true, note });
  });
});

describe("an edit", () => {
  test("makes a version that grew from the former, which stays as it was", () => {
    const note = noteOf("a");
    const edited = editNote(note, { body: "x", tags: [" #Gao ", "gao"] }, at(1));
    expect(edited).toMatchObject({ body: "x", tags: ["Gao"], modified: at(1), earlier: [at(0)], created: at(0) });
    expect(note.body).toBe("");
    expect(grewFrom(edited, note)).toBe(true);
    expect(grewFrom(note, edited)).toBe(false);
  });

  test("that changes nothing makes no version", () => {
    const note = noteOf("a", { tags: ["Gao"], speech: { speaker: "X" } });
    expect(editNote(note, { body: "", tags: ["#gao"].map(() => "Gao"), speech: { speaker: "X" } }, at(1))).toBe(note);
    expect(editNote(note, { archive: undefined }, at(1))).toBe(note);
  });

  test("takes an optional field away without leaving its key", () => {
    const note = noteOf("a", { archive: "https://exemple.org/a", speech: { manner: "alleged" } });
    const edited = editNote(note, { archive: undefined, speech: undefined }, at(1));
    expect(Object.keys(edited)).not.toContain("archive");
    expect(parseNote(edited).ok).toBe(true);
  });

  test("keeps no more than 300 earlier versions", () => {
    let note = noteOf("a");
    for (let minute = 1; minute <= 310; minute += 1) note = editNote(note, { body: String(minute) }, at(minute));
    expect(note.earlier).toHaveLength(300);
    expect(note.earlier.at(-1)).toBe(at(309));
  });
});

test("the trash and back", () => {
  const note = noteOf("a");
  const gone = deleteNote(note, at(1));
  expect(gone).toMatchObject({ deletedAt: at(1), modified: at(1) });
  expect(deleteNote(gone, at(2))).toBe(gone);
  const back = restoreNote(gone, at(2));
  expect(back).toEqual({ ...note, modified: at(2), earlier: [at(0), at(1)] });
  expect(restoreNote(back, at(3))).toBe(back);
});

test("a passage found elsewhere: what it was is kept", () => {
  const note = noteOf("a");
  const moved = reanchorNote(note, quoteOf("L’armée a repris Kidal."), "confirmed", at(1));
  expect(moved.quote.exact).toBe("L’armée a repris Kidal.");
  expect(moved.reanchored).toEqual([{ at: at(1), how: "confirmed", was: note.quote }]);
  expect(parseNote(moved).ok).toBe(true);
  expect(reanchorNote(moved, moved.quote, "confirmed", at(2))).toBe(moved);
});

describe("a note kept without its passage", () => {
  const note = noteOf("a");
  const free = freeNote(note, at(1));
  test("says since when, until it is sought again", () => {
    expect(free).toEqual({ ...note, freeSince: at(1), modified: at(1), earlier: [at(0)] });
    expect(parseNote(free).ok).toBe(true);
    expect(freeNote(free, at(2))).toBe(free);
    expect(seekNote(free, at(2))).toEqual({ ...note, modified: at(2), earlier: [at(0), at(1)] });
    expect(seekNote(note, at(2))).toBe(note);
  });
  test("is free no more once it is attached, be it where it was", () => {
    const elsewhere = reanchorNote(free, quoteOf("L’armée a repris Kidal."), "reattached", at(2));
    expect(Object.keys(elsewhere)).not.toContain("freeSince");
    expect(elsewhere.reanchored).toHaveLength(1);
    expect(reanchorNote(free, note.quote, "reattached", at(2))).toEqual(seekNote(free, at(2)));
  });
});

describe("undoing, as values", () => {
  const note = { ...noteOf("a"), revision: 1 };
  const edited = { ...editNote(note, { body: "x" }, at(1)), revision: 2 };
  const now = (...notes: readonly (typeof note)[]) => new Map(notes.map((each) => [each.id, each]));
  const pair = { id: "a", before: note, revision: 2 };
  test.each([
    [
      "an edit",
      { kind: "edited", notes: [pair] },
      now(edited),
      { put: [{ ...note, revision: 3, modified: at(9), earlier: [at(0), at(1)] }], drop: [], refused: [] },
    ],
    [
      "an edit that was edited since",
      { kind: "edited", notes: [pair] },
      now({ ...edited, revision: 3 }),
      { put: [], drop: [], refused: ["a"] },
    ],
    ["an edit of a note that is gone", { kind: "edited", notes: [pair] }, now(), { put: [], drop: [], refused: ["a"] }],
    [
      "a new note",
      { kind: "created", notes: [{ id: "a", revision: 1 }] },
      now(note),
      { put: [{ ...deleteNote(note, at(9)), revision: 2 }], drop: [], refused: [] },
    ],
    [
      "an import of a new note",
      { kind: "imported", notes: [{ id: "a", revision: 1 }] },
      now(note),
      { put: [], drop: ["a"], refused: [] },
    ],
    [
      "an import of a change",
      { kind: "imported", notes: [pair] },
      now(edited),
      { put: [{ ...note, revision: 3 }], drop: [], refused: [] },
    ],
    [
      "the undoing of an import",
      { kind: "undone", notes: [{ id: "a", before: note, revision: 0 }] },
      now(),
      { put: [{ ...note, revision: 2 }], drop: [], refused: [] },
    ],
  ] as const)("%s", (_name, change, current, undoing) => {
    expect(undoChange({ ...change, at: at(1) }, current, at(9))).toEqual(undoing);
  });
});

describe("tags", () => {
  test.each([
    [["Gao", "gao", "GÀO"], ["Gao"]],
    [
      ["#Sahel", " a  b ", "", "#", "x,y"],
      ["Sahel", "a b", "x y"],
    ],
    [["x".repeat(120)], ["x".repeat(100)]],
  ])("%j are kept as %j", (raw, kept) => expect(cleanTags(raw)).toEqual(kept));

  test("completion: the most used first, whatever accents", () => {
    const counts = new Map([
      ["Ménaka", 1],
      ["menace", 4],
      ["Gao", 9],
    ]);
    expect(completeTag("#mén", counts)).toEqual(["menace", "Ménaka"]);
  });
});

test("colours: a name is given, taken away, and never overwritten by a file", () => {
  const names = nameColour(nameColour({}, "pink", "  à   vérifier "), "blue", "fait");
  expect(names).toEqual({ pink: "à vérifier", blue: "fait" });
  expect(nameColour(names, "pink", " ")).toEqual({ blue: "fait" });
  expect(mergeColourNames({ blue: "fait" }, { blue: "fact", green: "ok" })).toEqual({ blue: "fait", green: "ok" });
});

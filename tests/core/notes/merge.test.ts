import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deleteNote, editNote, freeNote, restoreNote } from "@/core/notes/edit-note";
import { countSteps, type Incoming, planMerge } from "@/core/notes/merge-all";
import type { Note, Purged } from "@/core/notes/note";
import { sameNote } from "@/core/notes/same-note";
import { grewFrom, purgedFrom } from "@/core/notes/versions";
import { at, noteOf } from "./note-of";

type Shelf = { readonly notes: ReadonlyMap<string, Note>; readonly purged: ReadonlyMap<string, Purged> };
const shelfOf = (notes: readonly Note[], purged: readonly Purged[] = []): Shelf => ({
  notes: new Map(notes.map((note) => [note.id, note])),
  purged: new Map(purged.map((mark) => [mark.id, mark])),
});
const fileOf = ({ notes, purged }: Shelf): Incoming => ({ notes: [...notes.values()], purged: [...purged.values()] });

/** What the store is after an import: what `note-import.ts` writes. */
function merged(incoming: Incoming, shelf: Shelf, bringBack = false): Shelf {
  const { put, bury, unbury } = planMerge(incoming, shelf, { bringBack, now: at(9_000) });
  const purged = new Map([...shelf.purged, ...bury.map((mark) => [mark.id, mark] as const)]);
  for (const id of unbury) purged.delete(id);
  return { notes: new Map([...shelf.notes, ...put.map((note) => [note.id, note] as const)]), purged };
}

const first: Note = { ...noteOf("a"), revision: 1 };
const second = { ...editNote(first, { body: "deux" }, at(10)), revision: 2 };
/** Made later by a clock that is years behind. */
const behind = { ...editNote(second, { body: "trois" }, "2020-01-01T00:00:00.000Z"), revision: 3 };
const apart = { ...editNote(first, { body: "ailleurs" }, at(5)), revision: 2 };
const gone = { ...deleteNote(second, at(20)), revision: 3 };
const back = { ...restoreNote(gone, at(30)), revision: 4 };
const free = { ...freeNote(second, at(15)), revision: 3 };
const goneApart = { ...deleteNote(first, at(7)), revision: 2 };

describe("one note", () => {
  test.each([
    ["unknown here", first, [], "new"],
    ["the same", first, [first], "same"],
    ["the same but for the store's counting", first, [{ ...first, revision: 7 }], "same"],
    ["newer there", second, [first], "changed"],
    ["newer there by a clock that is behind", behind, [second], "changed"],
    ["newer here", first, [second], "older"],
    ["newer here by a clock that is behind", second, [behind], "older"],
    ["edited on both sides", apart, [second], "conflict"],
    ["deleted there, knowing what is here", gone, [second], "deletion"],
    ["deleted here since", second, [gone], "deleted-here"],
    ["restored there", back, [gone], "changed"],
    ["kept free there", free, [second], "changed"],
    ["kept free here", second, [free], "older"],
    ["deleted there, edited here", goneApart, [second], "older"],
    ["edited there, deleted here, apart", apart, [gone], "conflict"],
  ] as const)("%s", (_name, incoming, here, kind) => {
    const { steps } = planMerge({ notes: [incoming], purged: [] }, shelfOf(here), { bringBack: false, now: at(99) });
    expect(steps.map((step) => step.kind)).toEqual([kind]);
  });

  test("a conflict keeps the one here and adds the other beside it, once", () => {
    const once = merged({ notes: [apart], purged: [] }, shelfOf([second]));
    expect([...once.notes.values()].map(({ id, body, copyOf }) => [id, body, copyOf])).toEqual([
      ["a", "deux", undefined],
      ["a-20260102120500000", "ailleurs", "a"],
    ]);
    expect(merged({ notes: [apart], purged: [] }, once)).toEqual(once);
  });

  test("a copy that was thrown away does not come back", () => {
    const once = merged({ notes: [apart], purged: [] }, shelfOf([second]));
    const copy = [...once.notes.values()].find(({ copyOf }) => copyOf === "a");
    if (copy === undefined) throw new Error("no copy");
    const thrown = shelfOf([second, deleteNote(copy, at(40))]);
    expect(merged({ notes: [apart], purged: [] }, thrown)).toEqual(thrown);
    const purged = shelfOf([second], [purgedFrom(copy, at(50))]);
    expect(merged({ notes: [apart], purged: [] }, purged)).toEqual(purged);
  });

  test("what was deleted here is brought back on demand, and then stays", () => {
    const once = merged({ notes: [second], purged: [] }, shelfOf([gone]), true);
    const note = once.notes.get("a");
    expect(note).toMatchObject({ body: "deux", revision: 4 });
    expect(note?.deletedAt).toBeUndefined();
    expect(note !== undefined && grewFrom(note, gone)).toBe(true);
    expect(merged({ notes: [second], purged: [] }, once, true)).toEqual(once);
  });
});

describe("purged notes", () => {
  const mark = purgedFrom(second, at(40));
  test.each([
    [
      "an old file does not bring it back",
      { notes: [first], purged: [] },
      shelfOf([], [mark]),
      false,
      { "deleted-here": 1 },
    ],
    ["but on demand it does", { notes: [first], purged: [] }, shelfOf([], [mark]), true, { "deleted-here": 1 }],
    ["one edited elsewhere since is new", { notes: [behind], purged: [] }, shelfOf([], [mark]), false, { new: 1 }],
    [
      "purged elsewhere goes to the trash here",
      { notes: [], purged: [mark] },
      shelfOf([second]),
      false,
      { deletion: 1 },
    ],
    ["purged elsewhere, edited here: stays", { notes: [], purged: [mark] }, shelfOf([behind]), false, {}],
  ] as const)("%s", (_name, incoming, shelf, bringBack, counts) => {
    const { steps } = planMerge(incoming, shelf, { bringBack, now: at(99) });
    expect(countSteps(steps)).toMatchObject(counts);
    expect(steps).toHaveLength(Object.keys(counts).length);
    const once = merged(incoming, shelf, bringBack);
    const alive = [...once.notes.values()].filter(({ deletedAt }) => deletedAt === undefined).map(({ id }) => id);
    const expected = bringBack || "new" in counts || Object.keys(counts).length === 0 ? ["a"] : [];
    expect(alive).toEqual(expected);
    if (alive.length > 0 && incoming.notes.length > 0) expect([...once.purged.keys()]).toEqual([]);
    expect(merged(incoming, once, bringBack)).toEqual(once);
  });

  test("marks of both sides are joined", () => {
    const other = { id: "a", at: at(1), versions: ["2019-01-01T00:00:00.000Z", at(0)] };
    const once = merged({ notes: [], purged: [other] }, shelfOf([], [mark]));
    expect(once.purged.get("a")).toEqual({ ...mark, versions: [at(0), at(10), "2019-01-01T00:00:00.000Z"] });
  });
});

/** Two browsers that begin alike and then work apart: edits, deletions, restorations, purges, with clocks that err. */
const act = fc.record({
  side: fc.boolean(),
  id: fc.constantFrom("a", "b", "c"),
  what: fc.constantFrom("edit", "delete", "restore", "purge"),
});

type World = { readonly sides: [Shelf, Shelf]; readonly versions: readonly Note[] };

function lived(
  acts: readonly { readonly side: boolean; readonly id: string; readonly what: string }[],
  clock: readonly number[],
): World {
  const start = ["a", "b"].map((id) => ({ ...noteOf(id), revision: 1 }));
  const sides: [Shelf, Shelf] = [shelfOf(start), shelfOf(start)];
  const versions: Note[] = [...start];
  for (const [index, { side, id, what }] of acts.entries()) {
    const place = side ? 1 : 0;
    const { notes, purged } = sides[place];
    // Every moment is used once, but not in order: a laptop's clock may be years behind.
    const now = at(100 + (clock[index] ?? 0) * 1_000 + index);
    const here = notes.get(id);
    if (here === undefined) {
      if (what !== "edit" || id !== "c" || purged.has(id)) continue;
      const made = { ...noteOf(id, { body: `side ${place}` }), created: now, modified: now, revision: 1 };
      versions.push(made);
      sides[place] = { notes: new Map([...notes, [id, made]]), purged };
      continue;
    }
    if (what === "purge") {
      if (here.deletedAt === undefined) continue;
      const left = new Map(notes);
      left.delete(id);
      sides[place] = { notes: left, purged: new Map([...purged, [id, purgedFrom(here, now)]]) };
      continue;
    }
    const next =
      what === "delete"
        ? deleteNote(here, now)
        : what === "restore"
          ? restoreNote(here, now)
          : editNote(here, { body: `${index}` }, now);
    const row = { ...next, revision: here.revision + 1 };
    versions.push(row);
    sides[place] = { notes: new Map([...notes, [id, row]]), purged };
  }
  return { sides, versions };
}

const lives = fc.array(act, { maxLength: 14 }).chain((acts) =>
  fc.record({
    acts: fc.constant(acts),
    clock: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: acts.length, maxLength: acts.length }),
  }),
);

describe("whatever two browsers did", () => {
  test("a second import changes nothing", () => {
    fc.assert(
      fc.property(lives, fc.boolean(), ({ acts, clock }, bringBack) => {
        const [here, there] = lived(acts, clock).sides;
        const once = merged(fileOf(there), here, bringBack);
        expect(merged(fileOf(there), once, bringBack)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  test("no live text of either side is lost, unless the other side deleted or rewrote that very version", () => {
    fc.assert(
      fc.property(lives, ({ acts, clock }) => {
        const [here, there] = lived(acts, clock).sides;
        const once = merged(fileOf(there), here);
        const after = [...once.notes.values()];
        for (const [mine, other] of [
          [here, there],
          [there, here],
        ] as const) {
          for (const note of mine.notes.values()) {
            if (note.deletedAt !== undefined) continue;
            const rival = other.notes.get(note.id);
            const outdated =
              (rival !== undefined && grewFrom(rival, note)) ||
              other.purged.get(note.id)?.versions.includes(note.modified) === true;
            if (outdated) continue;
            const kept = after.some(
              (each) =>
                each.deletedAt === undefined &&
                each.body === note.body &&
                (each.id === note.id || each.copyOf === note.id),
            );
            expect(kept, `${note.id} « ${note.body} »`).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("no tombstone is lost: what either side deleted, knowing its last version, does not live", () => {
    fc.assert(
      fc.property(lives, ({ acts, clock }) => {
        const [here, there] = lived(acts, clock).sides;
        const once = merged(fileOf(there), here);
        for (const [mine, other] of [
          [here, there],
          [there, here],
        ] as const) {
          for (const note of mine.notes.values()) {
            const rival = other.notes.get(note.id);
            if (note.deletedAt === undefined || rival === undefined || !grewFrom(note, rival)) continue;
            expect(once.notes.get(note.id)?.deletedAt).toBeDefined();
          }
          for (const mark of mine.purged.values()) {
            const rival = other.notes.get(mark.id);
            if (rival === undefined || !mark.versions.includes(rival.modified)) continue;
            expect(
              once.notes.get(mark.id)?.deletedAt ?? (once.purged.has(mark.id) ? "purged" : undefined),
            ).toBeDefined();
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("nothing here is overwritten but by what grew from it", () => {
    fc.assert(
      fc.property(lives, ({ acts, clock }) => {
        const [here, there] = lived(acts, clock).sides;
        const once = merged(fileOf(there), here);
        for (const note of here.notes.values()) {
          const after = once.notes.get(note.id);
          if (after === undefined) throw new Error(`${note.id} is gone`);
          expect(sameNote(after, note) || grewFrom(after, note)).toBe(true);
          expect(after.revision >= note.revision).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

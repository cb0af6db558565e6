import { expect, test } from "vitest";
import { articleOf, byArticle, inPageOrder } from "@/core/notes/order";
import { isSame } from "@/core/notes/same-note";
import { searchNotes } from "@/core/notes/search-notes";
import { type UpgradeStep, upgradeNote } from "@/core/notes/upgrade-note";
import { at, noteOf, pageOf, quoteOf } from "./note-of";

const page = pageOf({ title: "Kidal, la ville" });
const notes = [
  noteOf("a", { exact: "L’opération de l’armée à Tessalit", tags: ["Azawad"], page }),
  noteOf("b", { exact: "Rien", body: "Selon « la source » de Gao", page: { ...page, author: "Fatoumata Çelik" } }),
  noteOf("c", {
    exact: "JNIM",
    page,
    understood: {
      glossary: "1",
      terms: [
        {
          start: 0,
          end: 4,
          ambiguous: false,
          senses: [{ id: "jnim", fr: { name: "GSIM", definition: "" }, en: { name: "JNIM", definition: "" } }],
        },
      ],
    },
    translation: { text: "the oeuvre", language: "en" },
  }),
];
test.each([
  ["operation ARMEE", ["a"]],
  ["l'armée", ["a"]],
  ["azawad", ["a"]],
  ['"la source"', ["b"]],
  ['"source la"', []],
  ["« la source »", ["b"]],
  ["celik", ["b"]],
  ["gsim", ["c"]],
  ["œuvre", ["c"]],
  ["kidal", ["a", "b", "c"]],
  ["armée rien", []],
  ["  ", ["a", "b", "c"]],
  ['"', ["a", "b", "c"]],
])("%s finds %j", (query, ids) => expect(searchNotes(notes, query).map(({ id }) => id)).toEqual(ids));

const placed = (id: string, start: number, page = pageOf()) =>
  noteOf(id, { page, quote: quoteOf("x", { position: { start, end: start + 1 } }) });

test("notes follow the page, articles the last work", () => {
  const other = pageOf({ address: "https://exemple.org/b" });
  const late = { ...placed("z", 1, other), modified: at(50) };
  const mixed = [placed("b", 9), late, placed("c", 2), placed("a", 9)];
  expect(inPageOrder(mixed).map(({ id }) => id)).toEqual(["z", "c", "a", "b"]);
  expect([...byArticle(mixed)].map(([address, group]) => [address, group.map(({ id }) => id)])).toEqual([
    ["https://exemple.org/b", ["z"]],
    [pageOf().address, ["c", "a", "b"]],
  ]);
});

test("an article is described by its latest reading", () => {
  const corrected = placed("b", 2, pageOf({ title: "Titre corrigé", read: at(9) }));
  expect(articleOf([placed("a", 1), corrected, placed("c", 3)])?.title).toBe("Titre corrigé");
  expect(articleOf([])).toBeUndefined();
});

test.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [[1], { 0: 1 }, false],
  [null, {}, false],
  ["a", "a", true],
])("%j and %j are the same: %s", (one, other, same) => expect(isSame(one, other)).toBe(same));

const steps: readonly UpgradeStep[] = [
  { from: 1, upgrade: (note) => ({ ...note, a: 1 }) },
  { from: 2, upgrade: ({ a, ...note }) => ({ ...note, b: a }) },
];
test.each([
  ["two steps", { schema: 1 }, 3, { ok: true, value: { schema: 3, b: 1 } }],
  ["one step", { schema: 2, a: 5 }, 3, { ok: true, value: { schema: 3, b: 5 } }],
  ["none", { schema: 3 }, 3, { ok: true, value: { schema: 3 } }],
  ["a newer note", { schema: 4 }, 3, { ok: false, why: "newer" }],
  ["a version that never was", { schema: 0 }, 3, { ok: false, why: "unknown-version" }],
  ["no note", "x", 3, { ok: true, value: "x" }],
])("upgrading: %s", (_name, raw, target, upgraded) => expect(upgradeNote(raw, steps, target)).toEqual(upgraded));

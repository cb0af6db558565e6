import fc from "fast-check";
import { expect, test } from "vitest";
import { type DiffPart, wordDiff } from "@/core/notes/word-diff";

/** `[-gone-]`, `{+come+}`, as in a terminal. */
const MARKS = { same: ["", ""], old: ["[-", "-]"], new: ["{+", "+}"] } as const;
const drawn = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => `${MARKS[kind][0]}${text}${MARKS[kind][1]}`).join("");
const read = (parts: readonly DiffPart[], without: DiffPart["kind"]) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

test.each([
  ["the same", "un accord", "un accord", "un accord"],
  ["a word for another", "trois ans", "quatre ans", "[-trois-]{+quatre+} ans"],
  [
    "neighbours are one change",
    "sur trois ans fermes",
    "sur quatre mois fermes",
    "sur [-trois ans-]{+quatre mois+} fermes",
  ],
  ["a word put in", "un accord signé", "un accord enfin signé", "un accord {+enfin +}signé"],
  ["a word taken out", "un accord enfin signé", "un accord signé", "un accord [-enfin -]signé"],
  ["an accent is a change", "reunion", "réunion", "[-reunion-]{+réunion+}"],
  ["a full stop alone", "fin", "fin.", "fin{+.+}"],
  ["elision", "l’accord", "l’armée", "l’[-accord-]{+armée+}"],
  ["nothing before", "", "tout", "{+tout+}"],
  ["nothing after", "tout", "", "[-tout-]"],
  ["nothing at all", "", "", ""],
])("%s", (_name, before, after, expected) => expect(drawn(wordDiff(before, after))).toBe(expected));

const prose = fc
  .array(fc.constantFrom("le", "convoi", "Kidal", "repris", ",", ".", " ", "\u00a0", "\n", "l’", "2024"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(" "));
const texts = fc.oneof(prose, fc.string({ unit: "binary", maxLength: 60 }));

test("old and new can be read back from it", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      // A word-by-word table would be 10 billion cells: it would not end within the test's time, nor in its memory.
      const parts = wordDiff(before, after);
      expect(read(parts, "new")).toBe(before);
      expect(read(parts, "old")).toBe(after);
    }),
  );
});

test("no part is empty, no two neighbours are of a kind, and what came never stands before what went", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = wordDiff(before, after);
      expect(parts.every(({ text }) => text !== "")).toBe(true);
      for (const [index, { kind }] of parts.entries()) {
        const next = parts[index + 1]?.kind;
        expect(next).not.toBe(kind);
        if (kind === "new") expect(next).not.toBe("old");
      }
    }),
  );
});

test("two texts that share nothing, however long, are compared in no time", () => {
  const text = (word: string) => Array.from({ length: 50_000 }, (_, index) => `${word}${index}`).join(" ");
  const [before, after] = [text("a"), text("b")];
  const parts = wordDiff(before, after);
  expect(parts).toEqual([
    { kind: "old", text: before },
    { kind: "new", text: after },
  ]);
});

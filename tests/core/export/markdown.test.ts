import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeLinkAddress, escapeMarkdown } from "@/core/export/escape-markdown";
import { formatOf, formats } from "@/core/export/formats";
import { frontMatter, obsidianDate } from "@/core/export/front-matter";
import { json } from "@/core/export/json";
import { markdown } from "@/core/export/markdown";
import { blockId } from "@/core/export/markdown-note";
import { obsidianTag } from "@/core/export/obsidian-tag";
import { freeNote } from "@/core/notes/edit-note";
import type { Note } from "@/core/notes/note";
import { at, noteOf, pageOf } from "@/tests/core/notes/note-of";
import { article, bundleOf, hostile } from "./bundles";

const golden = (name: string) => readFileSync(new URL(`./golden/${name}`, import.meta.url), "utf8");
const colours = { blue: "fait", pink: "à vérifier" };
const purged = [{ id: "note-9", at: at(5), versions: [at(0)] }];

describe("the golden files", () => {
  test.each([
    ["article.fr.md.txt", markdown.files(bundleOf(article, { colours }))],
    ["article.en.md.txt", markdown.files(bundleOf(article, { colours }, "en"))],
    ["hostile.fr.md.txt", markdown.files(bundleOf(hostile))],
    ["article.json.txt", json.files(bundleOf(article, { colours, purged }))],
  ])("%s", (name, files) => {
    expect(files).toHaveLength(1);
    expect(files[0]?.text).toBe(golden(name));
  });
});

test("formats have names of their own, and one is complete", () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(formats.filter(({ complete }) => complete).map(({ id }) => id)).toEqual(["json"]);
  for (const format of formats) expect(formatOf(format.id)).toBe(format);
});

test("one file per article; two articles of one title keep their names from export to export", () => {
  const titled = (id: string, path: string) =>
    noteOf(id, { page: pageOf({ address: `https://exemple.org/${path}`, title: "Brève" }) });
  const names = (...notes: readonly ReturnType<typeof noteOf>[]) =>
    markdown
      .files(bundleOf(notes))
      .map(({ name }) => name)
      .toSorted();
  const both = names(titled("a", "1"), titled("b", "2"));
  expect(both).toHaveLength(2);
  expect(new Set(both).size).toBe(2);
  expect(names(titled("b", "2"), titled("a", "1"))).toEqual(both);
  expect(names(titled("a", "1"))).toEqual(["2023-11-14 Brève.md"]);
  expect(names(noteOf("c", { page: { address: "https://exemple.org/c", read: at(0) } }))).toEqual([
    "Article sans titre.md",
  ]);
});

test.each([
  ["fr", "*L’article n’a plus ce passage\u00a0: la note est gardée sans lui.*"],
  ["en", "*The article no longer has this passage: the note is kept without it.*"],
] as const)("a note kept without its passage says so, in %s", (language, sentence) => {
  const text = (note: Note) => markdown.files(bundleOf([note], {}, language))[0]?.text.split("\n");
  expect(text(noteOf("a"))).not.toContain(sentence);
  expect(text(freeNote(noteOf("a"), at(1)))).toContain(sentence);
});

test("the trash stays home, and nothing makes no file", () => {
  expect(
    markdown
      .files(bundleOf(article))
      .map(({ text }) => text)
      .join(),
  ).not.toContain("Jetée");
  expect(markdown.files(bundleOf([]))).toEqual([]);
});

test("block ids are what Obsidian takes, and stay", () => {
  expect(blockId(noteOf("0b0c2c9e-6f0a"))).toBe("reperes-0b0c2c9e-6f0a");
});

describe("text of an article is never Markdown", () => {
  test.each([
    ["# t", "\\# t"],
    ["#tag #1 a#b", "\\#tag \\#1 a#b"],
    ["12. x", "12\\. x"],
    ["le 12.", "le 12."],
    ["- x", "\\- x"],
    ["-x", "-x"],
    ["+ x", "\\+ x"],
    ["* x", "\\* x"],
    ["---", "\\---"],
    ["    code", "code"],
    ["a == b", "a \\=\\= b"],
    ["a = b, 50 %", "a = b, 50 %"],
    ["%%x%%", "\\%\\%x\\%\\%"],
    ["R&D &amp; &#60;", "R&D \\&amp; \\&#60;"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["fin ^id", "fin \\^id"],
    ["« l’AES »\u00a0: 3 %", "« l’AES »\u00a0: 3 %"],
  ])("%j becomes %j", (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  test("and taking the backslashes away gives the text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab1 #-+*_=%<>[]()`~$|\\^!&;.\n") }), (text) => {
        const escaped = escapeMarkdown(text);
        const plain = escaped.replace(/\\([!-/:-@[-`{-~])/g, "$1");
        expect(plain).toBe(text.replace(/^[ ]+/gm, ""));
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*(?:\[\[|<|==|%%|`)/);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ["https://exemple.org/a_(b)", "https://exemple.org/a_%28b%29"],
    ["https://exemple.org/a b<c>", "https://exemple.org/a%20b%3Cc%3E"],
  ])("the address %s becomes %s", (address, escaped) => expect(escapeLinkAddress(address)).toBe(escaped));
});

describe("front matter", () => {
  test.each([
    ["a quotation mark", 'dit "oui"', '"dit \\"oui\\""'],
    ["a backslash at the end", "C:\\", '"C:\\\\"'],
    ["two lines", "a\n---\nb", '"a --- b"'],
    ["what YAML takes for true", "yes", '"yes"'],
    ["a day", "2023-11-14", "2023-11-14"],
    ["a moment", "2023-11-14T10:00:00", "2023-11-14T10:00:00"],
    ["a year", "2023", '"2023"'],
    ["a line separator", "a\u2028b", '"a b"'],
  ])("%s", (_name, value, written) => expect(frontMatter({ x: value })).toBe(`---\nx: ${written}\n---\n`));
  test("what is absent is left out", () => expect(frontMatter({ a: undefined, tags: [] })).toBe("---\n---\n"));
  test.each([
    ["2023-11-14T10:05Z", "2023-11-14T10:05:00"],
    ["2023-11-14T10:05:59.123+02:00", "2023-11-14T10:05:59"],
    ["2023-11", "2023-11"],
    [undefined, undefined],
  ])("%s is dated %s", (date, written) => expect(obsidianDate(date)).toBe(written));
});

test.each([
  ["Kidal", "Kidal"],
  ["a/b", "a/b"],
  ["reprise 2023", "reprise-2023"],
  ["l’État", "l-État"],
  ["2023", "_2023"],
  ["<b>&amp;", "bamp"],
  ["/-", undefined],
  ["!", undefined],
])("the tag %s is %s in Obsidian", (tag, written) => expect(obsidianTag(tag)).toBe(written));

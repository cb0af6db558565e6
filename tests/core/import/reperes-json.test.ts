import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notesFileText } from "@/core/export/json";
import { FILE_VERSION } from "@/core/export/notes-file";
import { readNotesFile } from "@/core/import/reperes-json";
import { upgradeFile } from "@/core/import/upgrade-file";
import { NOTE_SCHEMA } from "@/core/notes/note";
import { dropUnsafeLinks, isUnsafeAddress } from "@/core/notes/unsafe-links";
import { arbitraryLibrary } from "@/tests/core/notes/arbitrary-note";
import { at, noteOf, pageOf } from "@/tests/core/notes/note-of";
import { growth, LINEAR_AT_MOST } from "@/tests/cost";

const note = { ...noteOf("a"), revision: 1 };
const file = {
  format: "reperes-notes",
  version: FILE_VERSION,
  made: at(0),
  app: "1",
  scope: "all",
  colours: {},
  notes: [note],
  purged: [],
};
const read = (value: unknown) => readNotesFile(JSON.stringify(value));

test("whatever is exported is read back as it was", () => {
  fc.assert(
    fc.property(arbitraryLibrary, (library) => {
      const answer = readNotesFile(notesFileText({ ...library, made: at(0), app: "1", scope: "all" }));
      if (answer.at !== "read") throw new Error(JSON.stringify(answer));
      const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
        list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      // A link that runs code is the one thing that is left out, and it is named.
      if (answer.dropped.length === 0) expect(answer.file.notes).toEqual(byId(library.notes));
      expect(answer.file.purged).toEqual(byId(library.purged));
      expect(answer.file.colours).toEqual(library.colours);
    }),
    { numRuns: 300 },
  );
});

describe("a file is refused whole, with the place of each fault", () => {
  test.each([
    [
      "a note without body",
      { ...file, notes: [note, { ...note, id: "b", body: undefined }] },
      [{ where: "notes.1.body", what: "missing", note: "b" }],
    ],
    [
      "two faults in two notes",
      {
        ...file,
        notes: [
          { ...note, colour: "red" },
          { ...note, id: "b", html: "x" },
        ],
      },
      [
        { where: "notes.0.colour", what: "not-a-colour", note: "a" },
        { where: "notes.1.html", what: "unknown-key", note: "b" },
      ],
    ],
    [
      "an article whose address runs code",
      { ...file, notes: [{ ...note, page: pageOf({ address: "javascript:x" }) }] },
      [{ where: "notes.0.page.address", what: "not-an-address", note: "a" }],
    ],
    ["a note twice", { ...file, notes: [note, note] }, [{ where: "notes.1.id", what: "repeated-id", note: "a" }]],
    [
      "a note of a version that never was",
      { ...file, notes: [{ ...note, schema: 0 }] },
      [{ where: "notes.0.schema", what: "wrong-type", note: "a" }],
    ],
    [
      "notes that are none",
      { ...file, notes: [12, null] },
      [
        { where: "notes.0", what: "wrong-type" },
        { where: "notes.1", what: "wrong-type" },
      ],
    ],
    ["no list of notes", { ...file, notes: {} }, [{ where: "notes", what: "wrong-type" }]],
    [
      "a mark without versions",
      { ...file, purged: [{ id: "a", at: at(0) }] },
      [{ where: "purged.0.versions", what: "missing" }],
    ],
    ["an unknown key of the file", { ...file, extra: 1 }, [{ where: "extra", what: "unknown-key" }]],
  ])("%s", (_name, value, faults) => {
    expect(read(value)).toEqual({ at: "faulty", faults });
  });

  test("keys that mean something to JavaScript do nothing", () => {
    const poisoned = JSON.stringify(file).replaceAll('{"', '{"__proto__":{"deletedAt":"x"},"');
    const answer = readNotesFile(poisoned);
    expect(answer).toMatchObject({ at: "faulty" });
    expect(answer.at === "faulty" ? answer.faults : []).toContainEqual({ where: "__proto__", what: "unknown-key" });
    expect(({} as { deletedAt?: string }).deletedAt).toBeUndefined();
  });

  test.each([
    ["no JSON", "bonjour", "not-json"],
    ["half a file", JSON.stringify(file).slice(0, -20), "not-json"],
    ["an empty file", "", "not-json"],
    ["a list", "[]", "other"],
    ["another program's file", '{"format":"hypothesis","version":1}', "other"],
    ["null", "null", "other"],
    ["a newer file", JSON.stringify({ ...file, version: FILE_VERSION + 1, new: 1 }), "newer"],
    ["a newer note", JSON.stringify({ ...file, notes: [{ ...note, schema: NOTE_SCHEMA + 1 }] }), "newer"],
    ["a file with a byte order mark", `\ufeff${JSON.stringify(file)}`, "read"],
  ])("%s is %s", (_name, text, state) => expect(readNotesFile(text).at).toBe(state));
});

describe("links that run code are left out, and said", () => {
  test("in the archive and in the Markdown", () => {
    const bad = {
      ...note,
      archive: "javascript:alert(1)",
      body: "Voir [ici](javascript:alert(1)) et [là](https://exemple.org).",
    };
    const answer = read({ ...file, notes: [bad] });
    if (answer.at !== "read") throw new Error(answer.at);
    expect(answer.file.notes[0]).toEqual({ ...note, body: "Voir [ici](#) et [là](https://exemple.org)." });
    expect(answer.dropped).toEqual([
      { where: "notes.0.archive", address: "javascript:alert(1)" },
      { where: "notes.0.body", address: "javascript:alert(1)" },
    ]);
  });

  test.each([
    ["[a](JaVaScRiPt:alert(1))", "[a](#)"],
    ["[a]( <javascript:alert(1)>)", "[a]( <#>)"],
    ["![a](data:image/svg+xml;base64,x)", "![a](#)"],
    ["[a](javascript&#58;alert(1))", "[a](#)"],
    ["[a](&#x6A;avascript&colon;x)", "[a](#)"],
    ["[a](java\u00adscript:x)", "[a](#)"],
    ["[a](java\\script\\:x)", "[a](java\\script\\:x)"],
    ["[a](javascript\\:x)", "[a](#)"],
    ['[a](vbscript:x "titre")', '[a](# "titre")'],
    ["<javascript:alert(1)>", "<#>"],
    ["[a]: javascript:x", "[a]: #"],
    ["> [a]: <data:text/html,x>", "> [a]: <#>"],
    ["<a href='javascript:x'>a</a>", "<a href='#'>a</a>"],
    ["<img src = data:x onerror=y>", "<img src = #>"],
    // Prose stays as it is.
    ["Les data: 12 % ; javascript: un langage.", "Les data: 12 % ; javascript: un langage."],
    ["[data: x](https://exemple.org)", "[data: x](https://exemple.org)"],
    ["[a](database:x) (data:) `data:`", "[a](database:x) (data:) `data:`"],
  ])("%j becomes %j", (body, text) => expect(dropUnsafeLinks(body).text).toBe(text));

  test.each([
    ["https://exemple.org/javascript:", false],
    ["mailto:a@b", false],
    ["#data:", false],
    [" \tjava\nscript:x", true],
    ["data&colon;x", true],
    ["&#99999999;data:x", false],
  ])("%j runs code: %s", (address, unsafe) => expect(isUnsafeAddress(address)).toBe(unsafe));

  test("a hostile body costs no time", () => {
    for (const piece of ["](", "[a]: ", "<", "href=", "](((", "&#", "](javascript"]) {
      const drop = (units: number) => dropUnsafeLinks(piece.repeat(units / piece.length));
      expect(growth(drop, 50_000), piece).toBeLessThan(LINEAR_AT_MOST);
    }
  });
});

describe("what the rescue page saved", () => {
  const rescue = { format: "reperes-rescue", version: 1, made: at(0), databaseVersion: 10, unread: [] };
  test("comes back without its damaged rows, which are named", () => {
    const stores = {
      notes: [note, { id: "half" }, 7],
      purged: [{ id: "p", at: at(0), versions: [] }, 1],
      facts: [{ key: "colours", value: { pink: "x" } }],
    };
    const answer = read({ ...rescue, stores });
    if (answer.at !== "read") throw new Error(answer.at);
    expect(answer.file).toMatchObject({ notes: [note], colours: { pink: "x" }, purged: [{ id: "p" }] });
    expect(answer.leftOut).toContainEqual({ where: "notes.1.page", what: "missing" });
    expect(answer.leftOut).toContainEqual({ where: "notes.2", what: "wrong-type" });
    expect(answer.leftOut).toContainEqual({ where: "purged.1", what: "wrong-type" });
  });
  test.each([
    ["made", "hier", "not-an-instant"],
    ["made", undefined, "not-an-instant"],
    ["made", { at: 3 }, "not-an-instant"],
    ["version", "1", "wrong-type"],
    ["version", 0, "wrong-type"],
    ["version", undefined, "wrong-type"],
    ["version", 1.5, "wrong-type"],
  ] as const)("brings every note, though its “%s” is %j, and says so", (where, value, what) => {
    const answer = read({ ...rescue, stores: { notes: [note] }, [where]: value });
    if (answer.at !== "read") throw new Error(answer.at);
    expect(answer.file.notes).toEqual([note]);
    expect(answer.leftOut).toEqual([{ where, what }]);
  });
  test("of a later form is called that", () =>
    expect(read({ ...rescue, stores: { notes: [note] }, version: 2 })).toEqual({ at: "newer", version: 2 }));
  test("brings what was typed and never saved as notes, once, beside what was saved", () => {
    const typed = (id: string, body: string) => ({ note: { ...noteOf(id), body }, savedAt: at(7) });
    const drafts = [typed("a", "plus"), typed("a2", ""), typed("never", "à demi"), { note: 3 }, "x"];
    const stores = { notes: [note, { ...note, id: "a2" }], drafts };
    const answer = read({ ...rescue, stores });
    if (answer.at !== "read") throw new Error(answer.at);
    expect(answer.file.notes.map(({ id, body, copyOf, modified }) => [id, body, copyOf, modified])).toEqual([
      ["a", "", undefined, at(0)],
      ["a2", "", undefined, at(0)],
      ["a-20260102120700000", "plus", "a", at(7)],
      ["never", "à demi", undefined, at(0)],
    ]);
    expect(new Set(answer.leftOut.map(({ where }) => where.split(".").slice(0, 2).join(".")))).toEqual(
      new Set(["notes.4", "notes.5"]),
    );
  });
  test.each([
    ["a damaged row", [{ ...note, earlier: "x" }], [["a", "", undefined]]],
    ["a newer row", [{ ...note, schema: NOTE_SCHEMA + 1 }], [["a", "", undefined]]],
    ["a sound row of version 1", [{ ...note, schema: 1 }], [["a", "", undefined]]],
    ["a sound row with a link that runs code", [{ ...note, archive: "javascript:x" }], [["a", "", undefined]]],
    ["a damaged row that says something else", [{ ...note, body: "avant", earlier: "x" }], [["a", "", undefined]]],
    [
      "the first of two rows, which says something else",
      [{ ...note, body: "avant" }, note],
      [
        ["a", "avant", undefined],
        ["a-20260102120700000", "", "a"],
      ],
    ],
  ])("a draft beside %s keeps its words once", (_name, notes, kept) => {
    const answer = read({ ...rescue, stores: { notes, drafts: [{ note: noteOf("a"), savedAt: at(7) }] } });
    if (answer.at !== "read") throw new Error(answer.at);
    expect(answer.file.notes.map(({ id, body, copyOf }) => [id, body, copyOf])).toEqual(kept);
  });
  const other = { ...note, id: "b" };
  const blue = { blue: 5, pink: "x" };
  test.each([
    [
      "a newer row",
      { notes: [{ ...note, schema: NOTE_SCHEMA + 1 }, other] },
      { notes: [other], colours: {} },
      [{ where: "notes.0.schema", what: "wrong-type" }],
    ],
    [
      "a repeated row",
      { notes: [note, { ...note, body: "autre" }, other] },
      { notes: [note, other], colours: {} },
      [{ where: "notes.1.id", what: "repeated-id", note: "a" }],
    ],
    [
      "a damaged row with the id of a sound one",
      { notes: [{ ...note, earlier: "x" }, note] },
      { notes: [note], colours: {} },
      [{ where: "notes.0.earlier", what: "wrong-type" }],
    ],
    [
      "the name of one colour",
      { notes: [note], facts: [{ key: "colours", value: blue }] },
      { notes: [note], colours: { pink: "x" } },
      [{ where: "colours.blue", what: "wrong-type" }],
    ],
    [
      "colours that are none",
      { notes: [note], facts: [{ key: "colours", value: "x" }] },
      { notes: [note], colours: {} },
      [{ where: "colours", what: "wrong-type" }],
    ],
  ])("%s is left out alone, and named", (_name, stores, kept, leftOut) => {
    const answer = read({ ...rescue, stores });
    if (answer.at !== "read") throw new Error(answer.at);
    const { notes, colours } = answer.file;
    expect({ notes, colours }).toEqual(kept);
    expect(answer.leftOut).toEqual(leftOut);
  });
  test("takes drafts of version 1 too", () => {
    const old = { ...noteOf("old"), schema: 1, body: "à demi" };
    const answer = read({ ...rescue, stores: { notes: [], drafts: [{ note: old, savedAt: at(7) }] } });
    expect(answer).toMatchObject({ at: "read", file: { notes: [{ id: "old", schema: 2, body: "à demi" }] } });
  });
  test.each([[{}], [{ notes: "x", facts: 1 }], [undefined]])(
    "of stores %j, nothing comes back and nothing breaks",
    (stores) => {
      expect(read({ ...rescue, stores })).toMatchObject({ at: "read", file: { notes: [] } });
    },
  );
});

test("a file of version 1, frozen, is read as it was meant", () => {
  const text = readFileSync(new URL("./notes-file-v1.json.txt", import.meta.url), "utf8");
  const frozen = JSON.parse(text) as { readonly notes: readonly object[]; readonly purged: readonly object[] };
  const answer = readNotesFile(text);
  if (answer.at !== "read") throw new Error(JSON.stringify(answer));
  expect([frozen.notes.length, frozen.purged.length]).toEqual([4, 1]);
  expect(answer.file.notes).toEqual(frozen.notes.map((old) => ({ ...old, schema: 2 })));
  expect(answer.file).toMatchObject({
    version: 2,
    purged: frozen.purged,
    colours: { blue: "fait", pink: "à vérifier" },
  });
});

test("older files go through their steps, notes through theirs", () => {
  const fileSteps = [
    { from: 0, upgrade: ({ list, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, notes: list }) },
    { from: 1, upgrade: (old: Readonly<Record<string, unknown>>) => ({ ...old, scope: "all" }) },
  ];
  const noteSteps = [
    { from: 0, upgrade: (old: Readonly<Record<string, unknown>>) => ({ ...old, body: "" }) },
    { from: 1, upgrade: ({ body, ...old }: Readonly<Record<string, unknown>>) => ({ ...old, body: `${body}!` }) },
  ];
  expect(upgradeFile({ version: 0, list: [{ schema: 0 }, { schema: 1, body: "x" }] }, fileSteps, noteSteps)).toEqual({
    ok: true,
    value: {
      version: 2,
      scope: "all",
      notes: [
        { schema: 2, body: "!" },
        { schema: 2, body: "x!" },
      ],
    },
  });
});

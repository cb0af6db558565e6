import { describe, expect, test } from "vitest";
import { parseEntries } from "@/core/entry";
import { compile } from "@/core/matching/compile";
import { formRules } from "@/core/matching/rules/form-rules";
import { coverageOf, coverageReport } from "@/scripts/glossary/coverage";
import type { Glossary } from "@/scripts/glossary/glossary";
import { newEntryProblem, withSkeleton } from "@/scripts/glossary/new-entry";
import { numbersIn } from "@/scripts/glossary/numbers";
import { readCommand } from "@/scripts/glossary/options";
import { reviewList } from "@/scripts/glossary/review";
import { statsOf } from "@/scripts/glossary/stats";
import { canonical } from "@/scripts/glossary/write-theme";
import { writingsOf } from "@/scripts/glossary/writings";
import { entryOf } from "@/tests/core/entry-of";

const glossaryOf = (...entries: readonly ReturnType<typeof entryOf>[]): Glossary => ({
  files: [{ name: "groups", data: { $schema: "../schema.json", theme: "groups", entries } }],
  shipped: ["groups"],
  entries: entries.map((entry) => ({ theme: "groups", entry })),
  lookups: [],
  countries: [],
  schema: "",
  today: "2026-06-11",
});

describe("the command line", () => {
  test.each([
    [["check", "--fix"], { run: "check", fix: true, review: false }],
    [["coverage", "terms.tsv"], { run: "coverage", file: "terms.tsv", first: 250 }],
    [["new", "a", "concept", "groups"], { run: "new", id: "a", kind: "concept", theme: "groups" }],
    [[], { problem: "Name a command." }],
    [["tidy"], { problem: "“tidy” is no command." }],
    [["new", "a"], { problem: "new needs ID KIND THEME." }],
    [["stats", "a"], { problem: "stats takes no names." }],
    [["stats", "--fix"], { problem: "stats has no option --fix." }],
    [["coverage", "a.tsv", "--first", "few"], { problem: "--first is a number of rows, not “few”." }],
  ])("%j", (args, command) => {
    expect(readCommand(args)).toEqual(command);
  });
});

describe("review", () => {
  const halves = (fr: string, en: string) => {
    const plain = entryOf("a");
    return reviewList(
      glossaryOf({ ...plain, fr: { ...plain.fr, definition: fr }, en: { ...plain.en, definition: en } }),
    );
  };
  test.each([
    ["Groupe.", "An armed group.", ["groups: entry a, definition: French has 7 characters, English 15."]],
    [
      "Créé en 2012.",
      "Made in 2013.",
      ["groups: entry a, definition: numbers differ: French alone has 2012, English alone has 2013."],
    ],
    ["Créé par lui.", "Reportedly his.", ["groups: entry a, definition: only the English is hedged (“Reportedly”)."]],
    ["Ils auraient fui.", "They have fled.", ["groups: entry a, definition: only the French is hedged (“auraient”)."]],
    ["En 1994 ou 1995 selon les sources.", "In 1994 or 1995, sources differ.", []],
    ["Selon l’ONU, 12\u00a0000 hommes.", "According to the UN, 12,000 men.", []],
  ])("%s / %s", (fr, en, doubts) => {
    expect(halves(fr, en)).toEqual(doubts);
  });

  test.each([
    ["12\u202f000 hommes, 3,5\u00a0%, le XXe siècle", "fr", ["12000", "3.5", "20"]],
    ["12,000 men, 3.5%, the 20th century", "en", ["12000", "3.5", "20"]],
    ["en 2012, 400 hommes", "fr", ["2012", "400"]],
  ] as const)("numbers of “%s”", (text, language, numbers) => {
    expect(numbersIn(text, language)).toEqual(numbers);
  });
});

describe("coverage", () => {
  const matcher = compile(
    [
      entryOf("far", { fr: ["FAR"], en: ["FAR"] }),
      entryOf("hostage", { kind: "concept", fr: ["prise d’otage", "prise d’otages"], en: ["hostage-taking"] }),
      entryOf("ei-off", { kind: "off-field", fr: ["EI"], en: ["EI"] }),
    ],
    formRules,
  );

  test("tells the rows that no form answers, in order, behind their counts", () => {
    const list = "term\tdocuments\nFAR\t3\nEI\t2\n\nprise d'otage(s)\t2\nhostage-taking\t1\nles FAR\t1\nxyz\t1\n";
    expect(coverageReport(coverageOf(matcher, list), 2)).toEqual([
      "6 rows, 3 answered, 3 not (1 by an off-field sense only); of the first 2: 1 not",
      "    2  EI  (off-field sense only)",
      "    5  les FAR  (only in part: “FAR”)",
      "    6  xyz",
    ]);
  });

  test("a bare word is answered where the list's own expansion is", () => {
    const list = "term\tdocuments\tFrench expansion\nprise\t1\tprise d'otage(s)\nautre\t1\tautre (chose)\n";
    expect(coverageReport(coverageOf(matcher, list), 250)).toEqual([
      "2 rows, 1 answered, 1 not (0 by an off-field sense only); of the first 2: 1 not",
      "answered by their expansion: prise",
      "    2  autre",
    ]);
  });

  test.each([
    ["FAR", ["FAR"]],
    ["FLM / Macina", ["FLM", "Macina"]],
    ["opération Niya/Nia", ["opération Niya", "opération Nia"]],
    ["(bassin du) lac Tchad", ["bassin du lac Tchad", "lac Tchad"]],
  ])("%s stands for %j", (term, writings) => {
    expect(writingsOf(term)).toEqual(writings);
  });
});

describe("new", () => {
  const { files } = glossaryOf(entryOf("a", { formerIds: ["old"] }), entryOf("c"));

  test.each([
    ["A b", "concept", "groups", "“A b” is not kebab-case (a-z, 0-9 and single hyphens)."],
    ["b", "concept", "bands", "“bands” is no theme; one of: groups."],
    ["a", "concept", "groups", "The id a is already one of theme groups."],
    ["old", "concept", "groups", "The id old is already one of theme groups."],
  ])("refuses %s %s %s", (id, kind, theme, problem) => {
    expect(newEntryProblem(files, { id, kind, theme })).toBe(problem);
  });

  test("refuses a theme that is full, and tells how full the others are", () => {
    const full = { theme: "full", entries: Array.from({ length: 60 }, (_, index) => ({ id: `a${index}` })) };
    expect(newEntryProblem([{ name: "full", data: full }, ...files], { id: "b", kind: "concept", theme: "full" })).toBe(
      "“full” is full (60 entries); there is room in: groups (2).",
    );
  });

  test("refuses an unknown kind and lists the kinds", () => {
    expect(newEntryProblem(files, { id: "b", kind: "treaty", theme: "groups" })).toMatch(
      /^“treaty” is no kind; one of: armed-group, /,
    );
  });

  test("adds a skeleton in its place, whose gaps alone are faults", () => {
    const added = withSkeleton(files[0]?.data, { id: "b", kind: "concept", theme: "groups" }, "2026-06-11");
    expect((added as { entries: { id: string }[] }).entries.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(parseEntries(added).faults).toEqual([
      "groups: entry b, fr.definition: must not be empty",
      "groups: entry b, fr.forms.0.text: must not be empty",
      "groups: entry b, en.definition: must not be empty",
      "groups: entry b, en.forms.0.text: must not be empty",
    ]);
  });
});

test("the one form of a file says the same as before, in the schema's order", () => {
  const file = { entries: [entryOf("b", { countries: { area: ["ML"] } }), entryOf("a")], theme: "groups" };
  const written = canonical(file) as { entries: { id: string }[] };
  expect(Object.keys(written)).toEqual(["$schema", "theme", "entries"]);
  expect(written.entries).toEqual([file.entries[1], file.entries[0]]);
  expect(Object.keys(written.entries[1] ?? {}).slice(0, 4)).toEqual(["id", "kind", "countries", "fr"]);
});

test("stats count what there is", () => {
  const lines = statsOf(
    glossaryOf(entryOf("a", { countries: { origin: ["ML"] } }), entryOf("b", { kind: "off-field" })),
  );
  expect(lines).toContain("2 entries: 1 of the field, 1 off-field senses");
  expect(lines).toContain("By country: ML 1 (off-field senses left out here and below)");
  expect(lines).toContain("Reviewed within: a month 1");
});

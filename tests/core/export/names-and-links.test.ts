import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backupName, daysSinceBackup, isBackupDue, isReminderDue, NO_BACKUP } from "@/core/export/backup-schedule";
import { fileName, fileNames } from "@/core/export/file-name";
import { passageAddress } from "@/core/export/text-fragment";

describe("file names that every system takes", () => {
  test.each([
    ["Kidal : l’armée", "Kidal l’armée.md"],
    ['a/b\\c:d*e?f"g<h>i|j#k^l[m]n', "a b c d e f g h i j k l m n.md"],
    ["..caché", "caché.md"],
    ["fin. ", "fin.md"],
    ["CON", "_CON.md"],
    ["com1.txt", "_com1.txt.md"],
    ["", "sans titre.md"],
    ["...", "sans titre.md"],
    ["a\u0000b\u202ec\u200bd", "a b c d.md"],
    ["e\u0301", "é.md"],
  ])("%j is %j", (title, name) => expect(fileName(title, ".md", "sans titre")).toBe(name));

  test("whatever the title, it is short and harmless", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
        const name = fileName(title, ".md", "x");
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181);
        expect(name).toMatch(/^[^.\s][^\p{Cc}#|^[\]<>:"/\\?*]*\.md$/u);
        expect(name).not.toMatch(/[\s.]\.md$/);
      }),
      { numRuns: 1_000 },
    );
  });

  test("a family of four is not cut in two", () => {
    const name = fileName("👨‍👩‍👧‍👦".repeat(40), ".md", "x");
    expect(name).toMatch(/^(👨 👩 👧 👦)+(👨( 👩( 👧)?)?)?\.md$/u);
  });

  test("names that a disk takes for one are told apart", () => {
    const names = fileNames(
      ["Été", "ETE", "autre"].map((title) => ({ key: title, title })),
      ".md",
      "x",
    );
    expect(names.get("autre")).toBe("autre.md");
    expect(names.get("Été")).toMatch(/^Été [0-9a-f]{8}\.md$/);
    expect(names.get("ETE")).toMatch(/^ETE [0-9a-f]{8}\.md$/);
  });
});

describe("the address of a passage", () => {
  const address = "https://exemple.org/a";
  const long = "un deux trois quatre cinq six sept huit neuf dix ".repeat(6).trim();
  test.each([
    [
      "short: with its context",
      { exact: "JNIM", prefix: "Selon le", suffix: "hier, à Gao" },
      "Selon%20le-,JNIM,-hier%2C%20%C3%A0%20Gao",
    ],
    ["context of another paragraph is no use", { exact: "JNIM", prefix: "Titre\n", suffix: "\n\nSuite" }, "JNIM"],
    ["long enough to stand alone", { exact: "x".repeat(50), prefix: "a", suffix: "b" }, "x".repeat(50)],
    [
      "long: its first and last words",
      { exact: long, prefix: "a", suffix: "b" },
      "un%20deux%20trois%20quatre%20cinq,six%20sept%20huit%20neuf%20dix",
    ],
    [
      "two paragraphs",
      { exact: "Un mot ici et encore un autre.\n\nDeux mots là, puis d’autres.", prefix: "", suffix: "" },
      "Un%20mot%20ici%20et%20encore,Deux%20mots%20l%C3%A0%2C%20puis%20d%E2%80%99autres.",
    ],
    ["what means something in the directive", { exact: "a-b, c&d", prefix: "", suffix: "" }, "a%2Db%2C%20c%26d"],
    ["half a character", { exact: "a\ud800b", prefix: "", suffix: "" }, "ab"],
  ])("%s", (_name, quote, directive) => expect(passageAddress(address, quote)).toBe(`${address}#:~:text=${directive}`));

  test("an address with a fragment keeps it, and an older directive goes", () => {
    const quote = { exact: "mot", prefix: "", suffix: "" };
    expect(passageAddress(`${address}#titre`, quote)).toBe(`${address}#titre:~:text=mot`);
    expect(passageAddress(`${address}#titre:~:text=x`, quote)).toBe(`${address}#titre:~:text=mot`);
    expect(passageAddress(address, { ...quote, exact: " \n " })).toBe(address);
  });

  test("whatever the passage, it is an address without blanks or brackets", () => {
    const text = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const made = passageAddress(address, { exact, prefix, suffix });
        expect(made).toMatch(/^https:\/\/exemple\.org\/a(#:~:text=[\w.~%,-]+)?$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("backups", () => {
  const DAY = 86_400_000;
  const week = { every: "week", sealed: true } as const;
  test.each([
    ["never asked for", NO_BACKUP, { lastAt: undefined, changedAt: 1 }, false],
    ["the first", week, { lastAt: undefined, changedAt: 1 }, true],
    ["nothing was ever written", week, { lastAt: undefined, changedAt: undefined }, false],
    ["nothing was written since", week, { lastAt: 3, changedAt: 2 }, false],
    ["six days", week, { lastAt: 4 * DAY, changedAt: 5 * DAY }, false],
    ["seven days", week, { lastAt: 3 * DAY, changedAt: 5 * DAY }, true],
    ["a clock that was set back", week, { lastAt: 20 * DAY, changedAt: 21 * DAY }, false],
  ] as const)("%s: due %s", (_name, settings, state, due) => expect(isBackupDue(settings, state, 10 * DAY)).toBe(due));

  test.each([
    ["no backup, notes of today", { every: "never", sealed: true }, { lastAt: undefined, changedAt: 59 * DAY }, false],
    ["no backup for a month", { every: "never", sealed: true }, { lastAt: 30 * DAY, changedAt: 40 * DAY }, true],
    ["a weekly one that failed twice", week, { lastAt: 46 * DAY, changedAt: 50 * DAY }, true],
    ["a weekly one that is on its way", week, { lastAt: 52 * DAY, changedAt: 55 * DAY }, false],
    ["nothing written since", week, { lastAt: 2, changedAt: 1 }, false],
  ] as const)("%s: reminder %s", (_name, settings, state, due) =>
    expect(isReminderDue(settings, state, 60 * DAY)).toBe(due),
  );

  test("the name says nothing", () => {
    expect(backupName("2026-01-02", true)).toBe("archive-2026-01-02-s.json");
    expect(daysSinceBackup({ lastAt: 0, changedAt: 1 }, 2.5 * DAY)).toBe(2);
    expect(daysSinceBackup({ lastAt: 9 * DAY, changedAt: 1 }, DAY)).toBe(0);
  });
});

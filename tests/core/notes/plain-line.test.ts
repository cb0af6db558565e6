import { expect, test } from "vitest";
import { plainLine } from "@/core/notes/plain-line";

test.each([
  ["words stay", "À Bamako : « oui »", "À Bamako : « oui »"],
  ["lines become one", " a\r\n\tb ", "a b"],
  ["what turns a sentence around is gone", "rapport\u202Efdp.exe\u2066x\u200Fy", "rapport fdp.exe x y"],
  ["nothing to see", "\u200B\u0000", ""],
])("%s", (_name, text, line) => {
  expect(plainLine(text)).toBe(line);
});

test("it is as long as is asked, at most, whatever comes", () => {
  expect(plainLine("abcdef", 6)).toBe("abcdef");
  expect(plainLine("abcdefg", 6)).toBe("abcde…");
  expect(plainLine("a".repeat(1_000_000), 6)).toBe("aaaaa…");
  expect(plainLine(`${"\u200B".repeat(1_000)}a`, 6)).toBe("…");
});

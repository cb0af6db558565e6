import { expect, test } from "vitest";
import { spokenNames } from "@/core/reading/spoken";

const form = (text: string, spoken?: "letters" | "word") =>
  ({ text, type: "full", ...(spoken && { spoken }) }) as const;

test.each([
  ["a name alone", form("colonel-major"), undefined, "colonel-major"],
  ["an acronym said as a word", form("Forces armées maliennes"), form("FAMa", "word"), "Forces armées maliennes, FAMa"],
  ["one that is spelt out", form("Alliance"), form("A.E.S.", "letters"), "Alliance, A E S"],
  ["one of which nothing is known is left to the voice", form("Alliance"), form("AES"), "Alliance, AES"],
])("%s", (_case, name, acronym, said) => {
  expect(spokenNames({ name, acronym } as Parameters<typeof spokenNames>[0])).toBe(said);
});

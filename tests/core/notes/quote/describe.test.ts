import { expect, test } from "vitest";
import { describe } from "@/core/notes/quote/describe";
import { parseQuote } from "@/core/notes/quote/quote";

const TEXT = `Les FAMa ont annoncé lundi la mort de douze soldats. Le ministre, à Bamako, a salué « leur courage ».
Le JNIM a revendiqué l’attaque de Dioura. Les FAMa ont répondu mardi par un communiqué.`;

function describeWords(text: string, words: string, nth = 0) {
  let start = text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) start = text.indexOf(words, start + 1);
  return describe(text, start, start + words.length);
}

test("keeps the words, their context by whole words, and their paragraph", () => {
  const quote = describeWords(TEXT, "salué");
  expect(quote).toMatchObject({ exact: "salué", unique: true, repeats: 1, occurrence: { index: 0, of: 1 } });
  expect(quote.prefix).toBe("douze soldats. Le ministre, à Bamako, a ");
  expect(quote.suffix).toMatch(/^ « leur courage »\.\nLe JNIM/);
  expect(quote.block.text).toBe(TEXT.split("\n")[0]);
  expect(quote.block.text.slice(quote.block.start)).toMatch(/^salué/);
});

test("counts what repeats", () => {
  expect(describeWords(TEXT, "FAMa", 1)).toMatchObject({ repeats: 2, unique: true });
});

test("counts the words, whatever mark ends or begins the passage", () => {
  const text = "Gao est calme. Selon nos sources à Gao, le marché a rouvert ; « Gao vit », dit le maire.";
  expect(describeWords(text, "Gao,").repeats).toBe(3);
  expect(describeWords(text, "« Gao").repeats).toBe(3);
  expect(describeWords(text, ". ").repeats).toBe(2);
});

test("extends the context until nothing else reads the same", () => {
  const twice = `${"un deux trois quatre cinq six sept huit neuf dix ".repeat(2)}ICI onze`;
  const text = `Premier. ${twice} et Second. ${twice}`;
  const quote = describeWords(text, "ICI", 1);
  expect(quote.unique).toBe(true);
  expect(quote.prefix).toContain("Second");
});

test("says so when that cannot be", () => {
  const line = "La situation est sous contrôle, affirme l'état-major dans un bref communiqué. ";
  const quote = describeWords(line.repeat(9), "sous contrôle", 4);
  expect(quote).toMatchObject({ unique: false, occurrence: { index: expect.any(Number), of: expect.any(Number) } });
  expect(quote.occurrence.of).toBeGreaterThan(1);
});

test("a quote survives storage as JSON, and nothing else passes for one", () => {
  const quote = describeWords(TEXT, "courage");
  expect(parseQuote(JSON.parse(JSON.stringify(quote)))).toEqual(quote);
  expect(parseQuote({ exact: "courage" })).toBeUndefined();
});

test("the same paragraph in another typography has the same hash", () => {
  const other = describeWords(TEXT.replace("« leur courage »", "“leur courage”"), "salué");
  expect(other.block.hash).toBe(describeWords(TEXT, "salué").block.hash);
});

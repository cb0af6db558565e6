import { expect, test } from "vitest";
import { countryIndex, countryMentions } from "@/core/matching/countries";
import { tokens } from "@/core/matching/tokens";
import { COUNTRIES } from "./world";

const index = countryIndex(COUNTRIES);

function named(text: string): readonly string[] {
  return countryMentions(index, tokens(text), text).map(({ codes, written }) => `${written}=${codes.join("+")}`);
}

test.each([
  ["au Mali, à Bamako", ["Mali=ML", "Bamako=ML"]],
  ["l’armée malienne, l’ARMÉE NIGÉRIENNE", ["malienne=ML", "NIGÉRIENNE=NE"]],
  ["Guinée-Bissau", ["Guinée-Bissau=GW"]],
  ["Guinée, Bissau", ["Guinée=GN", "Bissau=GW"]],
  ["la République démocratique du Congo et le Congo", ["République démocratique du Congo=CD", "Congo=CG"]],
  ["un congolais", ["congolais=CD+CG"]],
  ["mali, paris, niger", []],
  ["Alger\u2019s and Niger’s", ["Alger=DZ", "Niger=NE"]],
  ["la République. Congo", ["Congo=CG"]],
  ["", []],
])("%s", (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test("a mention tells its first and last word", () => {
  const text = "en Guinée-Bissau hier";
  expect(countryMentions(index, tokens(text), text)).toMatchObject([{ first: 1, last: 2 }]);
});

import { describe, expect, test } from "vitest";
import { entryOf } from "../../entry-of";
import { surfacesIn } from "../world";

const entries = [
  entryOf("strike", { kind: "concept", fr: ["frappe"] }),
  entryOf("statement", { kind: "press-usage", fr: ["communiqué"] }),
  entryOf("traore", { kind: "person", fr: ["Ibrahim Traoré", { text: "Traoré", type: "short" }] }),
  entryOf("gao", { kind: "place", fr: ["Gao"] }),
  entryOf("se", { kind: "organisation", fr: [{ text: "SE", needsSupport: true }] }),
];

const rows = (table: readonly (readonly [string, readonly string[]])[]) =>
  test.each(table)("%s", (text, surfaces) => {
    expect(surfacesIn(entries, text)).toEqual(surfaces);
  });

describe("a final é makes another word", () => {
  rows([
    ["une frappe, des frappes", ["frappe", "frappes"]],
    ["la ville est frappée, frappé, frappe\u0301, frappés", []],
    ["un communiqué, des communique\u0301s", ["communiqué", "communique\u0301s"]],
    ["il communique", []],
    ["COMMUNIQUE, COMMUNIQUÉ", ["COMMUNIQUE", "COMMUNIQUÉ"]],
  ]);
});

describe("a surname alone is another person's after another first name", () => {
  rows([
    ["Traoré parle", ["Traoré"]],
    ["le capitaine Traoré, Capitaine Traoré", ["Traoré", "Traoré"]],
    ["Ibrahim Traoré", ["Ibrahim Traoré"]],
    ["Adama Traoré", []],
    ["à Bamako, Traoré", ["Traoré"]],
  ]);
});

describe("a town's name before a surname is a person's", () => {
  rows([
    ["la photographe Gao Xingjian", []],
    ["à Gao Xingjian arrive", ["Gao"]],
    ["Gao, Xingjian", ["Gao"]],
    ["Gao CEDEAO", ["Gao"]],
    ["Gao est prise", ["Gao"]],
  ]);
});

describe("two letters that need support", () => {
  rows([
    ["la SE, de SE (SE) ex-SE", ["SE", "SE", "SE", "SE"]],
    ["selon SE le ministre", []],
    ["SE le ministre", []],
  ]);
});

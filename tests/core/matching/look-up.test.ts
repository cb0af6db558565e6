import { describe, expect, test } from "vitest";
import { lexiconOf } from "@/core/matching/lexicon";
import { lookUp } from "@/core/matching/look-up";
import { entryOf } from "../entry-of";
import { COUNTRIES, factsOf } from "./world";

const aes = entryOf("aes", { kind: "organisation", fr: ["AES"], countries: { members: ["ML"] } });
const cipher = entryOf("cipher", { kind: "off-field", fr: ["AES"], cues: { for: ["chiffrement"] } });
const platform = entryOf("platform", { kind: "armed-group", fr: [{ text: "Plateforme", needsSupport: true }] });
const lexicon = lexiconOf([aes, cipher, platform], COUNTRIES);

function sensesOf(text: string, context = "") {
  const memory = { chosen: {}, context };
  const { marks, readings } = lookUp(lexicon, factsOf(), { text, language: "fr" }, memory, new Map());
  return (marks[0] ?? []).map(({ start, end, reading }) => {
    const read = readings[reading];
    return [text.slice(start, end), read?.ambiguous, read?.senses.map(({ id }) => id)];
  });
}

describe("what a reader looks up", () => {
  test.each([
    [
      "the article decides",
      "AES",
      "Au Mali, à Bamako, les chefs d’État de l’AES.",
      [["AES", false, ["aes", "cipher"]]],
    ],
    ["nothing decides: every sense, none preferred", "AES", "", [["AES", true, ["aes", "cipher"]]]],
    ["an everyday word that is also a name", "la Plateforme", "", [["Plateforme", false, ["platform"]]]],
    ["nothing known", "le marché de Konna", "", []],
  ])("%s", (_case, text, context, expected) => {
    expect(sensesOf(text, context)).toEqual(expected);
  });
});

import { describe, expect, test } from "vitest";
import { againstCues, cues } from "@/core/matching/senses/cues";
import { entryOf } from "../../entry-of";
import { weigh } from "./weigh";

const cma = entryOf("cma", {
  kind: "armed-group",
  fr: ["CMA"],
  cues: {
    for: ["Kidal", "accord d’Alger", "mouvement", "CMA", "Azawad", "Plateforme", "HCUA", "…"],
    against: ["artisan", "porte-conteneurs", "merger", "regulator"],
  },
});
const far = (words: number) => "mot ".repeat(words);

describe("words that speak for a sense", () => {
  test.each([
    ["beside it", ["la CMA à Kidal"], 1, ["Kidal"]],
    ["of several words, with another apostrophe", ["la CMA et l'accord d'Alger"], 1, ["accord d’Alger"]],
    ["in the plural and in capitals", ["la CMA et les MOUVEMENTS"], 1, ["mouvement"]],
    ["in another block", ["la CMA", "à Kidal"], 0.5, ["Kidal"]],
    ["just near enough", [`CMA ${far(39)}Kidal`], 1, ["Kidal"]],
    ["just too far", [`CMA ${far(40)}Kidal`], 0.5, ["Kidal"]],
    ["before the mention", [`Kidal ${far(39)}CMA`], 1, ["Kidal"]],
    ["near one of two mentions", [`CMA ${far(60)}`, "la CMA à Kidal"], 1, ["Kidal"]],
  ])("%s", (_name, blocks, points, words) => {
    const weighed = weigh(cues, [cma], "cma", "cma", { blocks });
    expect(weighed).toEqual({ points, evidence: { type: "cue", words } });
  });

  test("those of the title count as words of the article", () => {
    expect(weigh(cues, [cma], "cma", "cma", { blocks: ["la CMA"], title: "À Kidal" }).points).toBe(0.5);
    expect(weigh(cues, [cma], "cma", "cma", { blocks: ["la CMA"], keywords: "kidal" }).points).toBe(0.5);
  });

  test("near ones count for four at most", () => {
    const text = "CMA, Kidal, accord d’Alger, mouvement, Azawad, Plateforme, HCUA";
    expect(weigh(cues, [cma], "cma", "cma", { blocks: [text] }).points).toBe(4);
  });

  test.each([
    ["the form itself", "la CMA, la CMA"],
    ["half a word", "la CMA et Kidaloise"],
    ["nothing", "la CMA"],
  ])("%s is no cue", (_name, text) => {
    expect(weigh(cues, [cma], "cma", "cma", { blocks: [text] })).toEqual({ points: 0, evidence: undefined });
  });
});

describe("words that speak against it", () => {
  test.each([
    ["one", "la CMA des artisans", -2, ["artisan"]],
    ["with a hyphen or a space", "CMA, porte conteneurs", -2, ["porte-conteneurs"]],
    ["at most three count", "CMA, artisan, porte-conteneurs, merger, regulator", -6, expect.anything()],
  ])("%s", (_name, text, points, words) => {
    expect(weigh(againstCues, [cma], "cma", "cma", { blocks: [text] })).toEqual({
      points,
      evidence: { type: "against", words },
    });
  });

  test.each([
    ["too far", [`CMA ${far(40)}artisan`]],
    ["in another block", ["CMA", "artisan"]],
    ["none", ["CMA"]],
  ])("%s: nothing", (_name, blocks) => {
    expect(weigh(againstCues, [cma], "cma", "cma", { blocks }).points).toBe(0);
  });
});

import { describe, expect, test } from "vitest";
import { entryOf } from "../entry-of";
import { marksIn, read } from "./world";

const far = entryOf("far", { fr: ["FAR", "Forces armées royales"], countries: { origin: ["DZ"] } });
const rwanda = entryOf("rwanda", { fr: [{ text: "FAR", from: "1962", to: "1994-07" }, "Forces armées rwandaises"] });
const fama = entryOf("fama", { fr: ["FAMa", "forces armées maliennes"], countries: { origin: ["ML"] } });
const rifle = entryOf("rifle", { kind: "equipment", fr: ["FAMAS"], cues: { for: ["fusil", "calibre"] } });
const famas = entryOf("famas", { fr: ["FAMAS"], countries: { origin: ["ML"] }, cues: { for: ["soldats"] } });
const aes = entryOf("aes", {
  kind: "organisation",
  fr: ["AES", "Alliance des États du Sahel"],
  countries: { members: ["ML", "NE"] },
  cues: { for: ["confédération"], against: ["chiffrement"] },
});
const cipher = entryOf("cipher", { kind: "off-field", fr: ["AES"], cues: { for: ["chiffrement", "clé", "bits"] } });
const paris = entryOf("paris", { kind: "organisation", fr: ["DGSE"], countries: { origin: ["FR"] } });
const bamako = entryOf("bamako", { kind: "organisation", fr: ["DGSE"], countries: { origin: ["ML"] } });
const platform = entryOf("platform", {
  kind: "armed-group",
  fr: [{ text: "Plateforme", needsSupport: true }],
  cues: { for: ["signataires", "Gatia"] },
});
const jnim = entryOf("jnim", { kind: "armed-group", fr: ["JNIM"] });
const is = entryOf("is", { kind: "armed-group", en: ["IS"], cues: { for: ["jihadist"] } });
const entries = [far, rwanda, fama, rifle, famas, aes, cipher, paris, bamako, platform, jnim, is];

describe("the sense of a form in an article", () => {
  test.each([
    ["the only one", "le JNIM", ["JNIM=jnim"]],
    ["a name in full", "Les Forces armées royales. Les FAR.", ["Forces armées royales=far", "FAR=far"]],
    ["the cipher is never marked", "une clé AES de 256 bits", []],
    ["the alliance", "l’AES, confédération, à Niamey, au Mali et au Niger", ["AES=aes"]],
    ["nothing known around: no mark", "AES est là", []],
    ["the field around, nothing for either", "Le JNIM et la DGSE", ["JNIM=jnim", "DGSE?=paris"]],
    [
      "the rifle",
      "un fusil FAMAS de calibre 5,56, le JNIM et les forces armées maliennes",
      expect.arrayContaining(["FAMAS=rifle"]),
    ],
    ["the soldiers", "les soldats FAMAS au Mali", ["FAMAS=famas"]],
    ["a common word with a capital", "La Plateforme est en ligne", []],
    [
      "a common word with support",
      "La Plateforme, le Gatia et les signataires, le JNIM",
      ["Plateforme=platform", "JNIM=jnim"],
    ],
    ["a headline in capitals", "WHAT IS HAPPENING IN NIGER TODAY", []],
    ["an exact acronym outside one", "fighters of IS said", ["IS=is"]],
  ])("%s: %s", (_name, text, marks) => {
    expect(marksIn(entries, text)).toEqual(marks);
  });

  test("the day of the article", () => {
    const blocks = ["Les FAR, le JNIM, la confédération : Alger"];
    expect(marksIn(entries, { blocks, published: "2026-01-02" })).toContain("FAR=far");
  });

  test("one for all its mentions, unless a neighbour overrules one", () => {
    const blocks = ["À Paris, la DGSE française. La DGSE parle.", "La DGSE malienne se tait. La DGSE parle."];
    expect(marksIn(entries, { blocks, title: "Paris" })).toEqual([
      "DGSE=paris",
      "DGSE=paris",
      "DGSE=bamako",
      "DGSE=paris",
    ]);
  });

  test("the evidence is kept in words, best sense first", () => {
    const [reading] = read(entries, { blocks: ["la DGSE malienne"] }).readings;
    expect(reading?.senses.map(({ id }) => id)).toEqual(["bamako", "paris"]);
    expect(reading?.senses[0]?.why).toContainEqual({ type: "neighbour", words: ["malienne"] });
  });

  test("a thing that the article defines itself is not ours", () => {
    expect(marksIn(entries, "Le Journal national des idées mauves (JNIM). Le JNIM paraît.")).toEqual([]);
  });
});

// Schwartz and Hearst's letters are found in any words before the parenthesis that begin with the first one: the article
// is then thought to define another thing, and every mention of the entry in it goes unmarked.
test.each([
  ["Selon la France, l’armée malienne (FAMa) avance. Les FAMa avancent.", ["FAMa=fama", "FAMa=fama"]],
  ["Face au danger, l’armée malienne (FAMa) avance.", ["FAMa=fama"]],
])("a parenthesis after other words defines nothing: %s", (text, marks) => {
  expect(marksIn(entries, text)).toEqual(marks);
});

// Headlines are too short to be detected: their block has no language, and the article's own is not asked instead.
test("an English word in capitals is no ordinary word of a French article", () => {
  const fact = entryOf("fact", { kind: "armed-group", fr: ["FACT"] });
  const blocks = ["LES REBELLES DU FACT AVANCENT"];
  expect(marksIn([fact], { blocks, language: "fr" })).toEqual(["FACT=fact"]);
});

describe("later batches of the same article", () => {
  test("keep the sense that an earlier one chose", () => {
    const { memory } = read(entries, { blocks: ["l’AES, confédération, à Niamey, au Mali et au Niger"] });
    expect(marksIn(entries, { blocks: ["l’AES et le chiffrement, clé, bits"], memory })).toEqual(["AES=aes"]);
  });

  test("are not told again what was chosen before them, but what they choose themselves", () => {
    const { memory } = read(entries, { blocks: ["l’AES, confédération, à Niamey, au Mali et au Niger"] });
    expect(Object.keys(memory.chosen)).toHaveLength(1);
    const later = read(entries, { blocks: ["l’AES encore", "À Bamako, au Mali, la DGSE malienne"], memory }).memory;
    expect(Object.keys(later.chosen).filter((key) => key in memory.chosen)).toEqual([]);
    expect(Object.keys(later.chosen)).toHaveLength(1);
  });

  test("are judged by what the first ones said", () => {
    const { memory } = read(entries, { blocks: ["Le Mali, Bamako, les soldats et les FAMa"] });
    expect(marksIn(entries, { blocks: ["la DGSE"], memory })).toEqual(["DGSE=bamako"]);
  });

  test("settle what was open", () => {
    const { memory } = read(entries, { blocks: ["Le JNIM et la DGSE"] });
    expect(marksIn(entries, { blocks: ["la DGSE enquête", "À Bamako, au Mali"], memory })).toEqual(["DGSE=bamako"]);
  });

  test("hand on no more than the beginning", () => {
    const { memory } = read(entries, { blocks: ["mot ".repeat(5_000), "JNIM"] });
    expect(memory.context).toHaveLength(6_000);
  });
});

test("one list of marks for each block, also for those without", () => {
  expect(read(entries, { blocks: ["", "le JNIM", "…"] }).marks.map(({ length }) => length)).toEqual([0, 1, 0]);
});

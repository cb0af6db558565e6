import { describe, expect, test } from "vitest";
import { type Entry, KINDS } from "@/core/entry";
import { cardOf, nameAt } from "@/core/reading/card";
import { FAMILIES, FAMILY_OF_KIND } from "@/core/reading/family";
import { relationIndex } from "@/core/terms/relation-index";
import { entryOf, formOf } from "../entry-of";

function card(entry: Entry, published?: string, others: readonly Entry[] = []) {
  const entries = [entry, ...others];
  return cardOf(entry, published, (id) => entries.find((each) => each.id === id), relationIndex(entries));
}

const preferred = { status: "preferred" } as const;
const union = entryOf("union", {
  kind: "organisation",
  fr: [
    { text: "Organisation de l’unité africaine", to: "2002-07-09", ...preferred },
    { text: "Union africaine", from: "2002-07-09", ...preferred },
    { text: "OUA", to: "2002-07-09" },
    { text: "UA", from: "2002-07-09", ...preferred },
  ],
  en: [{ text: "African Union" }, { text: "AU" }, { text: "african union" }, { text: "A. U." }],
});

describe("the names of the article's period", () => {
  test.each([
    ["1999-05-01", "Organisation de l’unité africaine", "OUA", ["Union africaine", "UA"]],
    ["2002-07-09", "Union africaine", "UA", ["Organisation de l’unité africaine", "OUA"]],
    [undefined, "Union africaine", "UA", ["Organisation de l’unité africaine", "OUA"]],
  ])("%s: %s, %s", (published, name, acronym, others) => {
    const { fr } = card(union, published);
    expect([fr.name.text, fr.acronym?.text]).toEqual([name, acronym]);
    expect(fr.otherNames.map(({ text }) => text)).toEqual(others);
  });

  test("no other name differs by its case only", () => {
    expect(card(union).en.otherNames.map(({ text }) => text)).toEqual(["A. U."]);
  });

  test.each([
    [
      "the full name before the acronym",
      [
        { text: "UA", ...preferred },
        { text: "Union africaine", ...preferred },
      ],
      "Union africaine",
    ],
    ["an acronym that alone is preferred", [{ text: "Union africaine" }, { text: "UA", ...preferred }], "UA"],
    ["the first preferred when none is valid", [{ text: "A b", to: "1990", ...preferred }, { text: "C d" }], "A b"],
  ])("%s", (_name, drafts, expected) => {
    expect(
      nameAt(
        drafts.map((draft) => formOf(draft)),
        "2020-01-01",
      ).text,
    ).toBe(expected);
  });

  // A name to avoid is put beside the full one because it comes first in the file.
  test("the acronym shown is the preferred one", () => {
    const entry = entryOf("csp", {
      fr: ["Cadre stratégique permanent", { text: "CSPA", status: "deprecated" }, { text: "CSP", ...preferred }],
    });
    expect(card(entry).fr.acronym?.text).toBe("CSP");
  });
});

describe("what was true, and when", () => {
  const state = (from: string, to: string | undefined, fr: string) =>
    ({ from, ...(to && { to }), fr, en: fr, source: "onu" }) as const;
  const entry = entryOf("minusma", {
    states: [state("2013-07-01", "2023-12-31", "active"), state("2023-12-31", undefined, "closed")],
    reviewed: "2026-06-01",
  });
  test.each([
    ["2020-01-01", "active", "closed"],
    ["2024-01-01", "closed", "closed"],
    ["2012-01-01", undefined, "closed"],
    [undefined, undefined, "closed"],
  ])("on %s: %s, at the review %s", (published, then, review) => {
    const { stateThen, stateAtReview } = card(entry, published);
    expect([stateThen?.fr, stateAtReview?.fr]).toEqual([then, review]);
  });

  test("an article without a day has no state of its own, even one that always held", () => {
    const always = entryOf("a", { states: [{ fr: "a", en: "a", source: "onu" }] });
    expect([card(always).stateThen, card(always).stateAtReview?.fr]).toEqual([undefined, "a"]);
  });

  test("events stand in order of time", () => {
    const event = (date: string) => ({ date, fr: "a", en: "b", source: "onu" });
    const dated = entryOf("a", { events: ["2023-06", "2012", "2013-01-11"].map(event) });
    expect(card(dated).events.map(({ date }) => date)).toEqual(["2012", "2013-01-11", "2023-06"]);
  });
});

describe("relations", () => {
  const mali = entryOf("mali", { fr: ["FAMa", "Forces armées maliennes"], en: ["Malian Armed Forces"] });
  test("with the other's short name in both languages, declared here or there", () => {
    const entry = entryOf("a", { relations: [{ type: "ally", to: "mali", from: "2021" }] });
    const view = { type: "ally", id: "mali", fr: "FAMa", en: "Malian Armed Forces", from: "2021", until: undefined };
    expect(card(entry, undefined, [mali]).relations).toEqual([view]);
    expect(card(mali, undefined, [entry]).relations).toMatchObject([{ type: "ally", id: "a", from: "2021" }]);
  });

  test("an entry that is not there is left out", () => {
    expect(card(entryOf("a", { relations: [{ type: "ally", to: "gone" }] })).relations).toEqual([]);
  });

  // `shortNameOf` looks at the day for full names, but takes the first preferred acronym of any period.
  test("the short name is that of the article's day", () => {
    const acronyms = {
      fr: [
        { text: "OUA", to: "2002-07-09" },
        { text: "UA", from: "2002-07-09", ...preferred },
      ],
    };
    const entry = entryOf("a", { relations: [{ type: "ally", to: "union" }] });
    expect(card(entry, "2020-01-01", [entryOf("union", acronyms)]).relations).toMatchObject([{ fr: "UA" }]);
  });
});

test("countries: origin and members before area, each once", () => {
  const countries = { area: ["ML", "NE"], origin: ["DZ"], members: ["ML"] };
  expect(card(entryOf("a", { countries })).countries).toEqual(["DZ", "ML", "NE"]);
});

test.each([
  ["rank", undefined, "everyday"],
  ["concept", undefined, "everyday"],
  ["armed-group", undefined, "name"],
  ["armed-group", "everyday", "everyday"],
  ["rank", "name", "name"],
] as const)("a %s whose density is %s is marked as %s", (kind, density, expected) => {
  expect(card(entryOf("a", { kind, ...(density && { density }) })).density).toBe(expected);
});

test("no family is a verdict: a state's army and a rebel movement are one", () => {
  expect(FAMILY_OF_KIND["armed-force"]).toBe(FAMILY_OF_KIND["armed-group"]);
  expect(new Set(KINDS.map((kind) => FAMILY_OF_KIND[kind]))).toEqual(new Set(FAMILIES));
});

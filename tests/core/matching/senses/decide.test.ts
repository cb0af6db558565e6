import { describe, expect, test } from "vitest";
import type { Entry, Form } from "@/core/entry";
import { decide, score } from "@/core/matching/senses/decide";
import type { SenseRule } from "@/core/matching/senses/sense-rule";
import { entryOf } from "../../entry-of";
import { articleOf } from "./weigh";

type Points = Readonly<Record<string, number>>;
const formsOf = (id: string, needsSupport: boolean): readonly Form[] => [
  { text: "FAR", type: "acronym", needsSupport },
  { text: `Forces du pays ${id}`, type: "full" },
];
const given = (points: Points): SenseRule => ({
  name: "given",
  weigh: ({ entry }) => ({ points: points[entry.id] ?? 0, evidence: { type: "cue", words: [entry.id] } }),
});

/** What is decided of FAR in a text, where each sense (`off…` outside our field) has these points. */
function decided(points: Points, { text = "les FAR, le JNIM", common = false } = {}) {
  const entries: readonly Entry[] = [
    ...Object.keys(points).map((id) =>
      entryOf(id, { kind: id.startsWith("off") ? "off-field" : "armed-force", fr: formsOf(id, common) }),
    ),
    entryOf("jnim", { kind: "armed-group", fr: ["JNIM"] }),
  ];
  const article = articleOf(entries, { blocks: [text] });
  const mentions = article.blocks.flatMap((block) =>
    block.spans.filter(({ key }) => key === "far").map((span) => ({ block, span })),
  );
  const senses = entries
    .filter(({ id }) => id !== "jnim")
    .map((entry) => ({ entry, forms: mentions[0]?.span.forms.filter(({ id }) => id === entry.id) ?? [] }));
  const decision = decide({ surface: "FAR", mentions, senses }, article, [given(points)]);
  return decision.at === "unmarked" ? "unmarked" : `${decision.at} ${decision.reading.senses[0]?.id}`;
}

describe("with the field around", () => {
  test.each([
    ["the only sense", { a: 0 }, "sure a"],
    ["enough and well ahead", { a: 1, b: 3 }, "sure b"],
    ["enough, not far enough ahead", { a: 3, b: 3.5 }, "ambiguous b"],
    ["just far enough ahead", { a: 3, b: 4 }, "sure b"],
    ["ahead, but not enough", { a: 0, b: 2 }, "ambiguous b"],
    ["nothing for any", { a: 0, b: 0 }, "ambiguous a"],
    ["the only sense of the field, nothing for the other", { a: 1, off: 0.5 }, "sure a"],
    ["something for the other", { a: 2, off: 1.5 }, "ambiguous a"],
    ["the other leads", { a: 1, off: 3 }, "unmarked"],
    ["the other leads by little", { a: 1, off: 1.5 }, "unmarked"],
    ["only a sense outside the field", { off: 0 }, "unmarked"],
  ])("%s", (_name, points, expected) => {
    expect(decided(points)).toBe(expected);
  });
});

test.each([
  ["not enough", { a: 1, b: 2 }, "unmarked"],
  ["enough", { a: 0, b: 3 }, "sure b"],
  ["the only sense", { a: 0 }, "sure a"],
])("without the field around, %s", (_name, points, expected) => {
  expect(decided(points, { text: "les FAR" })).toBe(expected);
});

test.each([
  ["a common word without support", { a: 2 }, "unmarked"],
  ["a common word with it", { a: 2.5 }, "sure a"],
  ["a common word with two senses alike", { a: 3, b: 3 }, "unmarked"],
])("%s", (_name, points, expected) => {
  expect(decided(points, { common: true })).toBe(expected);
});

test.each([
  ["in a headline in capitals, an ordinary word", "HOW FAR WILL TROOPS ADVANCE", { a: 0 }, "unmarked"],
  ["also with other support", "HOW FAR WILL TROOPS ADVANCE", { a: 3 }, "unmarked"],
  ["even with its name in full", "HOW FAR WILL TROOPS ADVANCE? The Forces du pays a said so.", { a: 3 }, "unmarked"],
  [
    "when the text has it too",
    "HOW FAR WILL TROOPS ADVANCE? the men of the FAR said so yesterday.",
    { a: 0 },
    "sure a",
  ],
])("%s", (_name, text, points, expected) => {
  expect(decided(points, { text })).toBe(expected);
});

test("points are added, and all that speaks is kept in the order of the rules", () => {
  const article = articleOf([], { blocks: [""] });
  const sense = { entry: entryOf("a"), forms: [], mentions: [], rivals: [] };
  const silent: SenseRule = { name: "silent", weigh: () => ({ points: 0.333, evidence: undefined }) };
  const against: SenseRule = {
    name: "against",
    weigh: () => ({ points: -1, evidence: { type: "against", words: ["x"] } }),
  };
  expect(score(sense, article, [given({ a: 2 }), silent, against])).toEqual({
    id: "a",
    score: 1.33,
    why: [
      { type: "cue", words: ["a"] },
      { type: "against", words: ["x"] },
    ],
  });
});

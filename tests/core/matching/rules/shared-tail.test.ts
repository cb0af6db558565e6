import { expect, test } from "vitest";
import { entryOf } from "../../entry-of";
import { spansIn, surfacesIn } from "../world";

const entries = [
  entryOf("defence", { kind: "organisation", fr: ["ministère de la Défense"] }),
  entryOf("mali", { fr: ["forces armées maliennes"] }),
  entryOf("officer", { kind: "rank", fr: ["général de brigade"] }),
];

test.each([
  ["les ministères malien et nigérien de la Défense", ["ministères malien et nigérien de la Défense"]],
  ["le ministère malien ou nigérien de la Défense", ["ministère malien ou nigérien de la Défense"]],
  ["les généraux malien et nigérien de brigade", ["généraux malien et nigérien de brigade"]],
  ["les ministères malien, nigérien de la Défense", []],
  ["les ministères malien et nigérien. De la Défense", []],
  ["les ministères malien et nigérien de la Santé", []],
  ["les ministères malien avec nigérien de la Défense", []],
])("%s", (text, surfaces) => {
  expect(surfacesIn(entries, text, "fr")).toEqual(surfaces);
});

test("both names have the entry of the name without them", () => {
  const [span] = spansIn(entries, "ministères malien et nigérien de la Défense", "fr");
  expect(span?.forms.map(({ id }) => id)).toEqual(["defence"]);
});

test("common words are joined in their own language only", () => {
  expect(surfacesIn(entries, "généraux malien et nigérien de brigade", "en")).toEqual([]);
});

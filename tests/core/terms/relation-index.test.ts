import { expect, test } from "vitest";
import type { Relation } from "@/core/entry";
import type { SeenRelation } from "@/core/reading/card";
import { relationIndex } from "@/core/terms/relation-index";
import { entryOf } from "../entry-of";

function seenFrom(id: string, ...declared: readonly (readonly [string, Relation])[]): readonly SeenRelation[] {
  const ids = ["a", "b", "c"];
  const entries = ids.map((each) =>
    entryOf(each, { relations: declared.filter(([from]) => from === each).map(([, relation]) => relation) }),
  );
  return relationIndex(entries).get(id) ?? [];
}

test.each([
  ["part-of", "has-part"],
  ["member", "part-of"],
  ["successor", "predecessor"],
  ["predecessor", "successor"],
  ["ally", "ally"],
  ["opponent", "opponent"],
  ["see-also", "see-also"],
] as const)("%s seen from its other end is %s", (type, inverse) => {
  expect(seenFrom("b", ["a", { type, to: "b" }])).toEqual([{ type: inverse, to: "a" }]);
  expect(seenFrom("a", ["a", { type, to: "b" }])).toEqual([{ type, to: "b" }]);
});

test("the inverse keeps its period", () => {
  const relation = { type: "part-of", to: "b", from: "2012", until: "2015-06", source: "onu" } as const;
  expect(seenFrom("b", ["a", relation])).toEqual([{ ...relation, type: "has-part", to: "a" }]);
});

test("declared at both ends, it is told once, as declared here", () => {
  const both = [
    ["a", { type: "ally", to: "b", from: "2012" }],
    ["b", { type: "ally", to: "a", from: "2013" }],
  ] as const;
  expect(seenFrom("b", ...both)).toEqual([{ type: "ally", to: "a", from: "2013" }]);
});

test("own relations come first, and each type and other entry is told", () => {
  const found = seenFrom(
    "b",
    ["a", { type: "member", to: "b" }],
    ["b", { type: "ally", to: "a" }],
    ["c", { type: "ally", to: "b" }],
  );
  expect(found.map(({ type, to }) => `${type} ${to}`)).toEqual(["ally a", "part-of a", "ally c"]);
});

test("an entry without relations has none", () => {
  expect(relationIndex([entryOf("a")]).get("a")).toBeUndefined();
});

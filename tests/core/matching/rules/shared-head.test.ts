import { expect, test } from "vitest";
import { entryOf } from "../../entry-of";
import { spansIn, surfacesIn } from "../world";

const entries = [
  entryOf("brigade", { kind: "rank", fr: ["général de brigade"], en: ["brigadier general"] }),
  entryOf("division", { kind: "rank", fr: ["général de division"], en: ["major general"] }),
  entryOf("corps", { kind: "rank", fr: ["général de corps d’armée"] }),
  entryOf("terre", { fr: ["armée de terre"] }),
  entryOf("air", { fr: ["armée de l’air"] }),
];

test.each([
  ["les généraux de brigade et de division", ["généraux de brigade", "de division"]],
  ["généraux de brigade ou de corps d’armée", ["généraux de brigade", "de corps d’armée"]],
  ["l’armée de terre et de l’air", ["armée de terre", "de l’air"]],
  ["ni généraux de brigade ni de division", ["généraux de brigade", "de division"]],
  ["généraux de brigade, et de division", ["généraux de brigade"]],
  ["généraux de brigade et, de division", ["généraux de brigade"]],
  ["généraux de brigade et de gendarmerie", ["généraux de brigade"]],
  ["généraux de brigade avec de division", ["généraux de brigade"]],
  ["généraux de brigade et généraux de division", ["généraux de brigade", "généraux de division"]],
  ["généraux de brigade et", ["généraux de brigade"]],
])("%s", (text, surfaces) => {
  expect(surfacesIn(entries, text, "fr")).toEqual(surfaces);
});

test("the tail is the entry that the head and it make", () => {
  const [, tail] = spansIn(entries, "les généraux de brigade et de division", "fr");
  expect(tail).toMatchObject({ key: "generaux de division", forms: [{ id: "division" }] });
});

test("a tail never overlaps a term of its own", () => {
  const unit = entryOf("unit", { kind: "unit", fr: ["division"] });
  expect(surfacesIn([...entries, unit], "les généraux de brigade et de division", "fr")).toEqual([
    "généraux de brigade",
    "division",
  ]);
});

test("a tail stands in its language only", () => {
  expect(surfacesIn(entries, "the généraux de brigade et de division", "en")).toEqual([]);
});

import { expect, test } from "vitest";
import { sharing } from "@/entrypoints/reader/sharing";

test("equal values are one, others stay themselves", () => {
  const shared = sharing<{ readonly ids: readonly string[] }>();
  const first = shared({ ids: ["jnim"] });
  expect(shared({ ids: ["jnim"] })).toBe(first);
  const other = { ids: ["jnim", "aqmi"] };
  expect(shared(other)).toBe(other);
});

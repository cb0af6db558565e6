import { expect, test } from "vitest";
import { indexText } from "@/core/notes/quote/text-index";

test.each([
  ["l’armée", "l'armée"],
  ["lʼarmée", "l'armee"],
  ["« far »", '"far"'],
  ["«\u00a0far\u202f»", "“far”"],
  ["‘far’", '"far"'],
  ["À Bamako\u00a0: 12\u202f000 €", "A Bamako : 12 000 €"],
  ["\u00c9tat", "E\u0301tat"],
  ["œuvre", "oeuvre"],
  ["mobili\u00adsation", "mobilisation"],
  ["zéro\u200blargeur", "zérolargeur"],
  ["attendez…", "attendez..."],
  ["Niger – Mali", "Niger - Mali"],
  ["fin.\n\n   Début", "fin. Début"],
  ["ﬁn", "fin"],
])("%s and %s fold alike", (one, other) => {
  expect(indexText(one).folded).toBe(indexText(other).folded);
});

test.each([
  ["Mali", "mali"],
  ["12 morts", "15 morts"],
  ["far", "fat"],
  ["متمردون", "متمردين"],
])("%s and %s do not", (one, other) => {
  expect(indexText(one).folded).not.toBe(indexText(other).folded);
});

test("every folded unit knows where it comes from", () => {
  const { folded, from, to } = indexText("œ e\u0301\u00a0…");
  expect(folded).toBe("oee.");
  expect([...from]).toEqual([0, 0, 2, 5]);
  expect([...to]).toEqual([1, 1, 4, 6]);
});

// @vitest-environment jsdom
import { expect, test } from "vitest";
import { NoteFault } from "@/components/note-fault";
import type { WrongNote } from "@/core/notes/editing";
import type { DeskFault } from "@/core/notes/note-desk";
import { draw } from "./draw";
import { translator } from "./translate";

const EVERY: Readonly<Record<DeskFault | WrongNote, true>> = {
  ...{ full: true, scarce: true, blocked: true, closed: true, newer: true, private: true, damaged: true, failed: true },
  ...{ gone: true, refused: true, invalid: true, "too-long": true },
};
const faults = Object.keys(EVERY) as readonly (keyof typeof EVERY)[];

test.each(["fr", "en"] as const)("every fault has a sentence of its own, said at once, in %s", (language) => {
  const said = faults.map((why) => draw(<NoteFault why={why} t={translator(language)} />).texts("[role=alert] p")[0]);
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
  expect(new Set(said).size).toBe(faults.length);
});

test("the troubles of the database lead to the rescue page, those of a request and of a private window do not", () => {
  const t = translator("en");
  const led = faults.filter((why) => draw(<NoteFault why={why} t={t} />).texts(".rescue-link").length > 0);
  expect(led).toEqual(["full", "scarce", "blocked", "closed", "newer", "damaged", "failed"]);
  expect(draw(<NoteFault why="newer" isRescue t={t} />).texts(".rescue-link")).toEqual([]);
});

test("it says what became of the text, and the error's name where nothing else explains it", () => {
  const t = translator("en");
  const { texts, redraw } = draw(<NoteFault why="full" detail="DataError" draft="kept" t={t} />);
  expect(texts("p")).toEqual([t("note.fault.full"), t("note.draft.kept")]);
  redraw(<NoteFault why="failed" detail="AbortError" draft="unkept" t={t} />);
  expect(texts("p")).toEqual([t("note.fault.failed"), t("note.draft.unkept"), "Name of the error: AbortError"]);
});

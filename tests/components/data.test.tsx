// @vitest-environment jsdom
import { expect, test } from "vitest";
import { DataCounts } from "@/components/data-counts";
import { DataFaults } from "@/components/data-faults";
import { DataImport, type FileRefusal, type ImportSeen } from "@/components/data-import";
import { DataPromise } from "@/components/data-promise";
import { FAULTS } from "@/core/notes/faults";
import { draw } from "./draw";
import { translator } from "./translate";

const EVERY: Readonly<Record<FileRefusal, true>> = {
  ...{ "not-json": true, other: true, "too-large": true, unreadable: true, "not-text": true, several: true },
};
const refusals = Object.keys(EVERY) as readonly FileRefusal[];
const nothing = () => {};
const acts = { onFiles: nothing, onOpen: nothing, onBringBack: nothing, onRun: nothing, onCancel: nothing };

test.each(["fr", "en"] as const)("every refusal and every fault has a sentence of its own, in %s", (language) => {
  const t = translator(language);
  const seen: readonly ImportSeen[] = [
    ...refusals.map((why) => ({ at: "refused", name: "a.json", why }) as const),
    { at: "newer", name: "a.json", version: 2 },
    { at: "faulty", name: "a.json", faults: [] },
  ];
  const said = seen.map((each) => draw(<DataImport seen={each} {...{ language, t }} {...acts} />).texts(".said")[0]);
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*[.]$/su);
  expect(new Set(said).size).toBe(seen.length);

  const faults = FAULTS.map((what) => ({ where: "notes.0.body", what }));
  const named = draw(<DataFaults faults={faults} t={t} />).texts("dd");
  for (const sentence of named) expect(sentence).toMatch(/^\p{Lu}.*\. notes\.0\.body$/su);
  expect(new Set(named).size).toBe(FAULTS.length);
});

test("only the first faults are shown, and the rest is counted", () => {
  const faults = Array.from({ length: 23 }, (_each, index) => ({ where: `notes.${index}`, what: "missing" }) as const);
  const { texts } = draw(<DataFaults faults={faults} t={translator("en")} />);
  expect(texts("dt")).toHaveLength(20);
  expect(texts(".note")).toEqual(["And 3 more faults."]);
});

test("a count of nothing is left out, and what is brought back says so", () => {
  const counts = { new: 2, same: 0, older: 0, changed: 0, deletion: 0, "deleted-here": 1, conflict: 0 };
  const t = translator("fr");
  const { texts, redraw } = draw(<DataCounts counts={counts} bringBack={false} t={t} />);
  expect(texts("li")).toEqual([
    "2 notes nouvelles\u00a0: elles seront ajoutées.",
    "1 note supprimée ici\u00a0: elle le restera.",
  ]);
  redraw(<DataCounts counts={counts} bringBack t={t} />);
  expect(texts("li")[1]).toBe("1 note supprimée ici\u00a0: elle reviendra dans le carnet.");
});

test.each(["fr", "en"] as const)(
  "what the browser promised is said, and what is safe where it did not, in %s",
  (language) => {
    const t = translator(language);
    const { texts, redraw } = draw(<DataPromise promised t={t} />);
    expect(texts(".data-promise")).toEqual([t("data.promise.given")]);
    redraw(
      <DataPromise promised={false} t={t}>
        <a href="#data">{t("data.reminder.go")}</a>
      </DataPromise>,
    );
    expect(texts("p")).toEqual([t("data.promise.refused")]);
    expect(texts("a")).toEqual([t("data.reminder.go")]);
  },
);

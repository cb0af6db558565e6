import { afterAll, beforeAll, describe } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { type Reading, startReading } from "./reading";
import { dataSuite } from "./suites/data";
import { rescueSuite } from "./suites/rescue";

inEachBrowser("Files of notes", (name) => {
  let reading: Reading | undefined;
  const current = (): Reading => {
    if (reading === undefined) throw new Error("The browser did not start.");
    return reading;
  };

  beforeAll(async () => {
    reading = await startReading(name);
  });
  afterAll(() => reading?.close());

  describe("in the notebook", () => dataSuite(current));
  describe("where the notes do not open", () => rescueSuite(current));
});

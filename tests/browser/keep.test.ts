import { afterAll, beforeAll, describe } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { type Reading, startReading } from "./reading";
import { anchoredStatesSuite } from "./suites/anchored-states";
import { keepSuite } from "./suites/keep";
import { keepEditorSuite } from "./suites/keep-editor";
import { keepGuardedSuite } from "./suites/keep-guarded";

inEachBrowser("Keeping passages", (name) => {
  let reading: Reading | undefined;
  const current = (): Reading => {
    if (reading === undefined) throw new Error("The browser did not start.");
    return reading;
  };

  beforeAll(async () => {
    reading = await startReading(name);
  });
  afterAll(async () => {
    await reading?.close();
  });

  describe("what is selected", () => keepSuite(current));
  describe("when its page is seen again", () => anchoredStatesSuite(current));
  describe("and written about", () => keepEditorSuite(current));
  // Last: it leaves a database that nothing can be kept in.
  describe("guarded", () => keepGuardedSuite(current));
});

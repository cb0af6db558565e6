import { describe } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { readingIn } from "./reading-in";
import { anchoredStatesSuite } from "./suites/anchored-states";
import { keepSuite } from "./suites/keep";
import { keepEditorSuite } from "./suites/keep-editor";
import { keepGuardedSuite } from "./suites/keep-guarded";

inEachBrowser("Keeping passages", (name) => {
  // A background that dies often is the harder case: Firefox's own 30 s would hide what is lost between two of its lives.
  const current = readingIn(name, { idleMs: 1_000 });

  describe("what is selected", () => keepSuite(current));
  describe("when its page is seen again", () => anchoredStatesSuite(current));
  describe("and written about", () => keepEditorSuite(current));
  // Last: it leaves a database that nothing can be kept in.
  describe("guarded", () => keepGuardedSuite(current));
});

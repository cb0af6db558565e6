import { describe } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { readingIn } from "./reading-in";
import { dataSuite } from "./suites/data";
import { rescueSuite } from "./suites/rescue";

inEachBrowser("Files of notes", (name) => {
  const current = readingIn(name);

  describe("in the notebook", () => dataSuite(current));
  describe("where the notes do not open", () => rescueSuite(current));
});

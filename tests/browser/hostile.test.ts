import { describe } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { onEachPage } from "./pages/each-page";
import { countsSuite, visitsSuite } from "./suites/counts";
import { hostileSuite } from "./suites/hostile";

inEachBrowser("A hostile or clumsy page", (name) => {
  const { reading, devices } = onEachPage(name);
  describe("against us", () => hostileSuite(reading));
  describe("in counts", () => countsSuite(reading));
  if (name === "chromium") describe("in visits", () => visitsSuite(reading, devices));
});

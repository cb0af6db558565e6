import { describe } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { onEachPage } from "./pages/each-page";
import { cardActsSuite } from "./suites/card-acts";
import { keepCommandsSuite } from "./suites/keep-commands";
import { lookUpSuite } from "./suites/look-up";
import { pagesSuite } from "./suites/pages";
import { pinchSuite } from "./suites/pinch";
import { touchSuite } from "./suites/touch";

inEachBrowser("Every page", (name) => {
  const { reading, devices } = onEachPage(name);
  describe("as it is", () => pagesSuite(reading, devices));
  describe("under a finger", () => touchSuite(reading, devices));
  if (name === "chromium") describe("under two fingers", () => pinchSuite(reading, devices));
  describe("from the card", () => cardActsSuite(reading, devices));
  describe("asked about", () => lookUpSuite(reading));
  describe("kept by the browser itself", () => keepCommandsSuite(reading, devices));
});

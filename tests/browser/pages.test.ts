import { afterAll, beforeAll, describe } from "vitest";
import { inEachBrowser } from "./driver/in-each-browser";
import { catchDevices, type Devices } from "./pages/devices";
import { pageFile } from "./pages/open-page";
import { type Reading, startReading } from "./reading";
import { countsSuite, visitsSuite } from "./suites/counts";
import { hostileSuite } from "./suites/hostile";
import { pagesSuite } from "./suites/pages";
import { touchSuite } from "./suites/touch";

inEachBrowser("Every page", (name) => {
  let started: { readonly reading: Reading; readonly devices: Devices } | undefined;
  const current = () => {
    if (started === undefined) throw new Error("The browser did not start.");
    return started;
  };
  const reading = () => current().reading;
  const devices = () => current().devices;

  beforeAll(async () => {
    const caught = catchDevices(name);
    const opened = await startReading(name, { "cadre.exemple.org": { pages: { "/": await pageFile("frame.html") } } });
    started = { reading: opened, devices: await caught() };
  });
  afterAll(async () => {
    await started?.reading.close();
  });

  describe("as it is", () => pagesSuite(reading, devices));
  describe("under a finger", () => touchSuite(reading, devices));
  describe("in counts", () => countsSuite(reading));
  if (name === "chromium") describe("in visits", () => visitsSuite(reading, devices));
  describe("against us", () => hostileSuite(reading));
});

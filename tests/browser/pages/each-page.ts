import { afterAll, beforeAll } from "vitest";
import type { BrowserName } from "../driver/types";
import { type Reading, startReading } from "../reading";
import { catchDevices, type Devices } from "./devices";
import { pageFile } from "./open-page";

/** A browser for the suites of pages, started before the first of their tests and closed after the last. */
export function onEachPage(name: BrowserName): { readonly reading: () => Reading; readonly devices: () => Devices } {
  let started: { readonly reading: Reading; readonly devices: Devices } | undefined;
  const current = () => {
    if (started === undefined) throw new Error("The browser did not start.");
    return started;
  };

  beforeAll(async () => {
    const caught = catchDevices(name);
    const opened = await startReading(name, {
      sites: { "cadre.exemple.org": { pages: { "/": await pageFile("frame.html") } } },
    });
    started = { reading: opened, devices: await caught() };
  });
  afterAll(async () => {
    await started?.reading.close();
  });
  return { reading: () => current().reading, devices: () => current().devices };
}

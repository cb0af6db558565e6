import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { ROOT } from "@/scripts/lib/root.mjs";
import { inEachBrowser } from "./driver/in-each-browser";
import { launch } from "./driver/launch";
import type { BrowserName } from "./driver/types";
import { catchDevices, type Devices } from "./pages/devices";
import { type Reading, startReading } from "./reading";
import { type Page, servePages } from "./server";
import { onceSuite } from "./suites/once";
import { grantsSuite, LISTED, OTHER, TEXT, welcomeSuite } from "./suites/sites";

const BUILDS = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const;

/** The production build as readers install it: no host is granted. */
async function startUngranted(name: BrowserName): Promise<Reading> {
  const pages: Record<string, Page> = {};
  const server = await servePages({ [OTHER]: { pages }, [LISTED]: { pages: { "/": TEXT } } });
  const extension = join(ROOT, ".output", BUILDS[name]);
  const browser = await launch(name, { extension, hosts: server.hosts });
  const own = await browser.open(`${browser.extensionOrigin}/popup.html`);
  return {
    name,
    browser,
    extension,
    server,
    own,
    async open(path, html) {
      pages[path] = html;
      return browser.open(`http://${OTHER}${path}`);
    },
    add(path, file) {
      pages[path] = file;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

inEachBrowser("Sites", (name) => {
  let reading: Reading | undefined;
  let devices: Devices | undefined;
  const current = (): Reading => {
    if (reading === undefined) throw new Error("The browser did not start.");
    return reading;
  };

  describe("as readers install it", () => {
    beforeAll(async () => {
      const caught = catchDevices(name);
      reading = await startUngranted(name);
      devices = await caught();
    });
    afterAll(() => reading?.close());
    welcomeSuite(name, current);
    onceSuite(name, current, () => {
      if (devices === undefined) throw new Error("The browser did not start.");
      return devices;
    });
  });

  describe("in a build whose manifest names hosts", () => {
    beforeAll(async () => {
      reading = await startReading(name, { sites: { [LISTED]: { pages: { "/": TEXT } } } });
    });
    afterAll(() => reading?.close());
    grantsSuite(name, current);
  });
});

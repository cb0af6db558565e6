import { describe } from "vitest";
import { findBrowser } from "@/scripts/lib/find-browser.mjs";
import type { BrowserName } from "./types";

/** Tests told once for both browsers. A browser that is not on the machine is skipped in sight, never in silence. */
export function inEachBrowser(title: string, body: (name: BrowserName) => void): void {
  for (const name of ["chromium", "firefox"] as const) {
    describe.skipIf(!findBrowser(name))(`${title}, in ${name}`, () => body(name));
  }
}

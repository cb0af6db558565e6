import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageOf } from "@/scripts/anchoring/read-html";
import { findBrowser } from "@/scripts/lib/find-browser.mjs";
import { TRAP_PAGES } from "@/tests/scripts/anchoring/pages";

const found = findBrowser("chromium");

/**
 * The terminal counts in the text of a page loaded from a file with scripting disabled. Chromium alone: `anchoring.test.ts`
 * compares the parsers of both browsers, and Firefox has no switch for scripts that leaves us a way in.
 */
describe.skipIf(!found)("The terminal's text of a file, beside a browser's without scripts", () => {
  let browser: Browser;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "reperes-terminal-"));
    browser = await chromium.launch({
      executablePath: found?.path ?? "",
      args: ["--headless=new"],
      chromiumSandbox: false,
    });
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(TRAP_PAGES)("is the same: $name", async ({ name, bytes }) => {
    const file = join(folder, `${name.replace(/\W+/g, "-")}.html`);
    writeFileSync(file, bytes);
    await page.goto(pathToFileURL(file).href);
    const theirs = await page.evaluate(() => document.body.textContent);
    expect(theirs.length).toBeGreaterThan(5);
    expect(pageOf(bytes).page.index.text).toBe(theirs);
  });
});

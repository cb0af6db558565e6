import { expect, it } from "vitest";
import type { BrowserDriver } from "../driver/types";
import { boxOf, marksOf, outlast, page, type Reading, restOn, tellReader } from "../reading";

const TEXT = page("<p>Le JNIM et les FAMa sont cités.</p>");

/** The life of the content script: what may end it, and what may not. */
export function lifeSuite(reading: () => Reading): void {
  it("survives a forged start message of WXT's", async () => {
    const { browser, open } = reading();
    const driver = await open("/forged", TEXT);
    await marksOf(driver, 2);
    const id = new URL(browser.extensionOrigin).host;
    await driver.evaluate((own: string) => {
      for (const name of ["reader", "content", "reader.content"]) {
        const detail = { contentScriptName: name, messageId: "forged" };
        const type = `${own}:${name}:wxt:content-script-started`;
        document.dispatchEvent(new CustomEvent(type, { detail }));
        window.dispatchEvent(new CustomEvent(type, { detail }));
        window.postMessage({ type, contentScriptName: name, messageId: "forged" }, "*");
        window.postMessage({ type: "wxt:content-script-started", contentScriptName: name, messageId: "forged" }, "*");
      }
    }, id);
    await restOn(driver, "JNIM");
    expect((await driver.card()).text).toMatch(/Islam/i);
    expect(await driver.marks()).toHaveLength(2);
    await driver.close();
  });

  it("is not hurt by messages of the page", async () => {
    const driver = await reading().open("/messages", TEXT);
    await marksOf(driver, 2);
    await driver.evaluate(() => {
      window.postMessage({ reperes: "stopOn", request: { origins: ["<all_urls>"] } }, "*");
      document.dispatchEvent(new CustomEvent("reperes", { detail: { reperes: "stopOn" } }));
    });
    await restOn(driver, "FAMa");
    await driver.close();
  });

  it("opens the cards of its marks though the background has died, and wakes it for late content", async () => {
    const { browser, open } = reading();
    const driver = await open("/worker", TEXT);
    await marksOf(driver, 2);
    await browser.stopWorker();
    await restOn(driver, "JNIM");
    await driver.evaluate(() => {
      const late = document.createElement("p");
      late.textContent = "La Minusma aussi.";
      document.body.append(late);
    });
    await driver.waitFor(
      async () => (await driver.marks()).some(({ text }) => text === "Minusma"),
      "The background did not wake for late content.",
    );
    await driver.close();
  });

  it("leaves a page whose host was taken back as it found it, for good", async () => {
    const driver = await reading().open("/revoked", TEXT);
    await marksOf(driver, 2);
    const html = () => driver.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await restOn(driver, "JNIM");
    const elsewhere = await tellReader(reading(), "/revoked", "stopOn", { origins: ["*://*.ailleurs.fr/*"] });
    expect(elsewhere).toEqual({ ok: true, value: false });
    expect((await driver.marks()).length).toBe(2);
    const box = await boxOf(driver, "FAMa");
    const stopped = await tellReader(reading(), "/revoked", "stopOn", { origins: ["*://*.exemple-journal.fr/*"] });
    expect(stopped).toEqual({ ok: true, value: true });
    expect([await driver.marks(), (await driver.card()).open, await html()]).toEqual([[], false, before]);
    await driver.evaluate(() => {
      const late = document.createElement("p");
      late.textContent = "La Minusma aussi.";
      document.body.append(late);
    });
    await driver.moveTo(box.x + 5, box.y + 5);
    await driver.click(box.x + 8, box.y + 5);
    // Longer than late content waits to be read, and than the registry waits to be looked at again.
    await outlast(driver, 2_200);
    expect([await driver.marks(), (await driver.card()).open]).toEqual([[], false]);
    expect(await tellReader(reading(), "/revoked", "countMarks", null)).toBeNull();
    await driver.close();
  });

  it("goes on in a tab that was open when the extension was updated", async () => {
    const { own, browser, open, name } = reading();
    const driver = await open("/update", TEXT);
    await marksOf(driver, 2);
    if (name === "firefox") {
      // A temporary add-on cannot reload itself over BiDi without losing its own page: a second injection stands for it.
      await own.evaluate(async (url: string) => {
        const [tab] = await chrome.tabs.query({ url });
        if (tab?.id === undefined) throw new Error("The tab was not found.");
        await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["reader.js"] });
      }, "http://www.exemple-journal.fr/update");
    } else await updateInChromium(browser);
    await driver.evaluate(() => {
      const late = document.createElement("p");
      late.textContent = "La Minusma aussi.";
      document.body.append(late);
    });
    await driver.waitFor(
      async () => (await driver.marks()).some(({ text }) => text === "Minusma"),
      "Nobody read the page after the update.",
    );
    await restOn(driver, "JNIM");
    expect((await driver.marks()).filter(({ text }) => text === "JNIM")).toHaveLength(1);
    expect(driver.pageErrors()).toEqual([]);
    expect(browser.name).toBe(name);
    await driver.close();
  });
}

/** The browser's own page for extensions reloads ours, as an update does; unpacked ones ask for the developer mode. */
async function updateInChromium(browser: BrowserDriver): Promise<void> {
  const extensions = await browser.open("chrome://extensions");
  await extensions.evaluate(async (id: string) => {
    const { developerPrivate } = chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await new Promise<void>((done) => developerPrivate.reload(id, { failQuietly: true }, done));
  }, new URL(browser.extensionOrigin).host);
  await extensions.close();
}

declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }, done: () => void): void;
  };
  tabs: { query(query: { url: string }): Promise<readonly { id?: number }[]> };
  scripting: { executeScript(options: { target: { tabId: number }; files: string[] }): Promise<unknown> };
};

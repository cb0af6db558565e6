import { expect, it } from "vitest";
import type { BrowserName, PageDriver } from "../driver/types";
import { page, type Reading, wordsMarked } from "../reading";

/** A host of the welcome page's list, and one that is on no list; both are served by the test. */
export const LISTED = "www.maliweb.net";
export const OTHER = "www.exemple-journal.fr";

export const TEXT = page("<article><p>Le JNIM et les FAMa sont cités.</p></article>");
const WORDS = ["FAMa", "JNIM"];

/** What the grants are: in the browser, and in the scripts that run by them. */
export async function grants(own: PageDriver): Promise<{ origins: readonly string[]; registered: readonly string[] }> {
  return own.evaluate(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return { origins, registered: scripts.flatMap(({ matches }) => matches) };
  });
}

/** The text of the badge of the tab at an address. */
async function badgeAt(own: PageDriver, address: string): Promise<string> {
  return own.evaluate(async (url: string) => {
    for (const tab of await chrome.tabs.query({})) {
      if (tab.url === url && tab.id !== undefined) return chrome.action.getBadgeText({ tabId: tab.id });
    }
    return "";
  }, address);
}

/** Clicks the middle of the first element that matches and holds the words: a real click, so that grants may be asked. */
export async function click(driver: PageDriver, selector: string, words = ""): Promise<void> {
  const place = await driver.waitFor(
    () =>
      driver.evaluate(
        (selector: string, words: string) => {
          const found = [...document.querySelectorAll(selector)].find(({ textContent }) => textContent.includes(words));
          found?.scrollIntoView({ block: "center", behavior: "instant" });
          const rect = found?.getBoundingClientRect();
          return rect && { x: rect.x + Math.min(20, rect.width / 2), y: rect.y + rect.height / 2 };
        },
        selector,
        words,
      ),
    `There is no ${selector} with “${words}”.`,
  );
  await driver.click(place.x, place.y);
}

/** The build as readers install it: nothing is granted, the welcome page offers the list. */
export function welcomeSuite(name: BrowserName, reading: () => Reading): void {
  const welcome = () => reading().browser.open(`${reading().browser.extensionOrigin}/welcome.html`);

  it("opens the welcome page at installation, and is granted nothing", async () => {
    const { own } = reading();
    await own.waitFor(
      () =>
        own.evaluate(async () =>
          (await chrome.tabs.query({})).some(({ url }) => /welcome\.html\?installed$/.test(url ?? "")),
        ),
      "The welcome page did not open.",
    );
    expect(await grants(own)).toEqual({ origins: [], registered: [] });
    const driver = await reading().open("/nothing", TEXT);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await driver.marks()).toEqual([]);
    await driver.close();
  });

  it("asks for all that is ticked in one request, straight from the click, and says when it is refused", async () => {
    const driver = await welcome();
    await click(driver, ".actions.row button");
    await driver.evaluate(() => {
      const asked = { times: 0, origins: 0, inClick: false };
      Object.assign(window, { asked });
      chrome.permissions.request = async ({ origins }) => {
        asked.times += 1;
        asked.origins = origins.length;
        asked.inClick = navigator.userActivation.isActive;
        return false;
      };
    });
    await click(driver, ".apply .main");
    await driver.waitFor(
      () => driver.evaluate(() => (document.querySelector(".apply .said")?.textContent ?? "") !== ""),
      "Nothing was said of the refusal.",
    );
    const asked = await driver.evaluate(() => (window as unknown as { asked: Asked }).asked);
    expect(asked).toMatchObject({ times: 1, inClick: true });
    expect(asked.origins).toBeGreaterThanOrEqual(80);
    expect(await driver.evaluate(() => document.querySelector(".apply .said")?.textContent)).toMatch(/nothing|rien/);
    expect((await grants(driver)).origins).toEqual([]);
    await driver.close();
  });

  it("shows a real card before any site is granted", async () => {
    const driver = await welcome();
    await click(driver, ".try", "JNIM");
    await driver.waitFor(
      () => driver.evaluate(() => /Islam/i.test(document.querySelector(".shown")?.shadowRoot?.textContent ?? "")),
      "The card did not show.",
    );
    await driver.close();
  });

  it("speaks the language that the reader chooses, at once", async () => {
    const driver = await welcome();
    for (const [value, heading] of [
      ["fr", "Réglages de Repères"],
      ["en", "Repères settings"],
    ] as const) {
      await click(driver, `.choice:has(input[value="${value}"])`);
      await driver.waitFor(
        () =>
          driver.evaluate(
            (language: string, title: string) =>
              document.documentElement.lang === language && document.querySelector("h1")?.textContent === title,
            value,
            heading,
          ),
        `The page does not speak ${value}.`,
      );
    }
    await driver.close();
  });

  // Chromium's question cannot be answered headless; there, the browser's own settings give and take (the suite below).
  if (name === "chromium") return;
  it("reads a ticked site in tabs already open, and leaves them when it is unticked", async () => {
    const { browser, own } = reading();
    const article = await browser.open(`http://${LISTED}/`);
    const driver = await welcome();
    await click(driver, ".site", "Maliweb");
    await click(driver, ".apply .main");
    expect(await wordsMarked(article, 2)).toEqual(WORDS);
    expect(await grants(own)).toEqual({ origins: ["*://*.maliweb.net/*"], registered: ["*://*.maliweb.net/*"] });
    await click(driver, ".site", "Maliweb");
    await click(driver, ".apply .main");
    await article.waitFor(async () => (await article.marks()).length === 0, "The marks stayed.");
    expect(await grants(own)).toEqual({ origins: [], registered: [] });
    await driver.close();
    await article.close();
  });
}

/** A build whose manifest names hosts: it works at once, and what is taken back or given again is noticed everywhere. */
export function grantsSuite(name: BrowserName, reading: () => Reading): void {
  it("works at once and asks nothing", async () => {
    const { own } = reading();
    const driver = await reading().open("/granted", TEXT);
    expect(await wordsMarked(driver, 2)).toEqual(WORDS);
    const pages = await own.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ""));
    expect(pages.filter((url) => url.includes("welcome.html"))).toEqual([]);
    await driver.close();
  });

  it("counts the marks on the icon, and clears them on a page without", async () => {
    const { own } = reading();
    const driver = await reading().open("/badge", TEXT);
    const badge = () => badgeAt(own, `http://${OTHER}/badge`);
    // Firefox's background, put to sleep after a second here (after thirty with readers), may miss its second look.
    await driver
      .waitFor(async () => (await badge()) === "2", "too early", { timeout: 15_000 })
      .catch(() => driver.goto(`http://${OTHER}/badge`));
    await driver.waitFor(async () => (await badge()) === "2", "The icon does not count two marks.");
    reading().add("/empty", page("<p>Rien ici.</p>"));
    await driver.goto(`http://${OTHER}/empty`);
    await driver.waitFor(async () => (await badgeAt(own, `http://${OTHER}/empty`)) === "", "The count stayed.");
    await driver.close();
  });

  it("no longer marks a term that the reader knows, lists it, and marks it again when that is undone", async () => {
    const { own, browser } = reading();
    const know = (known: boolean) =>
      own.evaluate(
        (known: boolean) => chrome.runtime.sendMessage({ reperes: "knowTerm", request: { id: "jnim", known } }),
        known,
      );
    expect(await know(true)).toEqual({ ok: true, value: true });
    const driver = await reading().open("/known", TEXT);
    expect(await wordsMarked(driver)).toEqual(["FAMa"]);
    await driver.close();
    const settings = await browser.open(`${browser.extensionOrigin}/welcome.html`);
    await click(settings, ".term .icon-button");
    await settings.waitFor(
      () => settings.evaluate(() => document.querySelectorAll(".term").length === 0),
      "The term is still listed.",
    );
    const again = await reading().open("/known-again", TEXT);
    expect(await wordsMarked(again, 2)).toEqual(WORDS);
    await settings.close();
    await again.close();
  });

  it("shows in the popup what happens in the tab in front, and gives a diagnostic without addresses", async () => {
    const { own } = reading();
    const driver = await reading().open("/popup", TEXT);
    await wordsMarked(driver, 2);
    await showPopupFor(own, `http://${OTHER}/popup`);
    await own.waitFor(
      () => own.evaluate(() => /^marks: 2$/m.test(document.querySelector(".diagnostic")?.textContent ?? "")),
      "The popup does not count two mentions.",
    );
    const seen = await own.evaluate(() => ({
      host: document.querySelector(".host")?.textContent,
      words: document.querySelector(".popup [role=status]")?.textContent,
      diagnostic: document.querySelector(".diagnostic")?.textContent ?? "",
    }));
    expect(seen.host).toBe(OTHER);
    expect(seen.diagnostic).toMatch(/^Repères: \d/);
    expect(seen.words).toMatch(/^2 mentions/);
    expect(seen.diagnostic).not.toMatch(/exemple|http|\*:\/\//);
    await driver.close();
  });

  it("lists the terms of the tab in front, and a click on one goes to its mark in the page", async () => {
    const { own } = reading();
    const far = `<p style="margin-block: 3000px">Loin d’ici, la Cédéao et encore le JNIM.</p>`;
    const driver = await reading().open("/list", page(`<article><p>Le JNIM et les FAMa.</p>${far}</article>`));
    await wordsMarked(driver, 2);
    await showPopupFor(own, `http://${OTHER}/list`);
    const rows = await own.waitFor(
      () =>
        own.evaluate(() => {
          const text = (row: Element, part: string) => row.querySelector(part)?.textContent ?? "";
          const seen = [...document.querySelectorAll(".term")].map((row) => [
            text(row, ".term-name"),
            text(row, ".term-facts").replace(/\D/g, ""),
          ]);
          return seen.length === 3 && seen;
        }),
      "The popup does not list three terms.",
    );
    expect(rows).toEqual([
      ["JNIM", "2"],
      ["FAMa", "1"],
      ["Cédéao", "1"],
    ]);
    const press = (name: string) =>
      own.evaluate((words: string) => {
        const row = [...document.querySelectorAll(".term")].find((each) => each.textContent.includes(words));
        row?.querySelector<HTMLElement>(".term-go")?.click();
      }, name);
    const current = async () =>
      (await driver.marks()).find(({ name: each }) => each === "reperes-current")?.rects[0]?.y ?? -1;
    await press("Cédéao");
    await driver.waitFor(async () => {
      const y = await current();
      return y > 0 && y < 600 && (await driver.evaluate(() => scrollY > 1_000));
    }, "The page did not go to the term.");
    await driver.evaluate(() => document.querySelector("article")?.lastElementChild?.remove());
    await driver.waitFor(async () => {
      await press("Cédéao");
      return own.evaluate(() => /no longer|plus dans la page/.test(document.querySelector(".said")?.textContent ?? ""));
    }, "The popup does not say that the term has left.");
    await driver.close();
  });

  it("keeps what is chosen in the popup", async () => {
    const { own, browser } = reading();
    await own.evaluate(() => document.querySelector<HTMLInputElement>('input[value="page"]')?.click());
    const settings = await browser.open(`${browser.extensionOrigin}/welcome.html`);
    await settings.waitFor(
      () => settings.evaluate(() => document.querySelector<HTMLInputElement>('input[value="page"]')?.checked === true),
      "The choice was not kept.",
    );
    await settings.close();
  });

  it("leaves every page when its site is taken back, and reads again when it is given", async () => {
    const { own, browser } = reading();
    reading().add("/taken-frame", TEXT);
    const driver = await reading().open(
      "/taken",
      TEXT.replace("</body>", '<iframe src="/taken-frame"></iframe></body>'),
    );
    await wordsMarked(driver, 2);
    const inFrame = () =>
      driver.evaluate(() => {
        const inside = frames[0] as (Window & typeof globalThis) | undefined;
        return [...(inside?.CSS.highlights.values() ?? [])].reduce((sum, { size }) => sum + size, 0);
      });
    await driver.waitFor(async () => (await inFrame()) === 2, "The frame was not read.");
    const address = `http://${OTHER}/taken`;
    if (name === "chromium") {
      const access = await siteAccess(await browser.open("chrome://extensions"), new URL(browser.extensionOrigin).host);
      await access.withhold();
      await driver.waitFor(async () => (await driver.marks()).length === 0, "The marks stayed.");
      expect(await grants(own)).toEqual({ origins: [], registered: [] });
      await access.give(`http://${OTHER}/*`);
      expect(await wordsMarked(driver, 2)).toEqual(WORDS);
      expect((await grants(own)).registered).toEqual([`http://${OTHER}/*`]);
      await access.take(`http://${OTHER}/*`);
      await driver.waitFor(async () => (await driver.marks()).length === 0, "The marks stayed the second time.");
    } else {
      await own.evaluate(() => chrome.permissions.remove({ origins: ["http://*/*"] }));
      await driver.waitFor(async () => (await driver.marks()).length === 0, "The marks stayed.");
      expect(await grants(own)).toEqual({ origins: [], registered: [] });
    }
    await driver.waitFor(async () => (await inFrame()) === 0, "The marks stayed in the frame.");
    expect(await badgeAt(own, address)).toBe("");
    await driver.close();
  });

  // Only Chromium lets a test give one host without a question.
  if (name === "firefox") return;
  it("names the frame that it may not read, and reads it once its host is given", async () => {
    const { own, browser } = reading();
    const access = await siteAccess(await browser.open("chrome://extensions"), new URL(browser.extensionOrigin).host);
    await access.withhold();
    await access.give(`http://${OTHER}/*`);
    const frame = `<iframe src="http://${LISTED}/" width="600" height="400"></iframe>`;
    const driver = await reading().open("/frame", page(`<p>Le JNIM est cité.</p>${frame}`));
    await wordsMarked(driver);
    await showPopupFor(own, `http://${OTHER}/frame`);
    const inFrames = () => own.evaluate(() => document.querySelector(".frames button")?.textContent ?? "");
    expect(await own.waitFor(async () => (await inFrames()) || false, "The frame was not named.")).toContain(LISTED);
    await access.give(`http://${LISTED}/*`);
    await own.waitFor(() => marksInFrames(own, `http://${OTHER}/frame`), "The frame stayed unread.");
    await access.take(`http://${LISTED}/*`);
    await own.waitFor(async () => !(await marksInFrames(own, `http://${OTHER}/frame`)), "The frame kept its reader.");
    await driver.close();
  });
}

/** Whether a reader answers in a frame of the tab at an address: sub-frames have ids of their own. */
async function marksInFrames(own: PageDriver, address: string): Promise<boolean> {
  return own.evaluate(async (url: string) => {
    const id = (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
    if (id === undefined) throw new Error("The tab was not found.");
    const results = await chrome.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      func: () => CSS.highlights.size,
    });
    return results.some(({ frameId, result }) => frameId !== 0 && result > 0);
  }, address);
}

/** The popup asks about the tab in front: it is drawn anew in its own tab behind the article's. */
export async function showPopupFor(own: PageDriver, address: string): Promise<void> {
  await own.evaluate(async (url: string) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    if (tab?.id === undefined) throw new Error("The article's tab was not found.");
    await chrome.tabs.update(tab.id, { active: true });
    // What is drawn already may say the same: it is not to be taken for what comes.
    document.documentElement.dataset["old"] = "";
    setTimeout(() => location.reload(), 50);
  }, address);
  await own.waitFor(
    () =>
      own.evaluate(
        (host: string) => document.querySelector(":root:not([data-old]) .host")?.textContent === host,
        new URL(address).host,
      ),
    "The popup did not show the tab in front.",
  );
}

/** Chromium's own page for extensions, where a reader gives and takes sites. */
async function siteAccess(extensions: PageDriver, id: string) {
  const call = (name: string, ...args: readonly (string | Readonly<Record<string, string | boolean>>)[]) =>
    extensions.evaluate(
      async (method: string, parameters: readonly unknown[]) => {
        await chrome.developerPrivate[method]?.(...parameters);
      },
      name,
      args,
    );
  await call("updateProfileConfiguration", { inDeveloperMode: true });
  return {
    withhold: () => call("updateExtensionConfiguration", { extensionId: id, hostAccess: "ON_SPECIFIC_SITES" }),
    give: (pattern: string) => call("addHostPermission", id, pattern),
    take: (pattern: string) => call("removeHostPermission", id, pattern),
  };
}

type Asked = { readonly times: number; readonly origins: number; readonly inClick: boolean };

/** All that is asked of the browsers here. */
declare const chrome: {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  developerPrivate: Readonly<Record<string, (...parameters: readonly unknown[]) => Promise<void>>>;
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(what: { origins: string[] }): Promise<boolean>;
    request: (what: { origins: string[] }) => Promise<boolean>;
  };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  scripting: {
    getRegisteredContentScripts(): Promise<readonly { readonly matches: string[] }[]>;
    executeScript(what: {
      target: { tabId: number; allFrames: boolean };
      func: () => number;
    }): Promise<readonly { readonly frameId: number; readonly result: number }[]>;
  };
  tabs: {
    query(query: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    update(id: number, update: { active: boolean }): Promise<unknown>;
  };
};

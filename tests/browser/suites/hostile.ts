import { expect, it } from "vitest";
import type { PageDriver } from "../driver/types";
import { openPage, type Served, waitForWord, waitForWords, wordsNow } from "../pages/open-page";
import { marksOf, page, type Reading, restOn, tellReader } from "../reading";

const pause = (driver: PageDriver, ms: number) =>
  driver.evaluate((wait: number) => new Promise((done) => setTimeout(done, wait)), ms);

/** What the browser says whatever extension it has: of the icon that the page does not have, or may not have. */
const EXPECTED = /favicon|404|img-src/;

/** No error of ours and no complaint of the browser about us reached the page. */
function expectQuiet(driver: PageDriver): void {
  const loud = driver.consoleMessages().filter(({ type }) => type === "error");
  const said = [...driver.pageErrors(), ...loud.map(({ text }) => text)];
  expect(said.filter((text) => !EXPECTED.test(text))).toEqual([]);
}

const STRICT = {
  "content-security-policy":
    "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts",
  "cross-origin-embedder-policy": "require-corp",
};

/** Pages against us, or only clumsy: they work as without us, nothing throws, and the marks come back. */
export function hostileSuite(reading: () => Reading): void {
  it("marks and explains under the strictest policy and Trusted Types", async () => {
    const driver = await openPage(reading(), { file: "strict.html", headers: STRICT });
    await waitForWords(driver, ["CEDEAO", "JNIM"]);
    await restOn(driver, "JNIM");
    const [card] = await driver.cardQuery(".card");
    expect(card?.rect.width).toBe(372);
    expectQuiet(driver);
    await driver.close();
  });

  it("does not see what the page does to prototypes and globals", async () => {
    const driver = await openPage(reading(), "overrides.html");
    await reading().own.waitFor(
      async () => ((await countOf(reading(), "/overrides")) ?? 0) === 2,
      "The page’s overrides reached the reader.",
    );
    expect(driver.pageErrors()).toEqual([]);
    await driver.moveTo(40, 20);
    await driver.moveTo(46, 22);
    await driver.close();
  });

  it("reads a page whose elements take the names of the DOM’s own members, and throws nothing under the pointer", async () => {
    const driver = await openPage(reading(), "clobbering.html");
    await reading().own.waitFor(
      async () => ((await countOf(reading(), "/clobbering")) ?? 0) === 3,
      "The page’s names reached the reader.",
    );
    const at = await driver.evaluate(() => {
      const { x, y } = Document.prototype.getElementById.call(document, "p")?.getBoundingClientRect() ?? new DOMRect();
      return { x, y };
    });
    for (const step of [8, 12]) await driver.moveTo(at.x + step, at.y + 8);
    await pause(driver, 600);
    expectQuiet(driver);
    await driver.close();
  });

  it.each(["cleared", "emptied", "filled", "replaced", "flooded"])(
    "comes back when the registry is %s",
    async (how) => {
      const driver = await openPage(reading(), { file: "registry.html", path: `/registry-${how}` });
      await waitForWords(driver, ["CEDEAO", "JNIM"]);
      await driver.evaluate((way: string) => (window as unknown as { attack(how: string): void }).attack(way), how);
      // Nothing else of the page changes.
      await waitForWords(driver, ["CEDEAO", "JNIM"]);
      await restOn(driver, "JNIM");
      expectQuiet(driver);
      await driver.close();
    },
  );

  it("stands where it belongs, as it looks, whatever the page’s style says of every element and of ours", async () => {
    const driver = await openPage(reading(), "host-styled.html");
    await restOn(driver, "JNIM");
    const mark = (await driver.marks())[0]?.rects[0];
    const { rect } = await driver.card();
    expect(rect.width).toBe(372);
    expect(rect.y - (mark?.y ?? 0) - (mark?.height ?? 0)).toBeLessThan(20);
    const styles = await driver.evaluate(() => {
      const { opacity, filter, clipPath, pointerEvents, visibility } = getComputedStyle(
        document.querySelector("reperes-card") as Element,
      );
      return [opacity, filter, clipPath, pointerEvents, visibility];
    });
    expect(styles).toEqual(["1", "none", "none", "auto", "visible"]);
    await driver.close();
  });

  it("stays away from a page that removes it, and shows again once the page lets it", async () => {
    const driver = await openPage(reading(), "host-removed.html");
    const rect = (await marksOf(driver, 2)).find(({ text }) => text === "JNIM")?.rects[0];
    await driver.moveTo((rect?.x ?? 0) + 5, (rect?.y ?? 0) + 8);
    await driver.moveTo((rect?.x ?? 0) + 9, (rect?.y ?? 0) + 8);
    await driver.waitFor(
      () => driver.evaluate(() => (window as unknown as { removed: number }).removed > 0),
      "The page removed nothing.",
    );
    // Esc is the page's own again: no card is there to close.
    expect(
      await driver.evaluate(
        () =>
          new Promise<boolean>((done) => {
            addEventListener("keydown", (event) => done(!event.defaultPrevented), { once: true });
            setTimeout(() => done(true), 400);
          }),
      ),
    ).toBe(true);
    await driver.evaluate(() => {
      (window as unknown as { guarding: boolean }).guarding = false;
    });
    await driver.moveTo(5, 500);
    await pause(driver, 600);
    await restOn(driver, "CEDEAO");
    expectQuiet(driver);
    await driver.close();
  });

  it("leaves a page alone that stops every event at the window", async () => {
    const driver = await openPage(reading(), "events-stopped.html");
    const rect = (await marksOf(driver))[0]?.rects[0];
    await driver.moveTo((rect?.x ?? 0) + 5, (rect?.y ?? 0) + 8);
    await driver.click((rect?.x ?? 0) + 9, (rect?.y ?? 0) + 8);
    await driver.press("Escape");
    await pause(driver, 400);
    const seen = await driver.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen);
    expect(seen["click"]).toBe(1);
    expect(seen["keydown"]).toBe(1);
    expect((await driver.card()).open).toBe(false);
    expect(await wordsNow(driver)).toEqual(["JNIM"]);
    expectQuiet(driver);
    await driver.close();
  });

  it("keeps its focus and its keys from a page’s focus trap, and bears that the focus is stolen", async () => {
    const driver = await openPage(reading(), "focus-theft.html");
    await marksOf(driver, 2);
    await walk(reading(), "/focus-theft");
    await driver.waitFor(async () => (await driver.card()).open, "The walk did not begin.");
    await driver.evaluate(() => {
      const { body } = document;
      body.tabIndex = -1;
      body.focus();
      (window as unknown as { stolen: number }).stolen = 0;
      document.getElementById("field")?.blur();
    });
    await driver.press("Enter");
    await driver.waitFor(async () => (await driver.card()).focused !== undefined, "Enter did not focus the card.");
    await driver.press("ArrowDown");
    expect(await driver.evaluate(() => (window as unknown as { stolen: number }).stolen)).toBe(0);
    expect(await driver.evaluate(() => (window as unknown as { keys: number }).keys)).toBe(0);
    await driver.evaluate(() => (window as unknown as { steal(): void }).steal());
    await driver.waitFor(async () => (await driver.card()).focused === undefined, "The page did not take the focus.");
    expect((await driver.card()).open).toBe(true);
    expectQuiet(driver);
    await driver.close();
  });

  it("neither starves under 50,000 mutations a second nor starves the page, and reads what comes after", async () => {
    const { name } = reading();
    const driver = await openPage(reading(), "storm.html");
    await marksOf(driver);
    const storm = () => driver.evaluate(() => (window as unknown as { storm: Storm }).storm(50_000, 2));
    const withUs = await storm();
    await driver.evaluate(() => {
      document.getElementById("end")?.append(" La CEDEAO.");
      document.getElementById("end")?.scrollIntoView();
    });
    await waitForWord(driver, "CEDEAO");
    // The same storm in the same page once we have left it: what this browser can do on this machine.
    await tellReader(reading(), "/storm", "stopOn", { origins: ["http://*/*"] });
    await waitForWords(driver, []);
    const without = await storm();
    console.log(
      `${name}, 100,000 mutations in 2 s: with us ${JSON.stringify(withUs)}, without ${JSON.stringify(without)}`,
    );
    expect([withUs.records, without.records]).toEqual([100_000, 100_000]);
    // Wide, for a machine that does other work in one of the two: a reader that saw each record would make it ten times.
    expect(withUs.ms).toBeLessThan(without.ms * 3);
    expectQuiet(driver);
    await driver.close();
  });

  it("reads 10,000 levels of nesting without the stack", async () => {
    const driver = await openPage(reading(), "nesting.html");
    await waitForWord(driver, "Kidal");
    await reading().own.waitFor(
      async () => ((await countOf(reading(), "/nesting")) ?? 0) === 2,
      "The deepest text was not read.",
    );
    await driver.evaluate(() => (window as unknown as { more(): void }).more());
    await waitForWord(driver, "MNLA");
    expect(await countOf(reading(), "/nesting")).toBe(4);
    expectQuiet(driver);
    await driver.close();
  });

  it("reads around a text node of 5 MB, and the beginning of it", async () => {
    const driver = await openPage(reading(), "long-text.html");
    await waitForWord(driver, "Kidal");
    await waitForWord(driver, "JNIM");
    await driver.evaluate(() => document.getElementById("q")?.scrollIntoView());
    await waitForWord(driver, "CEDEAO");
    expect((await driver.marks()).length).toBeLessThanOrEqual(300);
    await restOn(driver, "CEDEAO");
    expectQuiet(driver);
    await driver.close();
  });

  it("marks what is near the window among thousands of terms in one block", async () => {
    const driver = await openPage(reading(), "thousands.html");
    await marksOf(driver, 40);
    for (const share of [0.5, 0.95, 0]) {
      await driver.evaluate((part: number) => scrollTo(0, document.documentElement.scrollHeight * part), share);
      await driver.waitFor(async () => {
        const marks = await driver.marks();
        const inSight = marks.filter(({ rects: [rect] }) => rect && rect.y > 0 && rect.y < 780);
        return inSight.length > 60 && marks.length <= 300;
      }, `Not all lines in sight are marked at ${share}.`);
    }
    await driver.close();
  });

  it("bears bidirectional controls, zero-width signs, piles of accents and broken letters", async () => {
    const driver = await openPage(reading(), "characters.html");
    await waitForWord(driver, "JNIM");
    await driver.waitFor(
      async () => (await wordsNow(driver)).map((word) => word.replaceAll(/\W/g, "")).includes("CEDEAO"),
      "Zero-width signs hid a term.",
    );
    await waitForWord(driver, "GSIM");
    await restOn(driver, "JNIM");
    expectQuiet(driver);
    await driver.close();
  });

  it("reads and explains an XHTML document", async () => {
    const driver = await openPage(reading(), { file: "document.xhtml", type: "application/xhtml+xml" });
    await waitForWords(driver, ["CEDEAO", "JNIM"]);
    await restOn(driver, "CEDEAO");
    expect((await driver.card()).text).toMatch(/Economic Community/);
    expectQuiet(driver);
    await driver.close();
  });

  it.each<Served>([
    { file: "document.svg", type: "image/svg+xml" },
    { file: "document.xml", type: "application/xml" },
    { file: "document.txt", type: "text/plain; charset=utf-8" },
  ])("leaves a document alone that is no web page: $type", async (served) => {
    const driver = await openPage(reading(), served);
    await pause(driver, 700);
    expect(await driver.marks()).toEqual([]);
    expect(await countOf(reading(), `/${served.file}`)).toBeUndefined();
    expect(await driver.evaluate(() => document.querySelector("reperes-card"))).toBeNull();
    expectQuiet(driver);
    await driver.close();
  });

  it("comes back when a page replaces its whole body", async () => {
    const driver = await reading().open("/whole-body", page("<p>Le JNIM est cité.</p>"));
    await marksOf(driver);
    await driver.evaluate(() => {
      const body = document.createElement("body");
      body.innerHTML = "<p>La CEDEAO est citée.</p>";
      document.body.replaceWith(body);
    });
    await waitForWords(driver, ["CEDEAO"]);
    await driver.close();
  });
}

type Storm = (
  perSecond: number,
  seconds: number,
) => Promise<{ readonly records: number; readonly ms: number; readonly turns: number; readonly longest: number }>;

/** What the reader in a page counts itself, asked as the popup asks it; undefined where there is no reader. */
function countOf(reading: Reading, path: string): Promise<number | undefined> {
  return reading.own.evaluate(async (url: string) => {
    const [tab] = await chrome.tabs.query({ url });
    if (tab === undefined) return undefined;
    const answer = await chrome.tabs
      .sendMessage(tab.id, { reperes: "countMarks", request: null }, { frameId: 0 })
      .catch(() => undefined);
    return answer?.value;
  }, `http://www.exemple-journal.fr${path}`);
}

async function walk(reading: Reading, path: string): Promise<void> {
  await reading.own.evaluate(async (url: string) => {
    const [tab] = await chrome.tabs.query({ url });
    if (tab !== undefined) await chrome.tabs.sendMessage(tab.id, { reperes: "walk", request: null }, { frameId: 0 });
  }, `http://www.exemple-journal.fr${path}`);
}

declare const chrome: {
  tabs: {
    query(query: { url: string }): Promise<readonly { readonly id: number }[]>;
    sendMessage(id: number, message: unknown, options: { frameId: number }): Promise<{ value: number } | undefined>;
  };
};

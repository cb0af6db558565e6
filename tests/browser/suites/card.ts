import { expect, it } from "vitest";
import type { PageDriver } from "../driver/types";
import { clickInCard, fieldIn, headingOf, marksOf, page, type Reading, restOn } from "../reading";
import { readerMannersSuite } from "./reader-manners";

const DATED = '<meta property="article:published_time" content="2025-02-21T08:00:00+01:00">';
const ARTICLE = `<article><p>Les FAR, au Maroc, et l’AES, à Bamako.</p><p>La Minusma a quitté le Mali.</p>
  <p style="margin-top: 2000px">Loin d’ici, le JNIM.</p></article>`;

/** The card: what opens it, what is on it, and what closes it. */
export function cardSuite(reading: () => Reading): void {
  it("opens on a rest of the pointer and explains in both languages", async () => {
    const driver = await reading().open("/card", page(ARTICLE, DATED));
    await restOn(driver, "AES");
    const { text, html } = await driver.card();
    expect(text).toMatch(/Confédération des États du Sahel/);
    expect(text).toMatch(/Confederation of Sahel States/);
    expect(html).toMatch(/lang="fr"/);
    expect(html).toMatch(/lang="en"/);
    await driver.close();
  });

  it.each([
    ["2025-02-21", [/21\sFeb\s2025.*Mission withdrawn from Mali/], /under way/],
    ["2013-08-10", [/10\sAug\s2013Mission under way/, /2026Mission withdrawn from Mali/], /not yet deployed/],
  ])("says what was true in an article of %s, and at the review", async (day, said, unsaid) => {
    const driver = await reading().open(`/when-${day}`, page(ARTICLE, jsonLd(`${day}T22:00:00+01:00`)));
    await restOn(driver, "Minusma");
    const [when] = await driver.cardQuery(".when");
    for (const sentence of said) expect(when?.text).toMatch(sentence);
    expect(when?.text).not.toMatch(unsaid);
    await driver.close();
  });

  it("says that the date is unknown when the page does not give it", async () => {
    const driver = await reading().open("/undated", page(ARTICLE));
    await restOn(driver, "Minusma");
    expect((await driver.card()).text).toMatch(/unknown|inconnue/i);
    await driver.close();
  });

  it("opens a related entry's card by its chip, and comes back", async () => {
    const driver = await reading().open("/relation", page(ARTICLE, DATED));
    await restOn(driver, "AES");
    const name = await headingOf(driver);
    await followFirstRelation(driver);
    await clickInCard(driver, "button", "Back");
    await driver.waitFor(async () => (await headingOf(driver)) === name, "The way back did not work.");
    await driver.close();
  });

  it("shows above an open modal dialog and can be used there", async () => {
    const dialog = "<dialog id=d><p>Le JNIM est cité.</p></dialog>";
    const driver = await reading().open("/dialog", page(`<p>Suite.</p>${dialog}`));
    await driver.evaluate(() => (document.getElementById("d") as HTMLDialogElement).showModal());
    await restOn(driver, "JNIM");
    await followFirstRelation(driver);
    await driver.press("Escape");
    await driver.waitFor(async () => !(await driver.card()).open, "Esc did not close the card.");
    expect(await driver.evaluate(() => (document.getElementById("d") as HTMLDialogElement).open)).toBe(true);
    await driver.close();
  });

  it("gives the shorter terms inside the marked words a chip each, that opens their card", async () => {
    const driver = await reading().open("/inside", page("<p>Diplômé de l’École de guerre du Mali, il est cité.</p>"));
    await restOn(driver, "École de guerre du Mali");
    expect(await headingOf(driver)).toMatch(/Mali War College/);
    await clickInCard(driver, ".chip", "Mali");
    await driver.waitFor(async () => /^Mali\b(?! War)/.test(await headingOf(driver)), "The chip did not open Mali.");
    await driver.close();
  });

  it("puts the other language on top when asked, and back", async () => {
    const driver = await reading().open("/swap", page(ARTICLE, DATED));
    await restOn(driver, "AES");
    const language = async () => (await driver.cardQuery("h2"))[0]?.attributes["lang"];
    expect([await language(), await headingOf(driver)]).toEqual([
      "en",
      expect.stringMatching(/Confederation of Sahel/),
    ]);
    await clickInCard(driver, ".foot button", "In French");
    await driver.waitFor(async () => (await language()) === "fr", "French did not come on top.");
    expect(await headingOf(driver)).toMatch(/Confédération des États du Sahel/);
    expect((await driver.cardQuery(".other-name .named"))[0]?.text).toMatch(/Confederation of Sahel States/);
    await clickInCard(driver, ".foot button", "In English");
    await driver.waitFor(async () => (await language()) === "en", "English did not come back on top.");
    await driver.close();
  });

  it.each([
    ["", ""],
    [
      " on a page that adds its own words to what is copied",
      `<script>document.addEventListener("copy", (event) => {
        event.clipboardData.setData("text/plain", "Lire la suite"); event.preventDefault(); });</script>`,
    ],
  ])("copies both names and their definitions%s", async (_, head) => {
    const driver = await reading().open(
      `/copy${head.length}`,
      page(`${ARTICLE}${fieldIn("<textarea id=field spellcheck=false></textarea>")}`, head),
    );
    await restOn(driver, "AES");
    await clickInCard(driver, ".foot button", "Copy");
    await driver.waitFor(
      async () => (await driver.cardQuery(".foot button")).some(({ text }) => text.includes("Copied")),
      "The card does not say that it was copied.",
    );
    await driver.evaluate(() => document.getElementById("field")?.focus());
    await driver.press("Control+v");
    const pasted = await driver.waitFor(
      () => driver.evaluate(() => (document.getElementById("field") as HTMLTextAreaElement).value || undefined),
      "Nothing was pasted.",
    );
    expect(pasted).toMatch(/Confederation of Sahel States \(AES\)\n.+/);
    expect(pasted).toMatch(/Confédération des États du Sahel \(AES\)\n.+/);
    expect(pasted).toMatch(/Repères, [a-z-]+, \d{4}-\d{2}-\d{2}\s*$/);
    await driver.close();
  });

  it("shows every sense of an ambiguous form, and keeps the one that the reader chooses", async () => {
    const driver = await reading().open(
      "/sense",
      page("<p>Le JNIM et la CEDEAO à Kidal, dit l’ANP. Les soldats sont là.</p>"),
    );
    await restOn(driver, "ANP");
    expect((await marksOf(driver)).find(({ text }) => text === "ANP")?.name).toBe("reperes-ambiguous");
    const senses = await driver.cardQuery(".sense .named");
    expect(senses.length).toBeGreaterThan(2);
    const [, chosen] = senses;
    await clickInCard(driver, ".sense", chosen?.text);
    await driver.waitFor(
      async () => (await headingOf(driver)).startsWith(chosen?.text ?? "?"),
      "The sense did not open its card.",
    );
    await clickInCard(driver, ".correction button", "this article");
    await driver.waitFor(
      async () => (await driver.marks()).some(({ text, name }) => text === "ANP" && name !== "reperes-ambiguous"),
      "The choice does not hold for the article.",
    );
    await driver.close();
  });

  it("keeps the reader's own choice of a sense for the article, through a reload, and undoes it", async () => {
    const html = page(ARTICLE, DATED);
    const driver = await reading().open("/correction", html);
    const names = async () => (await driver.cardQuery("h2"))[0]?.text;
    await restOn(driver, "FAR");
    expect(await names()).toMatch(/Royal Armed Forces/);
    await clickInCard(driver, ".why .chip", "Rwand");
    await clickInCard(driver, ".correction button", "this article");
    await driver.waitFor(async () => !(await driver.card()).open, "The card did not close.");
    await driver.goto("http://www.exemple-journal.fr/correction");
    await restOn(driver, "FAR");
    expect(await names()).toMatch(/Rwand/);
    await clickInCard(driver, ".correction button", "Undo");
    await driver.waitFor(async () => !(await driver.card()).open, "The card did not close.");
    await driver.moveTo(4, 590);
    await restOn(driver, "FAR");
    expect(await names()).toMatch(/Royal Armed Forces/);
    await driver.close();
  });

  it("tells a screen reader a dialog with its name, its halves' words and named buttons", async () => {
    const driver = await reading().open("/tree", page(ARTICLE, DATED));
    await restOn(driver, "AES");
    const tree = await driver.accessibilityTree();
    // Firefox does not show its tree over BiDi: there, what it is made of stands for it.
    if (tree === undefined) {
      const [dialog] = await driver.cardQuery('[role="dialog"]');
      expect(dialog?.attributes["aria-labelledby"]).toBe("card-name");
      for (const { text, attributes } of await driver.cardQuery("button")) {
        expect(text.trim() || attributes["aria-label"]).toBeTruthy();
      }
    } else {
      const dialog = tree.find(({ role }) => role === "dialog");
      expect(dialog?.name).toMatch(/Sahel/);
      expect(tree.some(({ role, name }) => role === "heading" && /Sahel/.test(name))).toBe(true);
      expect(tree.filter(({ role, name }) => role === "button" && name === "")).toEqual([]);
    }
    await driver.close();
  });

  readerMannersSuite(reading);
}

/** Presses the first relation's chip: the card that comes bears the name that the chip does. */
async function followFirstRelation(driver: PageDriver): Promise<void> {
  const before = await headingOf(driver);
  const [related] = await driver.cardQuery("button.chip span[lang]");
  const name = related?.text ?? "";
  expect(name).not.toBe("");
  expect(before).not.toContain(name);
  await clickInCard(driver, "button.chip", name);
  await driver.waitFor(async () => (await headingOf(driver)).includes(name), `The chip did not open “${name}”.`);
  expect(await driver.cardQuery("header.head button")).not.toEqual([]);
}

/** The day of an article as most newspapers give it. */
function jsonLd(datePublished: string): string {
  const facts = { "@context": "https://schema.org", "@graph": [{ "@type": "NewsArticle", datePublished }] };
  return `<script type="application/ld+json">${JSON.stringify(facts)}</script>`;
}

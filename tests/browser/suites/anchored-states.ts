import { expect, it } from "vitest";
import type { Json, PageDriver, Rect } from "../driver/types";
import { boxOfWords, keepWords, notesNow, pressButton, selectWords, waitForKept, waitForText } from "../keeping";
import { HOST, page, type Reading, tellReader } from "../reading";

const YELLOW = "reperes-kept-yellow";
const EDITED = "reperes-edited";
const CHECK = "reperes-check";
const BEFORE = "<p>Le convoi parti de Gao est arrivé dimanche soir, après trois jours de route.</p>";
const AFTER = "<p>Le gouverneur a promis une enquête et la réouverture du marché avant la fin du mois.</p>";
const PASSAGE = "trois soldats ont été tués et cinq autres blessés";
const SENTENCE = `<p>Selon le porte-parole de l’armée, ${PASSAGE} dans l’embuscade de mardi.</p>`;
/** What it says is another: only the reader can tell whether it is the passage. */
const LIKELY = "quatre soldats ont péri et neuf civils blessés";
const REWRITTEN = `<p>Selon le ministère, ${LIKELY} dans une attaque lundi.</p>`;

/** The passage's words in two other sentences, while its own is gone. */
const ELSEWHERE = `<p>Un proche du pouvoir répète que ${PASSAGE}, sans dire où.</p><p>Du soleil demain.</p>
  <p>Le lendemain, la télévision nationale avançait que ${PASSAGE}, images à l’appui.</p>`;

const article = (sentence: string) => page(`<h1>À Kidal</h1>${BEFORE}${sentence}${AFTER}`);

/** Where a note is when its page is seen again: anchored, to check, or lost; and what the reader does about it. */
export function anchoredStatesSuite(reading: () => Reading): void {
  /** Keeps the passage on a page, then serves another version of it and opens that. */
  async function keptThen(path: string, next: string): Promise<PageDriver> {
    const driver = await reading().open(path, article(SENTENCE));
    await keepWords(reading(), driver, path, PASSAGE);
    await waitForKept(driver, [[YELLOW, PASSAGE]]);
    reading().add(path, next);
    await driver.goto(`http://${HOST}${path}`);
    return driver;
  }

  async function statesOf(path: string): Promise<readonly State[]> {
    const answer = (await tellReader(reading(), path, "noteStates", null)) as {
      value?: { notes: readonly State[] };
    } | null;
    return answer?.value?.notes ?? [];
  }

  async function waitForState(driver: PageDriver, path: string, expected: object): Promise<State> {
    let last = "";
    return driver.waitFor(
      async () => {
        const [state] = await statesOf(path);
        last = JSON.stringify(state);
        return state !== undefined && Object.entries(expected).every(([key, value]) => state[key] === value) && state;
      },
      `The note is not ${JSON.stringify(expected)} but ${last}.`,
    );
  }

  it("is anchored after a reload, though its paragraph has moved and typography changed", async () => {
    const typed = SENTENCE.replaceAll("’", "'").replace("soldats", "sol&shy;dats");
    const driver = await keptThen(
      "/states-same",
      page(`<p>Un bandeau de plus.</p>${BEFORE}<h1>À Kidal</h1>${typed}${AFTER}`),
    );
    await waitForState(driver, "/states-same", { state: "anchored" });
    await driver.waitFor(async () => (await keptNow(driver)).length > 0, "What was found is not drawn.");
    const [[name, text] = ["", ""]] = await keptNow(driver);
    expect([name, text.replaceAll("\u00ad", "")]).toEqual([YELLOW, PASSAGE]);
    expect((await driver.marks()).map((mark) => mark.name)).not.toContain(EDITED);
    await driver.close();
  });

  it("says on the card what has changed in a passage that is surely there", async () => {
    const path = "/states-edited";
    const polished = "trois solddats ont été tués et cinq autres blessés";
    const driver = await keptThen(path, article(SENTENCE.replace(PASSAGE, polished)));
    await waitForKept(driver, [[YELLOW, polished]]);
    expect((await driver.marks()).flatMap(({ name, text }) => (name === EDITED ? [text] : []))).toEqual([polished]);
    await clickOn(driver, polished);
    await waitForText(driver, "The article has changed since your note.");
    const added = (await driver.cardQuery(".word-diff ins")).map(({ text }) => text).join();
    expect(added).toContain("solddats");
    await driver.close();
  });

  it("offers a likely place with both texts, drawn like no kept passage, and confirms it", async () => {
    const path = "/states-confirm";
    const driver = await keptThen(path, article(REWRITTEN));
    await waitForKept(driver, [[CHECK, LIKELY]]);
    expect(await waitForState(driver, path, { state: "to-check" })).toMatchObject({ reason: "edited", found: LIKELY });
    await clickOn(driver, LIKELY);
    await waitForText(driver, "The article has changed since your note.");
    const words = async (part: string) => (await driver.cardQuery(`.word-diff ${part}`)).map(({ text }) => text).join();
    expect(await words("del")).toContain("trois");
    expect(await words("ins")).toContain("quatre");
    await pressButton(driver, "Yes, this is it");
    await waitForKept(driver, [[YELLOW, LIKELY]]);
    await pressButton(driver, "Undo");
    await waitForKept(driver, [[CHECK, LIKELY]]);
    await clickOn(driver, LIKELY);
    await pressButton(driver, "Yes, this is it");
    await waitForKept(driver, [[YELLOW, LIKELY]]);
    const [note] = await notesNow(reading(), path);
    expect(note?.quote.exact).toBe(LIKELY);
    expect(note?.reanchored).toMatchObject([{ how: "confirmed", was: { exact: PASSAGE } }]);
    await driver.goto(`http://${HOST}${path}`);
    await waitForKept(driver, [[YELLOW, LIKELY]]);
    await driver.close();
  });

  it("offers the next place with the same words when one is refused, takes that back, and none when all are", async () => {
    const path = "/states-refuse";
    const driver = await keptThen(path, article(ELSEWHERE));
    const first = await waitForCheck(driver);
    await clickAt(driver, first);
    await pressButton(driver, "No");
    const second = await waitForCheck(driver, first);
    await pressButton(driver, "Undo");
    expect((await waitForCheck(driver, second)).y).toBe(first.y);
    await clickAt(driver, first);
    await pressButton(driver, "No");
    await waitForCheck(driver, first);
    await pressButton(driver, "See the other place");
    await waitForText(driver, "Passage to check");
    await pressButton(driver, "No");
    await waitForKept(driver, []);
    await driver.goto(`http://${HOST}${path}`);
    const { id } = await waitForState(driver, path, { state: "lost", reason: "refused" });
    expect(await keptNow(driver)).toEqual([]);
    expect((await notesNow(reading(), path)).length).toBe(1);
    expect(await tellReader(reading(), path, "offerPlace", { id })).toEqual({ ok: true, value: true });
    expect((await waitForCheck(driver)).y).toBe(first.y);
    await driver.close();
  });

  it("says that a passage is gone, and attaches the note to what the reader selects", async () => {
    const path = "/states-lost";
    const driver = await keptThen(
      path,
      page("<h1>À Kidal</h1><p>La météo annonce du soleil sur toute la côte demain.</p>"),
    );
    const { id } = await waitForState(driver, path, { state: "lost", reason: "gone" });
    expect(await keptNow(driver)).toEqual([]);
    expect(await tellReader(reading(), path, "goToNote", { id })).toEqual({ ok: true, value: false });
    expect(await tellReader(reading(), path, "reattachNote", { id })).toMatchObject({ ok: true });
    expect(await keptNow(driver)).toEqual([]);
    await selectWords(driver, "du soleil sur toute la côte");
    expect(await tellReader(reading(), path, "reattachNote", { id })).toMatchObject({ value: { ok: true, id } });
    await waitForKept(driver, [[YELLOW, "du soleil sur toute la côte"]]);
    const [note] = await notesNow(reading(), path);
    expect(note?.reanchored).toMatchObject([{ how: "reattached", was: { exact: PASSAGE } }]);
    await driver.close();
  });

  it("is attached to no look-alike where the passage was taken out", async () => {
    const path = "/states-deleted";
    const driver = await keptThen(
      path,
      article("<p>Selon le maire, deux véhicules ont été brûlés et un pont détruit dans la nuit.</p>"),
    );
    const { state } = await waitForState(driver, path, {});
    expect(state).not.toBe("anchored");
    await driver.close();
  });

  it("says that a page is in another language now", async () => {
    const path = "/states-language";
    const english = `<p>The convoy that left Gao arrived on Sunday evening, after three days on the road.</p>
      <p>According to the army spokesman, three soldiers were killed and five others were wounded in the ambush.</p>
      <p>The governor promised an inquiry and that the market would open again before the end of the month.</p>`;
    const driver = await keptThen(path, page(`<h1>In Kidal</h1>${english}`));
    await waitForState(driver, path, { state: "lost", reason: "language" });
    await driver.close();
  });

  it("waits for text that comes late", async () => {
    const path = "/states-late";
    const driver = await keptThen(path, page("<h1>À Kidal</h1><div id=late></div>"));
    await waitForState(driver, path, { state: "lost" });
    await driver.evaluate((html: string) => {
      (document.getElementById("late") as Element).innerHTML = html;
    }, `${BEFORE}${SENTENCE}${AFTER}`);
    await waitForKept(driver, [[YELLOW, PASSAGE]]);
    // A framework puts an equal paragraph in its place.
    await driver.evaluate(() => {
      for (const element of document.querySelectorAll("#late p")) element.replaceWith(element.cloneNode(true));
    });
    await waitForKept(driver, [[YELLOW, PASSAGE]]);
    await driver.close();
  });

  it("follows client-side navigations: each address has its own notes", async () => {
    const path = "/states-spa";
    const driver = await reading().open(path, article(SENTENCE));
    await keepWords(reading(), driver, path, PASSAGE);
    await waitForKept(driver, [[YELLOW, PASSAGE]]);
    await driver.evaluate(() => {
      history.pushState(null, "", "/states-spa-2");
      document.body.innerHTML = `<main><h1>Un autre article</h1><p>${"La pluie est revenue sur le delta. ".repeat(20)}</p></main>`;
    });
    await waitForKept(driver, []);
    expect(await statesOf("/states-spa-2")).toEqual([]);
    await driver.evaluate((html: string) => {
      history.back();
      document.body.innerHTML = html;
    }, `<h1>À Kidal</h1>${BEFORE}${SENTENCE}${AFTER}`);
    await waitForKept(driver, [[YELLOW, PASSAGE]]);
    await driver.close();
  });

  it("is there when the page comes back from the browser's cache, and after document.write", async () => {
    const path = "/states-back";
    const driver = await reading().open(path, article(SENTENCE));
    await keepWords(reading(), driver, path, PASSAGE);
    reading().add("/states-away", page("<p>Ailleurs.</p>"));
    await driver.evaluate(() => void setTimeout(() => location.assign("/states-away")));
    await driver.waitFor(
      async () => (await driver.evaluate(() => location.pathname)) === "/states-away",
      "It did not leave.",
    );
    await driver.evaluate(() => void setTimeout(() => history.back()));
    await driver.waitFor(
      async () => (await driver.evaluate(() => location.pathname)) === path,
      "It did not come back.",
    );
    await waitForKept(driver, [[YELLOW, PASSAGE]]);
    await driver.evaluate((html: string) => {
      document.open();
      document.write(html);
      document.close();
    }, article(SENTENCE));
    await waitForKept(driver, [[YELLOW, PASSAGE]]);
    await driver.close();
  });

  it("shows a note of another address (AMP, print) of the same article, where its passage is there", async () => {
    const path = "/states/article";
    const driver = await reading().open(path, article(SENTENCE));
    await keepWords(reading(), driver, path, PASSAGE);
    await waitForKept(driver, [[YELLOW, PASSAGE]]);
    const canonical = `<link rel="canonical" href="http://${HOST}${path}">`;
    reading().add("/states/autre", page("<h1>Tout autre chose</h1><p>La météo annonce du soleil.</p>", canonical));
    for (const form of ["article/amp", "print/article"]) {
      reading().add(`/states/${form}`, page(`<h1>À Kidal</h1>${BEFORE}${SENTENCE}${AFTER}`, canonical));
      await driver.goto(`http://${HOST}/states/${form}`);
      await waitForKept(driver, [[YELLOW, PASSAGE]]);
    }
    await driver.goto(`http://${HOST}/states/autre`);
    await driver.waitFor(() => tellReader(reading(), "/states/autre", "noteStates", null), "No answer came.");
    await driver.evaluate(() => new Promise((done) => setTimeout(done, 1_500)));
    expect(await statesOf("/states/autre")).toEqual([]);
    expect(await keptNow(driver)).toEqual([]);
    await driver.close();
  });

  it("goes to a note from the panel, and opens its card there", async () => {
    const path = "/states-go";
    const driver = await keptThen(
      path,
      page(`${BEFORE}<div style="height:3000px"></div>${SENTENCE}${AFTER}<div style="height:2000px"></div>`),
    );
    const { id } = await waitForState(driver, path, { state: "anchored" });
    expect(await tellReader(reading(), path, "goToNote", { id })).toEqual({ ok: true, value: true });
    await waitForText(driver, "Kept passage");
    const { y } = await boxOfWords(driver, PASSAGE);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(600);
    await driver.close();
  });
}

type State = { readonly [key: string]: Json } & { readonly id: string; readonly state: string };

async function keptNow(driver: PageDriver): Promise<readonly (readonly [string, string])[]> {
  const marks = (await driver.marks()).filter(({ name }) => /kept|check/.test(name));
  return marks.map(({ name, text }) => [name, text] as const);
}

/** The box of the one likely place that is drawn, once it is there, and not where it was. */
async function waitForCheck(driver: PageDriver, was?: Rect): Promise<Rect> {
  return driver.waitFor(async () => {
    const [mark, ...more] = (await driver.marks()).filter(({ name }) => name === CHECK);
    const [rect] = mark?.rects ?? [];
    return more.length === 0 && rect?.y !== was?.y ? rect : undefined;
  }, "No likely place is drawn, or only the one before.");
}

async function clickAt(driver: PageDriver, { x, y, width, height }: Rect): Promise<void> {
  await driver.press("Escape");
  await driver.click(x + width / 2, y + height / 2);
}

async function clickOn(driver: PageDriver, words: string): Promise<void> {
  const { x, y, width, height } = await boxOfWords(driver, words);
  await driver.press("Escape");
  await driver.evaluate(() => getSelection()?.removeAllRanges());
  await driver.click(x + width / 2, y + height / 2);
}

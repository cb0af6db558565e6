import { expect, it } from "vitest";
import {
  boxOf,
  choose,
  marksOf,
  outlast,
  page,
  type Reading,
  restIn,
  restOn,
  tellReader,
  wordsMarked,
} from "../reading";

const PARAGRAPHS = `<article><h1>Une rencontre à Bamako</h1>
  <p id="a">Les FAR ont reçu l’<b>état</b>-major des FAMa. Un général de brigade de Rabat et le JN<i>IM</i> sont cités.</p>
  <p id="b">Elle est far from here, dit-il ; l’AES et la CEDEAO, d’Aqmi.</p>
  <pre>FAMa</pre><code>JNIM</code><div contenteditable="true">FAMa</div><p hidden>JNIM</p><script>var FAMa = "JNIM"</script>
  </article>`;

/** Everything about a page that we might have touched: its HTML and the box of each of its elements. */
function shape(): { html: string; boxes: number[][] } {
  const boxes = [...document.body.querySelectorAll("*")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height];
  });
  return { html: document.documentElement.outerHTML, boxes };
}

/** The same with our host left out, the one node that is ours. */
function withoutHost(): { html: string; boxes: number[][] } {
  const boxes = [...document.body.querySelectorAll("*")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height];
  });
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const host of copy.querySelectorAll(":scope > reperes-card")) host.remove();
  return { html: copy.outerHTML, boxes };
}

/** A page's own observer, which writes down what it sees once the page stands: where, and which element came. */
const WATCH = `<script>window.seen = []; const watch = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (addedNodes.length === 0) seen.push(target.localName ?? target.nodeName);
      for (const node of addedNodes) seen.push(target.localName + " + " + (node.localName ?? node.nodeName));
    }
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  document.addEventListener("DOMContentLoaded", () => setTimeout(() => { watch.takeRecords(); seen = []; }));</script>`;

/** Marks: what is found in a real page, and that the page is as it was. */
export function markingSuite(reading: () => Reading): void {
  it("marks a very long page without lines in Chromium, whose every frame they would cost, and with them in Firefox", async () => {
    const comments = "<p>Le <b>JNIM</b> est cité.</p>".repeat(5_100);
    const driver = await reading().open("/marking-long", page(`<p>La Minusma.</p>${comments}`));
    const names = new Set((await marksOf(driver, 10)).map(({ name }) => name));
    expect([...names].toSorted()).toEqual(
      ["reperes-armed", "reperes-operation"].map((name) => (reading().name === "chromium" ? `${name}-tint` : name)),
    );
    await driver.close();
  });

  it("marks the terms of an article, through inline elements, and nothing in code, fields or hidden text", async () => {
    const driver = await reading().open("/marking", page(PARAGRAPHS));
    const words = await wordsMarked(driver, 9);
    expect(words).toEqual(
      [
        "AES",
        "Aqmi",
        "Bamako",
        "CEDEAO",
        "FAMa",
        "FAR",
        "JNIM",
        "Rabat",
        "général de brigade",
        "état-major",
      ].toSorted(),
    );
    await driver.close();
  });

  it("gives each family its own highlight and an ambiguous form another", async () => {
    const driver = await reading().open(
      "/families",
      page("<p>Le JNIM, la CEDEAO, la Minusma et Kidal, dit l’ANP. Les soldats sont là.</p>"),
    );
    const marks = await marksOf(driver, 4);
    const names = Object.fromEntries(marks.map(({ text, name }) => [text, name]));
    expect(names).toMatchObject({
      JNIM: "reperes-armed",
      CEDEAO: "reperes-organisation",
      Minusma: "reperes-operation",
      Kidal: "reperes-place",
      ANP: "reperes-ambiguous",
    });
    await driver.close();
  });

  it("leaves the page's HTML and every element's box as they are without us", async () => {
    const { server, browser, open } = reading();
    server.serve("sans.exemple.org", { pages: { "/": page(PARAGRAPHS) } });
    const marked = await open("/shape", page(PARAGRAPHS));
    await marksOf(marked, 9);
    const withUs = await marked.evaluate(shape);
    await marked.close();
    // The same page where the reader never comes: a data address is no host.
    const plain = await browser.open(`data:text/html;charset=utf-8,${encodeURIComponent(page(PARAGRAPHS))}`);
    const without = await plain.evaluate(shape);
    expect(await plain.marks()).toEqual([]);
    expect(withUs.html).toBe(without.html);
    expect(withUs.boxes).toEqual(without.boxes);
    await plain.close();
  });

  it("makes no mutation that the page's own observer sees, until a card opens: then one element, in the root", async () => {
    const driver = await reading().open("/mutations", page(PARAGRAPHS, WATCH));
    await marksOf(driver, 9);
    const seen = () => driver.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(await seen()).toEqual([]);
    const before = await driver.evaluate(shape);
    await restOn(driver, "JNIM");
    // Our host is the one exception to "the page is not touched"; it stands beside the page's head and body.
    expect(new Set(await seen())).toEqual(new Set(["html + reperes-card", "reperes-card"]));
    expect((await seen()).filter((what) => what.includes("+")).length).toBe(1);
    expect(await driver.evaluate(withoutHost)).toEqual(before);
    await driver.press("Escape");
    await driver.waitFor(async () => !(await driver.card()).open, "Esc did not close the card.");
    expect(await driver.evaluate(withoutHost)).toEqual(before);
    await driver.close();
  });

  it("marks what comes late, what changes, and forgets what leaves", async () => {
    const driver = await reading().open("/late", page("<main id=m><p id=p>Le JNIM est cité.</p></main>"));
    await marksOf(driver);
    await driver.evaluate(() => {
      const late = document.createElement("p");
      late.textContent = "Puis les FAMa sont arrivées.";
      document.getElementById("m")?.append(late);
    });
    expect(await wordsMarked(driver, 2)).toEqual(["FAMa", "JNIM"]);
    await driver.evaluate(() => {
      const text = document.getElementById("p")?.firstChild as Text;
      text.data = "La Minusma est citée.";
    });
    await driver.waitFor(
      async () => (await driver.marks()).some(({ text }) => text === "Minusma"),
      "The changed text was not marked.",
    );
    await driver.evaluate(() => document.getElementById("p")?.remove());
    await driver.waitFor(
      async () => (await driver.marks()).map(({ text }) => text).join() === "FAMa",
      "The removed paragraph's mark stayed.",
    );
    await driver.close();
  });

  it("registers only what is near the window, and the rest when it comes near", async () => {
    const many = Array.from({ length: 400 }, (_, index) => `<p>Le JNIM et les FAMa, paragraphe ${index}.</p>`).join("");
    const driver = await reading().open("/long", page(many));
    const first = await marksOf(driver, 20);
    const height = await driver.evaluate(() => innerHeight);
    // Half a window below is near; a paragraph may reach over the edge.
    expect(Math.max(...first.map(({ rects }) => rects[0]?.y ?? 0))).toBeLessThan(height * 1.5 + 50);
    await driver.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await driver.waitFor(async () => {
      const marks = await driver.marks();
      return marks.some(({ rects }) => (rects[0]?.y ?? -1) > 0) && marks.length <= 300;
    }, "Nothing was marked at the end of the page.");
    await driver.close();
  });

  it("registers at most 300 of a page where more are near, with room for kept passages and the walk's place, and finds them all", async () => {
    const grid = "display:grid;grid-template-columns:repeat(20,1fr);font-size:6px;line-height:8px";
    const many = "<p style=margin:0>JNIM FAMa</p>".repeat(400);
    const driver = await reading().open("/cap", page(`<main style="${grid}">${many}</main>`));
    await marksOf(driver, 239);
    await outlast(driver, 300);
    expect((await driver.marks()).length).toBe(239);
    expect(await tellReader(reading(), "/cap", "countMarks", null)).toEqual({ ok: true, value: 800 });
    await tellReader(reading(), "/cap", "walk", null);
    await driver.waitFor(async () => (await driver.marks()).length === 240, "The walk's place was not shown.");
    await driver.close();
  });

  it("underlines the first mention of an everyday word only, and explains the later ones all the same", async () => {
    const text = "<p>Le JNIM est actif au Mali.</p><p>Au <b id=later>Mali</b>, le JNIM.</p>";
    const driver = await reading().open("/everyday", page(text));
    expect(await wordsMarked(driver, 3)).toEqual(["JNIM", "JNIM", "Mali"]);
    const later = await driver.evaluate(() => {
      const { x, y, width, height } = document.getElementById("later")?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    });
    expect((await boxOf(driver, "Mali")).y).toBeLessThan(later.y);
    await restIn(driver, later);
    expect((await driver.cardQuery("h2"))[0]?.text).toMatch(/^Mali\b/);
    await driver.close();
  });

  it("comes back when the page clears the registry", async () => {
    const driver = await reading().open("/cleared", page("<p>Le JNIM est cité.</p><p id=q>Suite.</p>"));
    await marksOf(driver);
    await driver.evaluate(() => {
      CSS.highlights.clear();
      const p = document.createElement("p");
      p.textContent = "Les FAMa aussi.";
      document.body.append(p);
    });
    expect(await wordsMarked(driver, 2)).toEqual(["FAMa", "JNIM"]);
    await driver.close();
  });

  it("reads another article after a client-side navigation", async () => {
    const driver = await reading().open(
      "/spa",
      page("<main id=m><p>Les FAR de Rabat, au Maroc, et Agadir.</p></main>"),
    );
    await marksOf(driver);
    await driver.evaluate(() => {
      history.pushState({}, "", "/spa/2");
      const main = document.getElementById("m");
      if (main) main.innerHTML = "<p>La Minusma et la CEDEAO.</p>";
    });
    await driver.waitFor(async () => {
      const words = (await driver.marks()).map(({ text }) => text);
      return words.includes("Minusma") && !words.includes("FAR");
    }, "The second article was not read.");
    await driver.close();
  });

  it("underlines names once in each section, once on the page, or always, as the reader chose", async () => {
    const { own, open } = reading();
    const html = page("<h2>Un</h2><p>Le JNIM, le JNIM.</p><h2>Deux</h2><p>Le JNIM.</p><p>La Minusma.</p>");
    const counts: number[] = [];
    for (const settings of [{}, { density: "page" }, { density: "every" }, { hiddenFamilies: ["operation"] }]) {
      await choose(own, settings);
      const driver = await open(`/density/${counts.length}`, html);
      await driver.waitFor(
        async () => (await driver.marks()).some(({ text }) => text === "Minusma" || counts.length === 3),
        "The page was not read.",
      );
      counts.push((await marksOf(driver)).length);
      await driver.close();
    }
    await choose(own, { density: "every" });
    expect(counts).toEqual([3, 2, 4, 2]);
  });

  it("explains an acronym that only the article defines as the article's own word", async () => {
    const text = "<p>L’Autorité des ports du lac (APL) a été citée avec le JNIM. L’APL n’a pas répondu.</p>";
    const driver = await reading().open("/defined", page(text));
    expect(await wordsMarked(driver, 3)).toEqual(["APL", "APL", "JNIM"]);
    await restOn(driver, "APL");
    expect((await driver.card()).text).toMatch(/Autorité des ports du lac/);
    expect((await driver.card()).text).toMatch(/article/i);
    await driver.close();
  });

  it("adds no error and no warning to the console", async () => {
    const driver = await reading().open("/console", page(PARAGRAPHS));
    await marksOf(driver, 9);
    expect(driver.pageErrors()).toEqual([]);
    expect(driver.consoleMessages().filter(({ type }) => type === "error" || type === "warning")).toEqual([]);
    await driver.close();
  });
}

import { expect, it } from "vitest";
import { marksOf, page, type Reading, restOn, wordsMarked } from "../reading";

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

/** Marks: what is found in a real page, and that the page is as it was. */
export function markingSuite(reading: () => Reading): void {
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

  it("makes no mutation that the page's own observer sees", async () => {
    const watch = `<script>window.seen = 0; new MutationObserver((records) => { window.seen += records.length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      document.addEventListener("DOMContentLoaded", () => setTimeout(() => { window.seen = 0; }));</script>`;
    const driver = await reading().open("/mutations", page(PARAGRAPHS, watch));
    await marksOf(driver, 9);
    expect(await driver.evaluate(() => (window as unknown as { seen: number }).seen)).toBe(0);
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
    const first = (await marksOf(driver, 20)).length;
    expect(first).toBeLessThanOrEqual(300);
    expect(first).toBeLessThan(800 / 2);
    await driver.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await driver.waitFor(async () => {
      const marks = await driver.marks();
      return marks.some(({ rects }) => (rects[0]?.y ?? -1) > 0) && marks.length <= 300;
    }, "Nothing was marked at the end of the page.");
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

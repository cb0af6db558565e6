import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pageOf } from "@/scripts/anchoring/read-html";
import { anchoringScript, TRAPS } from "./anchoring-page";
import { inEachBrowser } from "./driver/in-each-browser";
import { keepTabs } from "./driver/kept-tabs";
import { launch } from "./driver/launch";
import type { BrowserDriver, PageDriver } from "./driver/types";
import { type PageServer, servePages } from "./server";

type Anchoring = typeof import("@/page/quote-anchor");
declare const anchoring: Anchoring;

const EXTENSION = fileURLToPath(new URL("./driver/fixture-extension", import.meta.url));
const HOST = "www.exemple-journal.fr";
const ARTICLE = `<article><h1>Douentza, sous blocus depuis trois ans</h1>
<p id="convoi">Un convoi des <a href="/fama">Forces armées maliennes</a> (FAMa) a été pris pour cible mardi matin sur la route nationale 16, entre Douentza et Boni.</p>
<p id="moto">« Les assaillants sont venus à <b>mo</b>to », raconte un habitant de Boni, qui dit avoir compté quatre véhicules calcinés.</p>
<script>const copie = "« Les assaillants sont venus à moto », raconte un habitant de Boni";</script>
<p hidden>« Les assaillants sont venus à moto », raconte un habitant de Boni, qui dit avoir compté quatre véhicules calcinés.</p>
<p id="bilan">L'état-major affirme que la riposte a permis de neutraliser plusieurs assaillants. Les FAMa ne donnent pas de bilan.</p>
<p>Le maire de Douentza a appelé l'État à reprendre la route. Sans elle, dit-il, il n'y a ni école, ni hôpital, ni marché.</p></article>`;

inEachBrowser("Finding a passage again", (name) => {
  let server: PageServer;
  let browser: BrowserDriver;
  let script: string;

  beforeAll(async () => {
    script = await anchoringScript();
    server = await servePages({ [HOST]: { pages: {} } });
    browser = keepTabs(await launch(name, { extension: EXTENSION, hosts: server.hosts }));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(body: string): Promise<PageDriver> {
    const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><script src="/a.js"></script></head><body>${body}</body></html>`;
    server.serve(HOST, { pages: { "/": html, "/a.js": { body: script, type: "text/javascript; charset=utf-8" } } });
    return browser.open(`http://${HOST}/`);
  }

  it("counts in the same text as the terminal, on a page of traps", async () => {
    const html = `<!doctype html><html><head><title>Pièges</title></head><body>${TRAPS}</body></html>`;
    const page = await open("");
    const theirs = await page.evaluate(
      // A parsed document has no scripting.
      (source) => new DOMParser().parseFromString(source, "text/html").body.textContent,
      html,
    );
    expect(pageOf(Buffer.from(html)).page.index.text).toBe(theirs);
    await page.close();
  });

  it("finds a passage over elements, in the visible text and not in a script or a hidden copy", async () => {
    const page = await open(ARTICLE);
    const texts = await page.evaluate(() => {
      const range = document.createRange();
      const node = document.querySelector("#moto b")?.firstChild as Text;
      range.setStart(node, 0);
      range.setEnd(document.querySelector("#bilan")?.firstChild as Text, 12);
      const quote = anchoring.describe(document.body, range);
      if (quote === undefined) return "not described";
      const stored = JSON.parse(JSON.stringify(quote));
      const again = anchoring.anchor(document.body, stored);
      document.querySelector("h1")?.insertAdjacentHTML("beforebegin", "<div>Publicité</div>");
      document
        .querySelector("#moto")
        ?.replaceChildren(
          "“Les assaillants sont venus à moto”, raconte un habitant de Boni, qui dit avoir compté quatre véhicules calcinés.",
        );
      const later = anchoring.anchor(document.body, stored);
      return [stored.exact, again.state, `${again.range}` === `${range}`, later.state, `${later.range}`];
    });
    expect(texts).toEqual([
      expect.stringMatching(/^moto », raconte(?!.*copie).*L'état-major$/s),
      "anchored",
      true,
      "anchored",
      expect.stringMatching(/^moto”, raconte.*L'état-major$/s),
    ]);
    await page.close();
  });

  it("says the three states, and follows text that comes late", async () => {
    const page = await open(ARTICLE);
    const states = await page.evaluate(() => {
      const select = (id: string, words: string) => {
        const node = [...(document.querySelector(id)?.childNodes ?? [])].find((child) =>
          child.textContent?.includes(words),
        ) as Text;
        const range = document.createRange();
        range.setStart(node, node.data.indexOf(words));
        range.setEnd(node, node.data.indexOf(words) + words.length);
        return range;
      };
      const quote = anchoring.describe(
        document.body,
        select("#bilan", "la riposte a permis de neutraliser plusieurs assaillants"),
      );
      if (quote === undefined) return "not described";
      const stateOf = () => anchoring.anchor(document.body, quote).state;
      const bilan = document.querySelector("#bilan") as HTMLElement;
      const whole = bilan.textContent ?? "";
      const seen = [stateOf()];
      bilan.remove();
      seen.push(stateOf());
      document
        .querySelector("h1")
        ?.insertAdjacentHTML(
          "afterend",
          "<aside>Pour Bamako, la riposte a permis de neutraliser plusieurs assaillants, selon un proche du pouvoir.</aside>",
        );
      seen.push(stateOf());
      document.querySelector("aside")?.remove();
      document.querySelector("article")?.insertAdjacentHTML("beforeend", `<p>${whole}</p>`);
      seen.push(stateOf());
      return seen;
    });
    expect(states).toEqual(["anchored", "lost", "to-check", "anchored"]);
    await page.close();
  });

  it("anchors a hundred notes on a page of a megabyte in slices", async () => {
    const page = await open(ARTICLE);
    const seen = await page.evaluate(async () => {
      const filler = document.createElement("section");
      const words =
        "la route nationale relie Mopti à Gao et les FAMa du Mali attendent une escorte depuis hier soir".split(" ");
      let state = 7;
      const next = () => {
        state = (state * 48_271) % 2_147_483_647;
        return state;
      };
      for (let line = 0; line < 10_000; line += 1) {
        const p = document.createElement("p");
        p.textContent = Array.from({ length: 18 }, () => words[next() % words.length]).join(" ");
        filler.append(p);
      }
      document.body.append(filler);
      const notes = Array.from({ length: 100 }, (_, at) => {
        const node = filler.children[at * 97]?.firstChild as Text;
        const range = document.createRange();
        range.setStart(node, at % 20);
        range.setEnd(node, (at % 20) + 3 + (at % 40));
        return range;
      });
      const read = anchoring.readPage(document.body);
      const quotes = notes.flatMap((range) => anchoring.describeIn(read, range) ?? []);
      filler.prepend("Mise à jour de la page. ");
      for (const [at, p] of [...filler.children].entries()) if (at % 97 === 5) p.textContent = "Un autre paragraphe.";
      let turns = 0;
      const stretches: number[] = [];
      let last = performance.now();
      const ended = () => {
        stretches.push(performance.now() - last);
        turns += 1;
      };
      // What the slices give way by, with a clock at both ends.
      Object.defineProperty(globalThis, "scheduler", {
        value: {
          async postTask(task: () => void) {
            ended();
            await new Promise((resolve) => setTimeout(resolve, 0));
            last = performance.now();
            task();
          },
        },
      });
      const states: string[] = [];
      await anchoring.anchorAll(
        document.body,
        quotes.map((quote) => ({ quote })),
        (_, { state: found }) => states.push(found),
        new AbortController().signal,
      );
      ended();
      return {
        size: document.body.textContent?.length,
        count: states.length,
        anchored: states.filter((found) => found === "anchored").length,
        turns,
        long: stretches.filter((ms) => ms > 50).length,
        longest: Math.max(...stretches),
        median: stretches.toSorted((a, b) => a - b)[stretches.length >> 1] ?? Number.NaN,
      };
    });
    expect(seen.size).toBeGreaterThan(900_000);
    expect(seen.count).toBe(100);
    expect(seen.anchored).toBeGreaterThanOrEqual(99);
    expect(seen.turns).toBeGreaterThan(10);
    // Told, not judged: the page's clock goes on while other programs have the core. That there are turns is the proof.
    console.log(
      `${name}: ${seen.turns} stretches, median ${seen.median.toFixed(1)} ms, longest ${seen.longest.toFixed(0)} ms, ${seen.long} over 50 ms`,
    );
    await page.close();
  }, 90_000);
});

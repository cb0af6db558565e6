// @vitest-environment jsdom
import { afterEach, beforeEach, expect, describe as suite, test, vi } from "vitest";
import type { Quote } from "@/core/notes/quote/quote";
import type { PlacedNote } from "@/core/protocol-notes";
import { createNotePlaces, type NotePlaces } from "@/entrypoints/reader-notes/note-places";
import { anchorAll, describeIn, readPage } from "@/page/quote-anchor";

const CONVOY = "est arrivé dimanche soir, après trois jours de route";
const DEAD = "trois soldats ont été tués et cinq autres blessés";
const DEAD_NOW = "quatre soldats ont péri et neuf civils blessés";
const ARTICLE = `<h1>À Kidal</h1><p>Le convoi parti de Gao ${CONVOY}.</p>
  <p>Selon le porte-parole de l’armée, ${DEAD} dans l’embuscade de mardi.</p>
  <p>Le gouverneur a promis une enquête et la réouverture du marché avant la fin du mois.</p>`;

/** What was looked for, one list for each reading of the page. */
let readings: string[][];
let told: number;
let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  [readings, told, life] = [[], 0, new AbortController()];
  document.documentElement.setAttribute("lang", "fr");
  document.documentElement.removeAttribute("class");
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function quoteOf(words: string, page = readPage(document.body)): Quote {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const quote = describeIn(page, range);
    if (quote !== undefined) return quote;
  }
  throw new Error(`“${words}” is not in the page.`);
}

function noteOn(id: string, quote: Quote, refused: readonly string[] = []): PlacedNote {
  const created = "2026-11-28T12:00:00.000Z";
  return { id, quote, colour: "yellow", created, written: false, alias: false, free: false, refused, language: "fr" };
}

/** Places of the notes made on one page, looked for in what stands there now. */
async function placesOf(notes: readonly PlacedNote[], roots: readonly ShadowRoot[] = []): Promise<NotePlaces> {
  const places = createNotePlaces({
    document,
    roots: () => roots,
    onChange: () => {
      told += 1;
    },
    life: { signal: life.signal, isAlive: () => true, end: () => life.abort() },
    inquire: (async () => ({ ok: true, value: { notes, isPrivate: false } })) as never,
    anchor: async (root, items, onAnchor, signal) => {
      const seen: string[] = [];
      readings.push(seen);
      const all = [...items];
      const each: typeof onAnchor = (item, found) => {
        seen.push(idOf(item));
        onAnchor(item, found);
      };
      await anchorAll(root, all, each, signal);
    },
  });
  await ended(places.load());
  return places;
}

function idOf(item: object): string {
  return (item as { readonly note: PlacedNote }).note.id;
}

async function ended(work: Promise<void>): Promise<void> {
  await passed();
  await work;
}

/** Long enough for every wait but the longest. */
async function passed(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await vi.advanceTimersByTimeAsync(500);
}

function stateOf(places: NotePlaces, id: string): string {
  const at = places.of(id)?.at;
  return at === undefined ? "" : "reason" in at ? `${at.state}: ${at.reason}` : at.state;
}

suite("what is looked for, and how often", () => {
  const lines = Array.from({ length: 100 }, (_, at) => `Le témoin numéro ${at} raconte la nuit ${at * 7} du siège`);
  const filler =
    "La route du nord reste fermée aux camions, et les marchés de la région attendent leur ravitaillement. ".repeat(3);
  const article = (change: (line: string, at: number) => string) =>
    lines.map((line, at) => `<p>${filler}</p><p>${change(line, at)}, dit-il.</p>`).join("");

  async function hundred(change: (line: string, at: number) => string): Promise<NotePlaces> {
    document.body.innerHTML = article((line) => line);
    const page = readPage(document.body);
    const notes = lines.map((line, at) => noteOn(`n${at}`, quoteOf(line, page)));
    document.body.innerHTML = `<p>Un bandeau de plus.</p>${article(change)}`;
    return placesOf(notes);
  }

  test("of a hundred notes, some edited, each once in one reading of the page; none again when something else changes", async () => {
    const places = await hundred((line, at) => (at % 10 === 3 ? line.replace("raconte", "racconte") : line));
    const count = (state: string) => lines.filter((_, at) => stateOf(places, `n${at}`) === state).length;
    expect(readings.map(({ length }) => length)).toEqual([100]);
    expect(new Set(readings[0]).size).toBe(100);
    expect([count("anchored: moved"), count("anchored: edited")]).toEqual([90, 10]);

    document.querySelector("p")?.append(" Encore un.");
    places.changed();
    await passed();
    expect(readings).toHaveLength(1);
  });

  test("after a change, only what has no place: neither what stands where it stood nor what is free", async () => {
    const places = await hundred((line, at) => (at === 42 ? "Rien" : line));
    expect(stateOf(places, "n42")).toMatch(/^lost|^to-check/);
    const [fallen] = [...document.querySelectorAll("p")].filter(({ textContent }) =>
      textContent?.includes("numéro 7 "),
    );
    fallen?.replaceWith(fallen.cloneNode(true));
    readings = [];
    places.changed();
    await passed();
    expect(readings.flat().toSorted()).toEqual(["n42", "n7"]);
    expect(stateOf(places, "n7")).toBe("anchored: moved");
  });

  test("near the window first", async () => {
    vi.stubGlobal("scrollY", 6_000);
    Object.defineProperty(document.documentElement, "scrollHeight", { value: 10_000, configurable: true });
    await hundred((line) => line);
    vi.unstubAllGlobals();
    const [first = [], last = []] = [readings[0]?.slice(0, 10), readings[0]?.slice(-10)];
    const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.slice(1)));
    // The middle of the window is at 6,384 of 10,000.
    expect(Math.max(...numbers(first).map((at) => Math.abs(at - 63)))).toBeLessThan(8);
    expect(numbers(last).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

suite("a page that is shown in another language", () => {
  const GERMAN = `<h1>In Kidal</h1><p>Der Konvoi aus Gao kam am Sonntagabend nach drei Tagen Fahrt an.</p>
    <p>Nach Angaben des Armeesprechers wurden drei Soldaten getötet und fünf weitere verletzt.</p>`;

  async function translated(html: string, mark: () => void, unmark: () => void): Promise<readonly string[]> {
    document.body.innerHTML = ARTICLE;
    const places = await placesOf([noteOn("a", quoteOf(CONVOY)), noteOn("b", quoteOf(DEAD))]);
    const seen = [stateOf(places, "a")];
    document.body.innerHTML = html;
    mark();
    places.changed();
    await passed();
    seen.push(stateOf(places, "a"), stateOf(places, "b"));
    document.body.innerHTML = ARTICLE;
    unmark();
    await passed();
    return [...seen, stateOf(places, "a")];
  }
  const root = document.documentElement;
  const SAID = ["anchored: same", "lost: language", "lost: language", "anchored: same"];

  test.each([
    [
      "Chrome’s class",
      GERMAN,
      () => root.classList.add("translated-ltr"),
      () => root.classList.remove("translated-ltr"),
    ],
    [
      "the same for Arabic",
      '<p dir="rtl">وصلت القافلة مساء الأحد</p>',
      () => root.classList.add("translated-rtl"),
      () => root.classList.remove("translated-rtl"),
    ],
    [
      "Firefox’s language on the root",
      GERMAN,
      () => root.setAttribute("lang", "de"),
      () => root.setAttribute("lang", "fr"),
    ],
  ])("is known by %s, and its notes come back with the original", async (_, html, mark, unmark) => {
    expect(await translated(html, mark, unmark)).toEqual(SAID);
  });

  test("is known by Edge’s hashes", async () => {
    document.body.innerHTML = ARTICLE;
    const note = noteOn("a", quoteOf(CONVOY));
    document.body.innerHTML = GERMAN.replaceAll("<p>", '<p _msttexthash="1" _msthash="2">');
    expect(stateOf(await placesOf([note]), "a")).toBe("lost: language");
  });

  test("is not guessed at: what is only like the passage there is not offered", async () => {
    document.body.innerHTML = ARTICLE;
    const note = noteOn("b", quoteOf(DEAD));
    document.body.innerHTML = ARTICLE.replace(DEAD, DEAD_NOW).replace("le porte-parole de l’armée", "le ministère");
    expect(stateOf(await placesOf([note]), "b")).toBe("to-check: edited");
    root.classList.add("translated-ltr");
    expect(stateOf(await placesOf([note]), "b")).toBe("lost: language");
    root.classList.remove("translated-ltr");
    root.setAttribute("lang", "de");
    expect(stateOf(await placesOf([note]), "b")).toBe("lost: language");
  });

  test.each([
    ["the same language", "fr-FR", undefined],
    ["none", "", undefined],
    ["that of the passage", "en", "en"],
  ])("is none that says %s", async (_, lang, ofPassage) => {
    document.body.innerHTML = ARTICLE;
    const quote = { ...quoteOf(CONVOY), ...(ofPassage !== undefined && { language: ofPassage }) };
    document.body.innerHTML = "<p>La météo annonce du soleil sur toute la côte demain.</p>";
    root.setAttribute("lang", lang);
    expect(stateOf(await placesOf([noteOn("a", quote)]), "a")).toBe("lost: gone");
  });
});

suite("of a page with components", () => {
  const shadow = () => {
    const root = document.createElement("div").attachShadow({ mode: "open" });
    root.innerHTML = "<p>La météo annonce du soleil sur toute la côte demain.</p>";
    return root;
  };

  test("a refused place is not said to be gone because no component has the passage", async () => {
    document.body.innerHTML = ARTICLE;
    const note = noteOn("b", quoteOf(DEAD));
    document.body.innerHTML = ARTICLE.replace(DEAD, DEAD_NOW);
    const places = await placesOf([note], [shadow(), shadow()]);
    const at = places.of("b")?.at;
    await ended(places.refuse("b", at?.state === "to-check" ? at.place : ""));
    expect(stateOf(places, "b")).toBe("lost: refused");
  });

  test("nor is a passage of a translated page", async () => {
    document.body.innerHTML = ARTICLE;
    const note = noteOn("b", quoteOf(DEAD));
    document.body.innerHTML = `<p>The convoy that left Gao arrived on Sunday evening, after three days on the road.</p>
      <p>According to the army spokesman, three soldiers were killed and five others wounded in the ambush.</p>`;
    expect(stateOf(await placesOf([note], [shadow()]), "b")).toBe("lost: language");
  });
});

suite("a refusal", () => {
  const FIRST = `<p>Un proche du pouvoir répète que ${DEAD}, sans dire où.</p>`;
  const SECOND = `<p>Le lendemain, la télévision nationale avançait que ${DEAD}, images à l’appui.</p>`;

  test("has the next place offered, then none; taken back, the first again", async () => {
    document.body.innerHTML = ARTICLE;
    const note = noteOn("b", quoteOf(DEAD));
    document.body.innerHTML = ARTICLE.replace(/<p>Selon .*?<\/p>/, `${FIRST}<p>Du soleil demain.</p>${SECOND}`);
    const places = await placesOf([note]);
    const offered = () => {
      const at = places.of("b")?.at;
      return at?.state === "to-check" ? at : undefined;
    };
    const [one] = [offered()];
    expect(one?.text).toBe(DEAD);
    await ended(places.refuse("b", one?.place ?? ""));
    const two = offered();
    expect(two?.text).toBe(DEAD);
    expect(two?.range.startContainer).not.toBe(one?.range.startContainer);
    await ended(places.refuse("b", two?.place ?? ""));
    expect(stateOf(places, "b")).toBe("lost: refused");
    await ended(places.offer("b", undefined));
    expect(offered()?.range.startContainer).toBe(one?.range.startContainer);
  });

  test("moves no note that has its place", async () => {
    document.body.innerHTML = ARTICLE;
    const places = await placesOf([noteOn("b", quoteOf(DEAD), ["beef"])]);
    readings = [];
    await ended(places.offer("b", undefined));
    expect([stateOf(places, "b"), readings.flat()]).toEqual(["anchored: same", []]);
    expect(told).toBeGreaterThan(0);
  });
});

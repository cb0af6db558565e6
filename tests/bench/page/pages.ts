import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entries } from "@/glossary/index";
import { ROOT } from "@/scripts/lib/root.mjs";
import { pressText } from "@/tests/bench/press-text";
import { randomOf } from "@/tests/bench/random";
import { compileOf, patternsOf, writtenForms } from "@/tests/bench/terms";
import { HOSTS } from "./browser";

export type BenchPage = {
  readonly name: string;
  readonly path: string;
  readonly html: string;
  /** Rounds of advanced-mark.js (none: it does not follow changes), and the share of the forms given to mark.js: with a tenth of them V8 refuses its expressions. */
  readonly advancedRounds: number;
  readonly markJsShare: number;
  /** A page that changes by itself does so for this long after its start, in ms. */
  readonly lastsMs?: number;
};

const UNITS = 1_000_000;
/** A transcript or a cloud of links: one block, which is the unit between two turns of the page. */
const INLINE_ELEMENTS = 1_000;
const COMMENTS = 5_000;
/** How long pages change, and how often, in ms. */
const LASTS_MS = 5_000;
const TICK_MS = 100;
/** Of the application's list, and of it how many rows each tick draws anew. */
const ROWS = 4_000;
const ROWS_A_TICK = 400;
/** Paragraphs that each tick of the infinite scroll brings: about 32 KB. */
const BATCH = 50;

/** What the pages themselves keep of their load, from before any script of ours; and a box that a frame test changes. */
const HEAD = `<script>
window.seen = { mutations: 0, tasks: [], frames: [], drawn: 0 };
requestAnimationFrame(function draw() { seen.drawn += 1; requestAnimationFrame(draw); });
for (const [type, list] of [["longtask", seen.tasks], ["long-animation-frame", seen.frames]]) {
  try {
    new PerformanceObserver((all) => { for (const each of all.getEntries()) list.push(each.duration); }).observe({ type, buffered: true });
  } catch {}
}
document.addEventListener("DOMContentLoaded", () => {
  if (location.hostname === "${HOSTS.one}") {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("::highlight(one) { text-decoration: underline 2px }");
    document.adoptedStyleSheets.push(sheet);
    const text = document.getElementById("word").firstChild;
    CSS.highlights.set("one", new Highlight(new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 5 })));
  }
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver((records) => { seen.mutations += records.length; }).observe(document, options);
});
</script>`;
const WORD = `<p id="word">Page mesurée.</p>`;
const BOX = `<div id="box" style="contain:strict;width:20px;height:20px;position:fixed;top:0;left:0"></div>`;

/** The forms that a highlighter without rules must be given to find what we find. */
export function formsForHighlighters(): readonly string[] {
  const variants = patternsOf(compileOf(entries)).map((words) => words.join(" "));
  return [...new Set([...writtenForms(entries).map((form) => form.toLowerCase()), ...variants])];
}

export function benchPages(): readonly BenchPage[] {
  const folder = join(ROOT, "scripts", "demo");
  const css = readFileSync(join(folder, "article.css"), "utf8");
  const article = readFileSync(join(folder, "article.fr.html"), "utf8")
    .replace(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>${HEAD}`)
    .replace(/<body[^>]*>/, `$&${WORD}`)
    .replace("</body>", `${BOX}</body>`);
  const patterns = patternsOf(compileOf(entries));
  const forms = writtenForms(entries);
  const blocks = pressText({ units: UNITS, seed: 11, forms, patterns, density: 0.04 });
  return [
    { name: "the demo article", path: "/article", html: article, advancedRounds: 7, markJsShare: 0.01 },
    { name: "1 MB, flat", path: "/flat", html: whole(blocks.map(paragraph)), advancedRounds: 3, markJsShare: 0.01 },
    {
      name: "one paragraph of 1,000 inline elements",
      path: "/inline",
      html: whole([paragraph(`${blocks[0]} ${"mot <b>gras</b> ".repeat(INLINE_ELEMENTS)}`)]),
      advancedRounds: 3,
      markJsShare: 0.01,
    },
    {
      name: "1 MB, 30,000 text nodes",
      path: "/nodes",
      html: whole(manyNodes(blocks)),
      advancedRounds: 3,
      markJsShare: 0.01,
    },
    {
      name: "live blog, 5,000 comments",
      path: "/live",
      html: whole(comments(blocks), LIVE),
      advancedRounds: 3,
      markJsShare: 0.01,
      lastsMs: LASTS_MS,
    },
    {
      name: "infinite scroll",
      path: "/infinite",
      html: whole(blocks.slice(0, BATCH).map(paragraph), endless(blocks.slice(0, 1_000))),
      ...{ advancedRounds: 0, markJsShare: 0, lastsMs: LASTS_MS },
    },
    {
      name: "re-rendering application",
      path: "/application",
      html: whole(rows(blocks), application(blocks)),
      ...{ advancedRounds: 0, markJsShare: 0, lastsMs: LASTS_MS },
    },
  ];
}

/** Short comments, each with a name, a time and buttons: nine elements and eight texts. */
function comments(blocks: readonly string[]): readonly string[] {
  return Array.from({ length: COMMENTS }, (_, index) => {
    const words = (blocks[index % blocks.length] ?? "").split(" ").slice(0, 22).join(" ");
    return `<div class="c"><p><b>Lecteur ${index}</b> <time>09:${index % 60}</time></p><p>${words} <i>${index}</i></p><p><span>Répondre</span> <span>Signaler</span> <span>${index % 7}</span></p></div>`;
  });
}

/** A script that does its work at each tick until the page has changed for as long as it may. */
function ticking(work: string): string {
  return `<script>{ const begun = performance.now(); const timer = setInterval(() => {
    if (performance.now() - begun > ${LASTS_MS}) return clearInterval(timer);
    ${work}
  }, ${TICK_MS}); }</script>`;
}

/** At every fifth tick a comment on top, with the words of another; in all the others clocks. */
const LIVE = ticking(`
    globalThis.turn = (globalThis.turn ?? 0) + 1;
    const all = document.querySelectorAll("main .c");
    if (turn % 5 === 0) { const late = all[(turn * 97) % all.length].cloneNode(true); late.querySelector("i").textContent = "nouveau " + turn; all[0].before(late); }
    for (const time of [...document.querySelectorAll("main time")].slice(0, 20)) time.textContent = "09:" + turn;`);

function endless(blocks: readonly string[]): string {
  return `<script>globalThis.texts = ${JSON.stringify(blocks)}; globalThis.at = 0;</script>${ticking(`
    const batch = document.createDocumentFragment();
    for (let index = 0; index < ${BATCH}; index += 1) { const p = document.createElement("p"); p.textContent = texts[at % texts.length] + " " + at; at += 1; batch.append(p); }
    document.querySelector("main").append(batch);`)}`;
}

function rows(blocks: readonly string[]): readonly string[] {
  return Array.from({ length: ROWS }, (_, index) => `<div class="r">${rowText(blocks, index)}</div>`);
}

function rowText(blocks: readonly string[], index: number): string {
  return (blocks[index % blocks.length] ?? "").split(" ").slice(0, 12).join(" ");
}

/** A framework that puts new elements in the place of others, as many of them with the same text as with another. */
function application(blocks: readonly string[]): string {
  const texts = Array.from({ length: 1_000 }, (_, index) => rowText(blocks, index));
  return `<script>globalThis.texts = ${JSON.stringify(texts)}; globalThis.turn = 0;</script>${ticking(`
    const all = document.querySelectorAll(".r");
    for (let index = 0; index < ${ROWS_A_TICK}; index += 1) {
      const old = all[(turn * 97 + index * 10) % all.length];
      const row = document.createElement("div");
      row.className = "r";
      row.textContent = index % 2 ? old.textContent : texts[(turn + index) % texts.length];
      old.replaceWith(row);
    }
    turn += 1;`)}`;
}

function whole(parts: readonly string[], script = ""): string {
  const style = "<style>body{font:16px/1.5 serif;margin:2em auto;max-width:40em}.n{color:#333}</style>";
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mesure</title>${style}${HEAD}</head><body>${WORD}<main>${parts.join("\n")}</main>${BOX}${script}</body></html>`;
}

function paragraph(text: string): string {
  return `<p>${text}</p>`;
}

/** Every few words stand in an inline element of their own, some with a class, in blocks inside blocks. */
function manyNodes(blocks: readonly string[]): readonly string[] {
  const random = randomOf(13);
  return blocks.map((text) => {
    const words = text.split(" ");
    let html = "";
    for (let at = 0; at < words.length; ) {
      const size = 3 + random.below(6);
      const run = words.slice(at, at + size).join(" ");
      const tag = random.pick(["b", "i", "a", "span", 'span class="n"']);
      html += random.chance(0.5) ? `${run} ` : `<${tag}>${run}</${tag.split(" ")[0]}> `;
      at += size;
    }
    return `<div><div><p>${html}</p></div></div>`;
  });
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entries } from "@/glossary/index";
import { ROOT } from "@/scripts/lib/root.mjs";
import { pressText } from "@/tests/bench/press-text";
import { randomOf } from "@/tests/bench/random";
import { compileOf, patternsOf, writtenForms } from "@/tests/bench/terms";

export type BenchPage = {
  readonly name: string;
  readonly path: string;
  readonly html: string;
  /** Rounds of advanced-mark.js, and the share of the forms given to mark.js: with a tenth of them V8 refuses its expressions. */
  readonly advancedRounds: number;
  readonly markJsShare: number;
};

const UNITS = 1_000_000;
/** A transcript or a cloud of links: one block, which is the unit between two turns of the page. */
const INLINE_ELEMENTS = 1_000;

/** What the pages themselves keep of their load, from before any script of ours; and a box that a frame test changes. */
const HEAD = `<script>
window.seen = { mutations: 0, tasks: [], frames: [] };
for (const [type, list] of [["longtask", seen.tasks], ["long-animation-frame", seen.frames]]) {
  try {
    new PerformanceObserver((all) => { for (const each of all.getEntries()) list.push(each.duration); }).observe({ type, buffered: true });
  } catch {}
}
document.addEventListener("DOMContentLoaded", () => {
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver((records) => { seen.mutations += records.length; }).observe(document, options);
});
</script>`;
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
  ];
}

function whole(parts: readonly string[]): string {
  const style = "<style>body{font:16px/1.5 serif;margin:2em auto;max-width:40em}.n{color:#333}</style>";
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mesure</title>${style}${HEAD}</head><body><main>${parts.join("\n")}</main>${BOX}</body></html>`;
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

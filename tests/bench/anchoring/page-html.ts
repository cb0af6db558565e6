import { unmarked } from "./marks";
import type { SourceBlock, SourcePage } from "./source-page";

/** What stands around an article: nothing, a site with all that belongs to one, another of its kind, or its AMP form. */
export type Dress = "bare" | "daily" | "agency" | "amp";

export function pageHtml(page: SourcePage, blocks: readonly SourceBlock[], dress: Dress, spans = false): string {
  const article = blocks.map((block) => blockHtml(block, spans)).join(dress === "amp" ? "" : "\n");
  const head = `<!doctype html><html lang="${page.lang}"><head><meta charset="utf-8"><title>Page</title></head><body>`;
  return `${head}${DRESSES[dress](page, article)}</body></html>`;
}

const DRESSES: Record<Dress, (page: SourcePage, article: string) => string> = {
  bare: (_, article) => `<article>${article}</article>`,
  daily: (page, article) => {
    const body = page.blocks.map(({ text }) => unmarked(text)).join(" ");
    return `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", articleBody: body })}</script>
<header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/mali">Mali</a></li><li><a href="/niger">Niger</a></li>
<li><a href="/defense">Défense</a></li><li><a href="/burkina-faso">Burkina Faso</a></li></ul></nav></header>
<main><article>${article}</article></main>
<aside><h2>Lire aussi</h2><ul><li><a href="/1">Mali : l’armée annonce une opération dans le centre</a></li>
<li><a href="/2">Sahel : ce que change la force commune des trois pays</a></li><li><a href="/3">Niger : le ministre de la Défense en visite à Bamako</a></li></ul></aside>
<footer><p>Tous droits réservés. Abonnez-vous à notre lettre d’information.</p></footer><style>p { margin: 0 }</style>`;
  },
  agency: (page, article) => {
    const standfirst = unmarked(page.blocks.find(({ kind }) => kind === "standfirst")?.text ?? "");
    return `<div hidden>${textHtml(standfirst, false)}</div><div class="bar">Africa · Defence · Security · The Sahel</div>
<div class="story">${article}</div><div style="display:none">${textHtml(standfirst, false)}</div>
<section><h3>More on this story</h3><p>Mali army says it killed dozens of fighters near the border</p>
<p>What the armed groups of the Sahel want</p><p>UN chief asks for money for its missions</p></section>
<noscript><p>Please enable JavaScript</p></noscript>`;
  },
  amp: (_, article) =>
    `<div class="amp-header">Menu</div><div class="amp-body">${article}</div><div>Version complète</div>`,
};

const TAGS: Record<SourceBlock["kind"], readonly [string, string]> = {
  h1: ["<h1>", "</h1>"],
  standfirst: ['<p class="standfirst"><strong>', "</strong></p>"],
  h2: ["<h2>", "</h2>"],
  p: ["<p>", "</p>"],
  aside: ['<div class="box">', "</div>"],
};

function blockHtml({ kind, text }: SourceBlock, spans: boolean): string {
  const [open, close] = TAGS[kind];
  return open + textHtml(text, spans) + close;
}

/** With `spans`, every fifth word is in an element of its own, and some in two, as software for readers does. */
function textHtml(text: string, spans: boolean): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  let count = 0;
  const wrapped = spans
    ? escaped.replace(/(?<![&\p{L}])\p{L}{3,}/gu, (word) => {
        count += 1;
        if (count % 5 !== 0) return word;
        return count % 2 === 0 ? `<span>${word}</span>` : `<b>${word.slice(0, 2)}</b><i>${word.slice(2)}</i>`;
      })
    : escaped;
  return wrapped.replace(/\[([^[\]]*)\]/g, '<a href="/x">$1</a>').replace(/\*([^*]*)\*/g, "<em>$1</em>");
}

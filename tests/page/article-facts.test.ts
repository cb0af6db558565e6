import { describe, expect, test } from "vitest";
import { articleFacts } from "@/page/article-facts";
import { pageOf } from "./document-of";

const URL = "https://www.exemple-journal.fr/mali/article-12";

function facts(head: string, body = "", url = URL) {
  return articleFacts(pageOf(head, body), url);
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

const NEWS = {
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "WebSite", name: "Le site" },
    {
      "@type": "NewsArticle",
      headline: "À Kidal, l’armée avance",
      datePublished: "2025-02-21T08:00:00+0100",
      dateModified: "2025-02-22T10:30:00Z",
      inLanguage: "fr-FR",
      author: [
        { "@type": "Person", name: "Awa Traoré" },
        { "@type": "Organization", name: "AFP" },
      ],
      publisher: { "@type": "NewsMediaOrganization", name: "Exemple Journal" },
    },
  ],
};

describe("each convention", () => {
  test("JSON-LD", () => {
    expect(facts(jsonLd(NEWS))).toEqual({
      title: "À Kidal, l’armée avance",
      site: "Exemple Journal",
      author: "Awa Traoré",
      agency: "AFP",
      language: "fr-FR",
      published: "2025-02-21T08:00:00+01:00",
      modified: "2025-02-22T10:30:00Z",
    });
  });

  test("Open Graph", () => {
    const head = `<meta property="og:title" content="À Kidal"><meta property="og:site_name" content="Exemple Journal">
      <meta property="og:locale" content="fr_FR"><meta property="article:published_time" content="2025-02-21">
      <meta property="article:modified_time" content="2025-02-23"><meta property="article:author" content="Awa Traoré">`;
    expect(facts(head)).toEqual({
      title: "À Kidal",
      site: "Exemple Journal",
      author: "Awa Traoré",
      language: "fr_FR",
      published: "2025-02-21",
      modified: "2025-02-23",
    });
  });

  test("highwire", () => {
    const head = `<meta name="citation_title" content="Sahel wars"><meta name="citation_author" content="Jane Roe">
      <meta name="citation_author" content="Paul Vallet"><meta name="citation_publication_date" content="2024/11/02">
      <meta name="citation_journal_title" content="African Affairs"><meta name="citation_language" content="en">`;
    expect(facts(head)).toEqual({
      title: "Sahel wars",
      site: "African Affairs",
      author: "Jane Roe, Paul Vallet",
      language: "en",
      published: "2024-11-02",
    });
  });

  test("Dublin Core", () => {
    const head = `<meta name="DC.title" content="Rapport"><meta name="DC.creator" content="Awa Traoré">
      <meta name="DC.publisher" content="Institut d’exemple"><meta name="DC.date" content="2024-05-01">
      <meta name="DC.language" content="fr"><meta name="DCTERMS.modified" content="2024-06-01">`;
    expect(facts(head)).toEqual({
      title: "Rapport",
      site: "Institut d’exemple",
      author: "Awa Traoré",
      language: "fr",
      published: "2024-05-01",
      modified: "2024-06-01",
    });
  });

  test("what can be read", () => {
    const body = `<article><header><h1>À Kidal</h1><p class="article__byline">Par Awa Traoré, avec Reuters</p>
      <time datetime="2025-02-21">21 février</time></header><p>Texte.</p></article>`;
    expect(facts("", body)).toEqual({
      title: "À Kidal",
      author: "Awa Traoré",
      agency: "Reuters",
      published: "2025-02-21",
    });
  });
});

describe("unknown rather than a guess", () => {
  test.each<[string, string, string, object]>([
    ["an empty page", "", "", {}],
    ["metadata without content", '<meta property="og:title"><meta name="author" content=" ">', "", {}],
    [
      "the paper signs",
      '<meta property="og:site_name" content="RFI"><meta name="author" content="RFI">',
      "",
      { site: "RFI" },
    ],
    ["a social network's address", '<meta property="article:author" content="https://facebook.com/rfi">', "", {}],
    [
      "the author of a comment",
      "",
      '<article><p>Texte.</p><div class="comments"><b class="author">Zorro</b></div></article>',
      {},
    ],
    ["authors of many teasers", "", `<main>${'<p class="byline">Awa Traoré</p>'.repeat(5)}</main>`, {}],
    [
      "a related article's author",
      "",
      '<main><p>Texte.</p><aside><p class="byline">Paul Vallet</p></aside></main>',
      {},
    ],
    ["two canonical addresses", '<link rel="canonical" href="/a"><link rel="canonical" href="/b">', "", {}],
    ["an impossible date", '<meta property="article:published_time" content="hier">', "", {}],
    [
      "changed before it came out",
      '<meta name="date" content="2025-02-21"><meta name="last-modified" content="2025-02-20">',
      "",
      { published: "2025-02-21" },
    ],
    ["an hour without its zone", '<meta name="date" content="2025-02-21T08:00:00">', "", { published: "2025-02-21" }],
    [
      "several articles, none with the page's heading",
      jsonLd([
        { "@type": "NewsArticle", headline: "Un", author: "A B" },
        { "@type": "NewsArticle", headline: "Deux", author: "C D" },
      ]),
      "<h1>Trois</h1>",
      { title: "Trois" },
    ],
  ])("%s", (_, head, body, expected) => {
    expect(facts(head, body)).toEqual(expected);
  });
});

describe("choosing", () => {
  test("of several articles, the one with the page's heading", () => {
    const list = [
      { "@type": "NewsArticle", headline: "Un", author: "Paul Vallet" },
      { "@type": "NewsArticle", headline: "À Kidal !", author: "Awa Traoré" },
    ];
    expect(facts(jsonLd(list), "<h1>À  Kidal</h1>")).toEqual({ title: "À Kidal !", author: "Awa Traoré" });
  });

  test("the article's own language before the page's", () => {
    const document = pageOf("", '<article lang="en"><p>Text.</p></article>');
    document.documentElement.lang = "fr";
    expect(articleFacts(document, URL).language).toBe("en");
  });

  test.each([
    ["À Kidal | Exemple Journal", "Exemple Journal", "À Kidal"],
    ["À Kidal - Gao – Exemple Journal", "Exemple Journal", "À Kidal - Gao"],
    ["À Kidal - Gao", "Exemple Journal", "À Kidal - Gao"],
  ])("the tab's title %s without the paper", (title, site, expected) => {
    expect(facts(`<title>${title}</title><meta property="og:site_name" content="${site}">`).title).toBe(expected);
  });

  test("a head that speaks of the article before the navigation says nothing of this one", () => {
    const head = `<link rel="canonical" href="/mali/article-11"><meta property="og:title" content="L’article d’avant">
      <meta property="og:site_name" content="Exemple Journal"><meta name="author" content="Paul Vallet">
      <meta property="article:published_time" content="2025-01-01">`;
    const body = "<main><h1>À Kidal</h1><p>Texte.</p></main>";
    expect(facts(head, body)).toEqual({ title: "À Kidal", site: "Exemple Journal" });
    expect(facts(head, body, "https://www.exemple-journal.fr/mali/article-11").author).toBe("Paul Vallet");
  });

  test("an AMP page's canonical address, though it is another, with the same title", () => {
    const head = '<link rel="canonical" href="/mali/article"><meta property="og:title" content="À Kidal">';
    expect(facts(head, "<h1>À Kidal</h1>")).toEqual({ canonical: "/mali/article", title: "À Kidal" });
  });
});

test("nothing is longer than the background lets in", () => {
  const long = "x".repeat(50_000);
  const found = facts(`<meta property="og:title" content="${long}"><link rel="canonical" href="/${long}">`);
  expect([found.title?.length, found.canonical?.length]).toEqual([2_000, 8_000]);
});

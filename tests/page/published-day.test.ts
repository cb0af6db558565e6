import { describe, expect, test } from "vitest";
import { dayIn, publishedDay } from "@/page/published-day";
import { pageOf } from "./document-of";

const DAY = "2025-02-21";

function jsonLd(...values: readonly unknown[]): string {
  return values
    .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
    .map((source) => `<script type="application/ld+json">${source}</script>`)
    .join("");
}

function nested(depth: number): unknown {
  const article = { "@type": "Article", datePublished: DAY };
  return Array.from({ length: depth }).reduce<unknown>((inner) => ({ "@graph": inner }), article);
}

describe("a day as pages write it", () => {
  test.each([
    ["2025-02-21", DAY],
    ["2025/02/21", DAY],
    ["20250221", DAY],
    ["20250221T0800", DAY],
    ["  2025-02-21 08:00:00", DAY],
    ["2025-02-21T23:30:00-05:00", DAY],
    ["2025-02-21T00:10:00+14:00", DAY],
    ["2025-02-21T23:59:59Z", DAY],
    ["1994-04-07", "1994-04-07"],
    ["2025-13-01", undefined],
    ["2025-00-10", undefined],
    ["2025-02-32", undefined],
    ["2025-2-1", undefined],
    ["202502211", undefined],
    ["1893-01-01", undefined],
    ["21 février 2025", undefined],
    ["Published 2025-02-21", undefined],
    ["", undefined],
    [null, undefined],
    [undefined, undefined],
  ])("%j is %j", (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});

describe("JSON-LD", () => {
  const article = { "@type": "NewsArticle", datePublished: `${DAY}T08:00:00+01:00` };
  test.each([
    ["an article", [article]],
    ["the full address of a type", [{ ...article, "@type": "https://schema.org/ReportageNewsArticle" }]],
    ["a list of types", [{ ...article, "@type": ["Thing", "BlogPosting"] }]],
    ["an array", [[{ "@type": "Organization" }, article]]],
    ["a graph", [{ "@context": "https://schema.org", "@graph": [{ "@type": "WebSite" }, article] }]],
    ["the page's main entity", [{ "@type": "WebPage", mainEntity: article }]],
    ["a script after a broken one", ['{"@type": "NewsArticle", "datePublished": "2024-01-01"', article]],
    ["a script after an empty one", ["", article]],
    ["an article after one without a readable day", [[{ ...article, datePublished: "hier" }, article]]],
    ["five levels of nesting", [nested(5)]],
  ])("%s gives the day", (_, values) => {
    expect(publishedDay(pageOf(jsonLd(...values)))).toBe(DAY);
  });

  test.each([
    ["a page that is no article", { "@type": "WebPage", datePublished: DAY }],
    ["a comment", { "@type": "Comment", datePublished: DAY }],
    ["no type", { datePublished: DAY }],
    ["a type that is no text", { "@type": 7, datePublished: DAY }],
    ["a day that is a number", { "@type": "Article", datePublished: 20250221 }],
    ["a day in a list", { "@type": "Article", datePublished: [DAY] }],
    ["a day in an object", { "@type": "Article", datePublished: { "@value": DAY } }],
    ["only a day of change", { "@type": "Article", dateModified: DAY }],
    ["null", null],
    ["a text", '"2025-02-21"'],
    ["a hundred levels of nesting", nested(100)],
  ])("%s gives none, and breaks nothing", (_, value) => {
    expect(publishedDay(pageOf(jsonLd(value)))).toBeUndefined();
  });

  test("longer than a page has any reason for is not parsed", () => {
    const long = { "@type": "Article", datePublished: DAY, articleBody: "x".repeat(500_000) };
    expect(publishedDay(pageOf(jsonLd(long)))).toBeUndefined();
    expect(publishedDay(pageOf(jsonLd(long, article)))).toBe(DAY);
  });
});

describe("metadata", () => {
  test.each([
    ['property="article:published_time"'],
    ['name="article:published_time"'],
    ['itemprop="datePublished"'],
    ['name="citation_publication_date"'],
    ['name="DC.date.issued"'],
    ['name="dc.date.issued"'],
    ['name="DCTERMS.issued"'],
    ['name="DC.date"'],
    ['name="parsely-pub-date"'],
    ['name="sailthru.date"'],
    ['name="pubdate"'],
    ['name="Date"'],
  ])("<meta %s> gives the day", (attribute) => {
    expect(publishedDay(pageOf(`<meta ${attribute} content="2025/02/21">`))).toBe(DAY);
  });

  test.each([
    ['<meta property="article:modified_time" content="2025-02-21">'],
    ['<meta name="date">'],
    ['<meta name="date" content="21/02/2025">'],
    ['<meta name="last-modified" content="2025-02-21">'],
  ])("%s gives none", (head) => {
    expect(publishedDay(pageOf(head))).toBeUndefined();
  });

  test("the most trustworthy speaks first: JSON-LD, then the metas in their order, then what can be read", () => {
    const ld = jsonLd({ "@type": "Article", datePublished: "2025-01-01" });
    const meta = '<meta name="date" content="2025-03-03"><meta property="article:published_time" content="2025-02-02">';
    const unreadable = '<meta property="article:published_time" content="hier"><meta name="date" content="2025-03-03">';
    const time = '<article><time datetime="2025-04-04">';
    expect(publishedDay(pageOf(ld + meta, time))).toBe("2025-01-01");
    expect(publishedDay(pageOf(meta, time))).toBe("2025-02-02");
    expect(publishedDay(pageOf(unreadable, time))).toBe("2025-03-03");
  });
});

describe("<time>", () => {
  test.each([
    ["an article's header", `<article><header><time datetime="${DAY}">hier</time></header></article>`, DAY],
    ["a line of its own under the title", `<article><div><time datetime="${DAY}">hier</time></div></article>`, DAY],
    ["directly in the article", `<article><h1>Titre</h1><time datetime="${DAY}">hier</time></article>`, DAY],
    ["outside an article", `<aside><time datetime="${DAY}">hier</time></aside>`, undefined],
    ["without an attribute", `<article><header><time>${DAY}</time></header></article>`, undefined],
    ["a duration", '<article><header><time datetime="PT5M">5 minutes</time></header></article>', undefined],
    [
      "the one that says what it is, wherever it stands",
      `<article><header><time datetime="2025-03-01">Mis à jour</time>
       <time itemprop="datePublished" datetime="${DAY}">Publié</time></header></article>`,
      DAY,
    ],
    [
      "a chronology's days",
      '<article><ul><li><time datetime="2012-03-22">22 mars 2012</time> : coup d’État.</li></ul></article>',
      undefined,
    ],
    [
      "a table's days",
      '<article><table><tr><td><time datetime="2012-03-22">2012</time></td></tr></table></article>',
      undefined,
    ],
    [
      "a day that the text tells of, not its own",
      '<article><p>Le <time datetime="2012-03-22">22 mars 2012</time>, des soldats prennent le pouvoir.</p></article>',
      undefined,
    ],
  ])("%s", (_, body, day) => {
    expect(publishedDay(pageOf("", body))).toBe(day);
  });
});

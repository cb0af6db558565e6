import { describe, expect, test } from "vitest";
import { articleOf, headingOf, isWebPage } from "@/page/article";
import { bodyOf, documentOf, pageOf } from "./document-of";

const LONG = "Les soldats sont arrivés dans la ville au matin. ".repeat(10);
const SHORT = "Une brève.";

function rootId(body: string): string | undefined {
  return articleOf(bodyOf(body).ownerDocument, "https://exemple.fr/")?.root.id;
}

describe("the article's root", () => {
  test.each([
    ["an article", `<nav>${SHORT}</nav><article id="a">${LONG}</article>`, "a"],
    ["main", `<main id="a">${LONG}</main><footer>${SHORT}</footer>`, "a"],
    ["a role", `<div role="main" id="a">${LONG}</div>`, "a"],
    ["the longest of several", `<article id="a">${SHORT}</article><article id="b">${LONG}</article>`, "b"],
    [
      "the body inside main, when it is nearly all",
      `<main id="a">${SHORT}<div itemprop="articleBody" id="b">${LONG}</div></main>`,
      "b",
    ],
    [
      "main, when it holds several articles",
      `<main id="a"><article>${LONG}</article><article>${LONG}</article></main>`,
      "a",
    ],
    ["the body, when nothing says", `<div>${LONG}</div>`, ""],
    ["the body, when there are only teasers", `${LONG}${LONG}<article id="a">${SHORT}</article>`, ""],
    [
      "the first 200 of thousands of teasers at most",
      `${"<article></article>".repeat(200)}<article id="z">${LONG}</article>`,
      "",
    ],
  ])("%s", (_, body, id) => {
    expect(rootId(body)).toBe(id);
  });

  test("articles in articles are not read again and again", () => {
    const deep = `${"<article>".repeat(150)}${LONG}${"</article>".repeat(150)}`;
    const document = bodyOf(deep).ownerDocument;
    const { prototype } = document.defaultView?.Node ?? Node;
    const { get } = Object.getOwnPropertyDescriptor(prototype, "textContent") ?? {};
    let read = 0;
    Object.defineProperty(prototype, "textContent", {
      get() {
        read += 1;
        return get?.call(this);
      },
    });
    expect(articleOf(document, "")).toBeDefined();
    expect(read).toBeLessThan(20);
  });
});

describe("what a page says of itself", () => {
  const factsOf = (document: Document) => articleOf(document, "https://exemple.fr/a")?.facts;

  test.each([
    [
      "its heading and its title",
      "<title>Titre - Le Journal</title>",
      "<h1> Titre </h1>",
      "Titre · Titre - Le Journal",
    ],
    [
      "what it gives to be shared, before its title",
      '<meta property="og:title" content="Partagé"><title>T</title>',
      "<h1>Titre</h1>",
      "Titre · Partagé",
    ],
    ["the same words once", "<title>Titre</title>", "<h1>Titre</h1>", "Titre"],
    ["its title alone", "<title> Titre </title>", "", "Titre"],
    ["nothing", "", "", ""],
    ["no title of a drawing", "", "<svg><title>Icône</title></svg>", ""],
    [
      "the article's heading, not the newspaper's",
      "",
      "<header><h1>Le Journal</h1></header><article><h1>Titre</h1></article>",
      "Titre",
    ],
  ])("%s", (_, head, body, title) => {
    expect(factsOf(pageOf(head, body))?.title).toBe(title);
  });

  test.each([
    ["fr", SHORT, "fr"],
    ["fr-ML", SHORT, "fr"],
    ["EN-gb", SHORT, "en"],
    ["ar", "Les soldats sont dans la ville et le général est là.", "fr"],
    [undefined, "Les soldats sont dans la ville et le général est là.", "fr"],
    [undefined, "The soldiers have been in the town and they are there to stay.", "en"],
    [undefined, "12 345", undefined],
  ])("lang=%j on “%s” is %j", (lang, text, language) => {
    const tag = lang === undefined ? "<html>" : `<html lang="${lang}">`;
    expect(factsOf(documentOf(`<!doctype html>${tag}<body><p>${text}</p>`))?.language).toBe(language);
  });

  test.each([
    ['<meta name="Keywords" content=" Mali, Kidal ">', "Mali, Kidal"],
    ['<meta name="news_keywords" content="Niger">', "Niger"],
    ['<meta name="news_keywords" content="Niger"><meta name="keywords" content="Mali">', "Mali"],
    ['<meta name="news_keywords" content="Niger"><meta name="keywords" content=" ">', "Niger"],
    ['<meta name="description" content="Tchad">', ""],
  ])("%s gives the words “%s”", (head, keywords) => {
    expect(factsOf(pageOf(head))?.keywords).toBe(keywords);
  });

  test("nothing is longer than the background takes", () => {
    const long = "x".repeat(20_000);
    const document = pageOf(`<meta name="keywords" content="${long}">`, `<h1>${long}</h1>`);
    const facts = articleOf(document, `https://exemple.fr/${long}`)?.facts;
    expect([facts?.url.length, facts?.title.length, facts?.keywords.length]).toEqual([8_000, 2_000, 4_000]);
  });

  test("its day is read with it, and its heading tells it from the next", () => {
    const document = pageOf('<meta name="date" content="2025-02-21">', "<main><h1>Titre</h1></main>");
    expect(factsOf(document)?.published).toBe("2025-02-21");
    expect(headingOf(document)).toBe("Titre");
  });
});

test.each([
  ["text/html", true],
  ["application/xhtml+xml", true],
  ["image/svg+xml", false],
  ["application/xml", false],
  ["text/plain", false],
])("a document of %s is a web page: %j", (contentType, is) => {
  expect(isWebPage({ contentType } as Document)).toBe(is);
});

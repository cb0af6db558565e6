import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { ownRequests, pageRequests } from "@/core/protocol";
import { entryOf } from "./entry-of";
import { factsOf, read } from "./matching/world";

const article = { ...factsOf(), language: "fr", published: "2026-01-02" };
const block = { text: "le JNIM", language: "fr" };
const reading = { surface: "AES", ambiguous: false, senses: [{ id: "aes", score: 3, why: [] }] };

describe("what a page may ask to find", () => {
  const accepts = (request: unknown) => v.is(pageRequests.findTerms, request);
  const ask = (change: object) => accepts({ article, blocks: [block], ...change });
  test.each([
    ["a whole request", {}, true],
    ["no block", { blocks: [] }, true],
    ["a block without language", { blocks: [{ text: "" }] }, true],
    ["memory as it was given", { memory: { chosen: { "aes|aes": reading }, context: "a" } }, true],
    ["the longest block", { blocks: [{ text: "a".repeat(200_000) }] }, true],
    ["a longer one", { blocks: [{ text: "a".repeat(200_001) }] }, false],
    ["too many blocks", { blocks: Array.from({ length: 4_001 }, () => block) }, false],
    ["a text that is none", { blocks: [{ text: 12 }] }, false],
    ["a third language", { blocks: [{ text: "a", language: "ar" }] }, false],
    ["a day in words", { article: { ...article, published: "2 mai 2026" } }, false],
    ["an endless title", { article: { ...article, title: "a".repeat(2_001) } }, false],
    ["an endless address", { article: { ...article, url: "a".repeat(8_001) } }, false],
    ["endless keywords", { article: { ...article, keywords: "a".repeat(4_001) } }, false],
    ["an endless memory", { memory: { chosen: {}, context: "a".repeat(200_001) } }, false],
    [
      "a memory without scores",
      { memory: { chosen: { a: { ...reading, senses: [{ id: "a" }] } }, context: "" } },
      false,
    ],
    [
      "evidence of no known type",
      {
        memory: {
          chosen: { a: { ...reading, senses: [{ id: "a", score: 1, why: [{ type: "trust me", words: [] }] }] } },
          context: "",
        },
      },
      false,
    ],
  ])("%s", (_name, change, expected) => {
    expect(ask(change)).toBe(expected);
  });

  // The comment says « Never empty », and the reader draws the first sense of a reading.
  test("a memory whose reading has no sense", () => {
    expect(ask({ memory: { chosen: { a: { ...reading, senses: [] } }, context: "" } })).toBe(false);
  });
});

test.each([
  ["showEntry", { id: "jnim" }, true],
  ["showEntry", { id: "jnim", published: "2026-01-02" }, true],
  ["showEntry", { id: "a".repeat(201) }, false],
  ["showEntry", { id: "jnim", published: "2026" }, false],
  ["openPage", { url: "https://exemple.org/" }, true],
  ["openPage", {}, false],
] as const)("%s %j: %s", (call, request, expected) => {
  expect(v.is(pageRequests[call], request)).toBe(expected);
});

test.each([
  ["siteState", { tabId: 1, url: "" }, true],
  ["siteState", { tabId: "1", url: "" }, false],
  ["readOnce", { tabId: 1 }, true],
  ["readOnce", {}, false],
] as const)("%s %j: %s", (call, request, expected) => {
  expect(v.is(ownRequests[call], request)).toBe(expected);
});

test("the memory that finding hands out comes back through the door", () => {
  const entries = [entryOf("jnim", { fr: ["JNIM"] }), entryOf("a", { fr: ["FAR"] }), entryOf("b", { fr: ["FAR"] })];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom("le JNIM", "JNIM et FAR au Mali")), { maxLength: 4 }),
      (blocks) => {
        const { memory } = read(entries, { blocks });
        const sent: unknown = JSON.parse(JSON.stringify({ article, blocks: [], memory }));
        expect(v.is(pageRequests.findTerms, sent)).toBe(true);
      },
    ),
  );
});

import { describe, expect, test } from "vitest";
import { aliasAddress, isFormOf, pageAddress } from "@/core/notes/address";

describe("the address under which notes are kept", () => {
  test.each([
    ["https://www.rfi.fr/fr/afrique/kidal", "https://www.rfi.fr/fr/afrique/kidal"],
    ["https://exemple.fr/a?utm_source=x&id=7&fbclid=y", "https://exemple.fr/a?id=7"],
    ["https://exemple.fr/a?xtor=RSS-3208&at_medium=RSS", "https://exemple.fr/a"],
    ["https://exemple.fr/a?b=2&a=1", "https://exemple.fr/a?b=2&a=1"],
    ["https://exemple.fr/a#commentaires", "https://exemple.fr/a"],
    ["https://exemple.fr/#/article/7", "https://exemple.fr/#/article/7"],
    ["https://exemple.fr/#!article/7", "https://exemple.fr/#!article/7"],
    ["https://EXEMPLE.fr:443/a", "https://exemple.fr/a"],
    ["http://moi:secret@exemple.fr/a", "http://exemple.fr/a"],
  ])("%s is %s", (url, address) => expect(pageAddress(url)).toBe(address));

  test.each([["chrome://extensions"], ["javascript:alert(1)"], ["file:///a.html"], ["about:blank"], [""], ["a"]])(
    "%j has none",
    (url) => expect(pageAddress(url)).toBeUndefined(),
  );

  test("making it twice changes nothing", () => {
    const once = pageAddress("https://exemple.fr/a?utm_campaign=x&q=é è#!b") ?? "";
    expect(pageAddress(once)).toBe(once);
  });
});

describe("the address that a canonical link names", () => {
  const url = "https://exemple.fr/amp/kidal?utm_source=x";
  test.each([
    ["https://exemple.fr/kidal", "https://exemple.fr/kidal"],
    ["/kidal", "https://exemple.fr/kidal"],
    ["https://exemple.fr/kidal?fbclid=1", "https://exemple.fr/kidal"],
  ])("%s is believed as far as %s", (canonical, alias) => expect(aliasAddress(url, canonical)).toBe(alias));

  test.each([
    ["another origin", "https://autre.fr/kidal"],
    ["another scheme", "http://exemple.fr/kidal"],
    ["a subdomain", "https://www.exemple.fr/kidal"],
    ["the page's own address", "https://exemple.fr/amp/kidal"],
    ["no address", "javascript:alert(1)"],
    ["nonsense", "https://["],
    ["nothing", undefined],
  ])("%s is not believed", (_, canonical) => expect(aliasAddress(url, canonical)).toBeUndefined());
});

describe("forms of one article", () => {
  test.each([
    ["https://e.fr/amp/a", "https://e.fr/a"],
    ["https://e.fr/a/amp/", "https://e.fr/a"],
    ["https://e.fr/a.amp.html", "https://e.fr/a.html"],
    ["https://e.fr/a?amp=1", "https://e.fr/a"],
    ["https://e.fr/a?id=7&outputType=amp", "https://e.fr/a?id=7"],
    ["https://e.fr/a?print=true", "https://e.fr/a/"],
    ["https://e.fr/print/a", "https://e.fr/a"],
    ["https://e.fr/a/index.html", "https://e.fr/a/"],
  ])("%s and %s", (one, other) => expect(isFormOf(one, other)).toBe(true));

  test.each([
    ["https://e.fr/a", "https://e.fr/b"],
    ["https://e.fr/a", "https://e.fr/"],
    ["https://e.fr/a?id=7", "https://e.fr/a?id=8"],
    ["https://e.fr/a?view=commentaires", "https://e.fr/a"],
    ["https://e.fr/ampoule/a", "https://e.fr/a"],
    ["https://e.fr/a", "https://f.fr/a"],
  ])("not %s and %s", (one, other) => expect(isFormOf(one, other)).toBe(false));
});

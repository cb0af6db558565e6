import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covers, siteOf } from "@/core/sites";

describe("what an address is", () => {
  test.each([
    ["https://www.exemple.fr/a?b#c", "www.exemple.fr", "*://*.exemple.fr/*"],
    ["http://exemple.ml:8080/", "exemple.ml", "*://*.exemple.ml/*"],
    ["https://actu.exemple.fr/", "actu.exemple.fr", "*://*.actu.exemple.fr/*"],
    ["https://www2.exemple.fr/", "www2.exemple.fr", "*://*.www2.exemple.fr/*"],
    ["https://EXEMPLE.fr/", "exemple.fr", "*://*.exemple.fr/*"],
    ["https://état.fr/", "xn--tat-9la.fr", "*://*.xn--tat-9la.fr/*"],
    ["http://127.0.0.1:3000/", "127.0.0.1", "*://127.0.0.1/*"],
    ["http://[::1]:3000/", "[::1]", "*://[::1]/*"],
    ["http://localhost/", "localhost", "*://localhost/*"],
    ["https://exemple.fr/rapport.pdf.html", "exemple.fr", "*://*.exemple.fr/*"],
    ["https://exemple.fr/?file=a.pdf", "exemple.fr", "*://*.exemple.fr/*"],
  ])("%s is a site", (address, host, pattern) => {
    expect(siteOf(address)).toEqual({ at: "site", host, pattern });
  });

  test.each([
    [undefined, "unknown"],
    ["", "unknown"],
    ["exemple.fr", "unknown"],
    ["about:blank", "browser-page"],
    ["chrome://extensions/", "browser-page"],
    ["moz-extension://abc/panel.html", "browser-page"],
    ["file:///home/a.html", "browser-page"],
    ["view-source:https://exemple.fr/", "browser-page"],
    ["https://chromewebstore.google.com/detail/x", "store"],
    ["https://addons.mozilla.org/fr/", "store"],
    ["https://exemple.fr/rapport.pdf", "pdf"],
    ["https://exemple.fr/RAPPORT.PDF?page=2", "pdf"],
  ])("%s is not: %s", (address, why) => {
    expect(siteOf(address)).toEqual({ at: "unavailable", why });
  });

  // `www.` is cut off though what is left is no site: one grant would let Repères read every site under it.
  test.each([
    ["https://www.com/", "*://*.com/*"],
    ["https://www.gov.uk/foreign-travel-advice/mali", "*://*.gov.uk/*"],
  ])("%s does not stand for %s", (address, pattern) => {
    expect(siteOf(address)).not.toMatchObject({ pattern });
  });
});

describe("what a pattern covers", () => {
  test.each([
    ["*://*.exemple.fr/*", "https://exemple.fr/a", true],
    ["*://*.exemple.fr/*", "http://www.exemple.fr:8080/a", true],
    ["*://*.exemple.fr/*", "https://mauvaisexemple.fr/", false],
    ["*://*.exemple.fr/*", "https://exemple.fr.mauvais.com/", false],
    ["*://*.exemple.fr/*", "https://mauvais.com/exemple.fr/", false],
    ["*://*.exemple.fr/*", "ftp://exemple.fr/", false],
    ["https://exemple.fr/*", "http://exemple.fr/", false],
    ["https://exemple.fr/*", "https://exemple.fr/", true],
    ["https://exemple.fr/*", "https://www.exemple.fr/", false],
    ["http://127.0.0.1/*", "http://127.0.0.1:5173/a", true],
    ["http://127.0.0.1:5173/*", "http://127.0.0.1:5173/a", true],
    ["*://*/*", "https://exemple.fr/", true],
    ["<all_urls>", "https://exemple.fr/", true],
    ["<all_urls>", "chrome://settings/", false],
    ["<all_urls>", "", false],
    ["exemple.fr", "https://exemple.fr/", false],
    ["*://*.exemple.fr/*", "n’importe quoi", false],
  ])("%s covers %s: %s", (pattern, address, expected) => {
    expect(covers(pattern, address)).toBe(expected);
  });
});

test("a site's own pattern covers its address; neither ever throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: "binary" })), fc.string(), (address, pattern) => {
      covers(pattern, address);
      const site = siteOf(address);
      if (site.at === "site") expect(covers(site.pattern, address)).toBe(true);
    }),
  );
});

/** What an address is to an extension: a site that can be granted, or a page where none may run. */
export type Site =
  | { readonly at: "site"; readonly host: string; readonly pattern: string }
  | { readonly at: "unavailable"; readonly why: "store" | "browser-page" | "pdf" | "unknown" };

/** Where browsers let no extension in (Chrome Web Store, AMO and Mozilla's own sites, Edge Add-ons). */
const STORES = new Set([
  "chromewebstore.google.com",
  "chrome.google.com",
  "addons.mozilla.org",
  "accounts.firefox.com",
  "support.mozilla.org",
  "microsoftedge.microsoft.com",
]);

/** Reads the address of a tab; `undefined` when the browser does not tell it. */
export function siteOf(address: string | undefined): Site {
  if (address === undefined || !URL.canParse(address)) return { at: "unavailable", why: "unknown" };
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return { at: "unavailable", why: "browser-page" };
  if (STORES.has(url.hostname)) return { at: "unavailable", why: "store" };
  if (/\.pdf$/i.test(url.pathname)) return { at: "unavailable", why: "pdf" };
  return { at: "site", host: url.hostname, pattern: patternOf(url.hostname) };
}

/** One grant for a site with and without `www.`, on any port; an address in numbers has no subdomains. */
function patternOf(host: string): string {
  const numeric = /^[\d.]+$/.test(host) || host.startsWith("[") || !host.includes(".");
  if (numeric) return `*://${host}/*`;
  const bare = host.replace(/^www\./, "");
  // What remains of www.gov.uk or www.com is no site but all sites of a kind: there, only the host itself.
  const isSuffix =
    !bare.includes(".") || /^(com?|gov|gouv|gob|govt|ac|org|net|edu|mil|info|press|or|go|ne)\.[a-z]{2}$/.test(bare);
  return isSuffix ? `*://${host}/*` : `*://*.${bare}/*`;
}

/** Whether a match pattern of ours covers an address (`*://*.exemple.fr/*`, `http://127.0.0.1/*`, `<all_urls>`). */
export function covers(pattern: string, address: string): boolean {
  const match = /^(\*|https?):\/\/([^/]+)\//.exec(pattern);
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return false;
  if (match === null) return pattern === "<all_urls>";
  const [, scheme, host = ""] = match;
  if (scheme !== "*" && `${scheme}:` !== protocol) return false;
  if (host === "*") return true;
  if (host.startsWith("*.")) return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
  return hostname === host.replace(/:\d+$/, "");
}

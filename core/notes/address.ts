/** Parameters that say how a reader came, not what is read. Names as their makers document them (seen 2026-11). */
const TRACKING =
  /^(utm_.+|at_(medium|campaign|creation|platform|custom\d|link.*|ptr.*)|mc_(cid|eid)|_?hs(enc|mi)|xtor|xtref|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|igshid|igsh|yclid|mkt_tok|vero_id|oly_(anon|enc)_id|s_cid|cmpid|cmp|ref_src|ref_url|rss|ocid|ito|smid|_ga|_gl|wt_mc|wtrid|ns_(mchannel|source|campaign|linkname|fee)|__twitter_impression|spm|trk|sc_channel|pk_(campaign|kwd|source|medium)|mtm_.+)$/i;
/** A hash that begins so is an address of a client-side application; any other is a place in the page. */
const ROUTE = /^#(!|\/)/;

/**
 * The address under which a page's notes are kept: without the place in the page and without tracking parameters, the
 * others in the order of the page. Undefined for what is no web address.
 */
export function pageAddress(url: string): string | undefined {
  const address = parse(url);
  if (address === undefined) return undefined;
  for (const [name] of parametersOf(address)) if (TRACKING.test(name)) address.searchParams.delete(name);
  // `searchParams` leaves a lone “?” where it took the last one away.
  if (parametersOf(address).length === 0) address.search = "";
  if (!ROUTE.test(address.hash)) address.hash = "";
  address.username = "";
  address.password = "";
  return address.href;
}

/**
 * The address that a page's canonical link names, where it may be believed at all: of the page's own origin, and no more
 * than another address. Whether its notes belong here is for the title or the text to say.
 */
export function aliasAddress(url: string, canonical: string | undefined): string | undefined {
  const own = pageAddress(url);
  const alias = canonical === undefined ? undefined : pageAddress(resolve(canonical, url));
  if (own === undefined || alias === undefined || alias === own) return undefined;
  return new URL(own).origin === new URL(alias).origin ? alias : undefined;
}

/**
 * Whether two addresses are forms of one article: AMP, print or mobile. Such a canonical address is believed without
 * asking the text, because all of the rest of the address is the same.
 */
export function isFormOf(one: string, other: string): boolean {
  return plainForm(one) === plainForm(other);
}

const FORM_PARAMETER = /^(amp|outputType|output|print|printable|view|format|m|mobile)$/i;
const FORM_VALUE = /^(1|true|yes|amp|print|printable|mobile|)$/i;

function plainForm(url: string): string {
  const address = new URL(url);
  for (const [name, value] of parametersOf(address)) {
    if (FORM_PARAMETER.test(name) && FORM_VALUE.test(value)) address.searchParams.delete(name);
  }
  const path = address.pathname
    .replace(/\/(amp|print|imprimer|mobile)(?=\/|$)/gi, "")
    .replace(/\.amp(?=\.html?$|$)/i, "")
    .replace(/\/index\.(html?|php)$/i, "/")
    .replace(/(?<=.)\/+$/, "");
  return `${address.origin}${path === "" ? "/" : path}${parametersOf(address).length > 0 ? address.search : ""}${address.hash}`;
}

/** By hand: in Firefox's content scripts `URLSearchParams` cannot be iterated (seen in 153). */
function parametersOf({ search }: URL): readonly (readonly [name: string, value: string])[] {
  const pairs = search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "");
  return pairs.map((pair) => {
    const at = pair.indexOf("=");
    return at < 0 ? [decoded(pair), ""] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
  });
}

/** As `URLSearchParams` reads it; a broken escape stands for itself. */
function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function parse(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  return /^https?:$/.test(address.protocol) ? address : undefined;
}

function resolve(canonical: string, url: string): string {
  return URL.canParse(canonical, url) ? new URL(canonical, url).href : "";
}

import browser from "webextension-polyfill";
import type { PageTerms, SiteState } from "@/core/protocol";
import type { Settings } from "@/core/settings";
import { askToPersist } from "./ask-to-persist";
import { readKnown } from "./known-terms";
import { grantedOrigins } from "./reader-scripts";

type Seen = {
  readonly settings: Settings;
  readonly site?: SiteState | undefined;
  readonly page?: PageTerms | undefined;
};

/** What helps to find a fault, as lines of text. No address, no site's name, no term: only versions, choices, counts. */
export async function diagnostic({ settings, site, page }: Seen): Promise<string> {
  const [origins, known] = await Promise.all([grantedOrigins(), readKnown()]);
  const lines = [
    ["Repères", browser.runtime.getManifest().version],
    ["browser", navigator.userAgent],
    ["browser language", browser.i18n.getUILanguage()],
    ["sites granted", origins.length],
    ["known terms", Object.keys(known).length],
    ["kept when space runs low", (await askToPersist()) ?? "not known"],
    ...Object.entries(settings).map(([name, value]) => [`setting ${name}`, JSON.stringify(value)]),
    ...(site === undefined ? [] : siteLines(site)),
    ...(page === undefined ? [] : pageLines(page)),
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join("\n");
}

function siteLines(site: SiteState): readonly (readonly [string, string | number])[] {
  if (site.at === "unavailable") return [["page", `unavailable (${site.why})`]];
  if (site.at === "off") return [["page", "off"]];
  return [
    ["page", site.always ? "read always" : "read once"],
    ["marks", site.count ?? "not counted"],
    ["unread frames", site.frames.length],
  ];
}

function pageLines({ terms, radar }: PageTerms): readonly (readonly [string, number])[] {
  return [
    ["terms", terms.length],
    ["ambiguous terms", terms.filter(({ ambiguous }) => ambiguous).length],
    ["unexplained acronyms", radar.length],
  ];
}

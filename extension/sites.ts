import browser from "webextension-polyfill";
import { covers, siteOf } from "@/core/sites";
import { type NewsSite, newsSites } from "@/glossary/sites";
import { grantedOrigins } from "./reader-scripts";

/** A site of the list, with what the browser is asked for it and whether it was given. */
export type OfferedSite = NewsSite & {
  readonly id: string;
  readonly patterns: readonly string[];
  readonly granted: boolean;
};

export async function offeredSites(): Promise<readonly OfferedSite[]> {
  const origins = await grantedOrigins();
  return newsSites.map((site) => ({
    ...site,
    id: site.hosts.join(" "),
    patterns: site.hosts.flatMap(patternOf),
    granted: site.hosts.every((host) => origins.some((origin) => covers(origin, addressOf(host)))),
  }));
}

/** The browser asks the reader only when the request comes straight from the click: nothing may be awaited before it. */
export function requestSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] }).catch(() => false);
}

/** False where a site cannot be taken back: a build whose manifest names it. */
export async function revokeSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] }).catch(() => false);
}

/** Runs when a site is granted or taken back, here or in the browser's own settings. @returns ends it */
export function onSitesChanged(then: () => void): () => void {
  browser.permissions.onAdded.addListener(then);
  browser.permissions.onRemoved.addListener(then);
  return () => {
    browser.permissions.onAdded.removeListener(then);
    browser.permissions.onRemoved.removeListener(then);
  };
}

function patternOf(host: string): readonly string[] {
  const site = siteOf(addressOf(host));
  return site.at === "site" ? [site.pattern] : [];
}

function addressOf(host: string): string {
  return `https://${host}/`;
}

import browser from "webextension-polyfill";
import type { SiteState } from "@/core/protocol";
import { covers, siteOf } from "@/core/sites";

type Frames = Extract<SiteState, { at: "on" }>["frames"];

/** The frames of other sites in a page that is read: those big enough to hold an article, and not granted themselves. */
export async function unreadFrames(tabId: number, origins: readonly string[]): Promise<Frames> {
  const addresses = await browser.scripting.executeScript({ target: { tabId }, func: largeFrames }).then(
    ([top]) => (Array.isArray(top?.result) ? top.result.map(String) : []),
    () => [],
  );
  const frames = addresses.flatMap((address) => {
    const site = siteOf(address);
    const isGranted = origins.some((origin) => covers(origin, address));
    return site.at === "site" && !isGranted ? [{ host: site.host, pattern: site.pattern }] : [];
  });
  return frames.filter(({ pattern }, index) => frames.findIndex((other) => other.pattern === pattern) === index);
}

/** Runs in the page, alone: it may use nothing outside itself. Smaller frames are advertisements and counters. */
function largeFrames(): string[] {
  return [...document.querySelectorAll("iframe")]
    .filter(({ clientWidth, clientHeight }) => clientWidth >= 400 && clientHeight >= 300)
    .map(({ src }) => src)
    .filter((src) => URL.canParse(src) && new URL(src).host !== location.host);
}

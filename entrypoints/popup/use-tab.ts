import { useEffect, useRef, useState } from "preact/hooks";
import type { OwnCalls, PageTerms, SiteState } from "@/core/protocol";
import { ask, inquire } from "@/extension/messaging";
import { askReader } from "@/extension/readers";

/** A page's reader needs a moment to sit down and for its first marks; it is asked again after these, in ms, and then no more. */
const ASK_AGAIN_MS = [300, 900, 2_500, 8_000];

export type TabSeen = {
  readonly site: SiteState | undefined;
  /** Undefined where no reader runs, or where it is of an older version of ours. */
  readonly page: PageTerms | undefined;
  readonly refresh: () => Promise<void>;
  readonly readOnce: () => Promise<void>;
};

/** What Repères does in a tab, as the background and the tab's reader tell it. */
export function useTab(tabId: number, url: string): TabSeen {
  const [site, setSite] = useState<SiteState>();
  const [page, setPage] = useState<PageTerms>();
  const [isBrought, setIsBrought] = useState(false);
  const asked = useRef(0);

  /** The site does not wait for a slow page's list; an answer that was overtaken is dropped. */
  async function refresh(): Promise<void> {
    asked.current += 1;
    const turn = asked.current;
    const isCurrent = () => turn === asked.current;
    await Promise.all([
      inquire<OwnCalls, "siteState">("siteState", { tabId, url }).then((answer) => {
        if (isCurrent()) setSite(answer.ok ? answer.value : { at: "unavailable", why: "unknown" });
      }),
      askReader(tabId, "pageTerms", null).then((terms) => {
        if (isCurrent()) setPage(terms);
      }),
    ]);
  }

  async function readOnce(): Promise<void> {
    const answer = await ask<OwnCalls, "readOnce">("readOnce", { tabId });
    if (answer.ok && answer.value) {
      setIsBrought(true);
      await refresh();
    } else setSite({ at: "unavailable", why: "unknown" });
  }

  const isWaiting = (site?.at === "on" && (site.count ?? 0) === 0) || (site?.at === "off" && isBrought);
  useEffect(() => void refresh(), [tabId, url]);
  useEffect(() => {
    if (!isWaiting) return;
    const timers = ASK_AGAIN_MS.map((wait) => setTimeout(() => void refresh(), wait));
    return () => timers.forEach(clearTimeout);
  }, [isWaiting]);

  return { site, page, refresh, readOnce };
}

import { useEffect, useState } from "preact/hooks";
import browser, { type Tabs } from "webextension-polyfill";
import { onSitesChanged } from "@/extension/sites";

/** A tab as the panel sees it. */
export type FrontTab = {
  readonly id: number;
  /** Undefined where the browser does not tell it: Repères has no access to the page. */
  readonly url: string | undefined;
  readonly isPrivate: boolean;
  /** Another number after each navigation, reload or grant: what was asked of the page before is old. */
  readonly turn: number;
};

/** The tab in front of the panel's own window, through every change of tab and navigation; or one tab for good. */
export function useFrontTab(fixed: number | undefined): FrontTab | undefined {
  const [tab, setTab] = useState<FrontTab>();

  useEffect(() => {
    let turn = 0;
    async function look(): Promise<void> {
      turn += 1;
      const mine = turn;
      const found = fixed === undefined ? await inFront() : await browser.tabs.get(fixed).catch(() => undefined);
      if (mine !== turn || found?.id === undefined) return;
      setTab({ id: found.id, url: found.url, isPrivate: found.incognito, turn });
    }
    const updated = (id: number, { status, url }: Tabs.OnUpdatedChangeInfoType) => {
      if ((fixed ?? id) === id && (status !== undefined || url !== undefined)) void look();
    };
    const activated = () => void look();
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onActivated.addListener(activated);
    const stop = onSitesChanged(activated);
    void look();
    return () => {
      turn = -1;
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onActivated.removeListener(activated);
      stop();
    };
  }, [fixed]);
  return tab;
}

async function inFront(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

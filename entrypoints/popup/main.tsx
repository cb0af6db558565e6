import { render } from "preact";
import browser from "webextension-polyfill";
import { SitePopup, type SitePopupState } from "@/components/site-popup";
import type { OwnCalls, SiteState } from "@/core/protocol";
import { createTranslate } from "@/extension/i18n";
import { ask } from "@/extension/messaging";
import { languageFor, readSettings } from "@/extension/settings-store";

/** The popup of the toolbar: what Repères does on this page, and the reader's say in it. */
async function start(): Promise<void> {
  const root = document.getElementById("popup");
  const [settings, [tab]] = await Promise.all([
    readSettings(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  const language = languageFor(settings);
  const t = createTranslate(language);
  document.documentElement.lang = language;
  let site: SiteState | undefined;

  function draw(state: SitePopupState): void {
    if (root === null) return;
    render(
      <SitePopup
        state={state}
        language={language}
        t={t}
        onGrant={grant}
        onRevoke={revoke}
        onReadOnce={() => void readOnce()}
      />,
      root,
    );
  }

  async function refresh(): Promise<void> {
    const tabId = tab?.id ?? -1;
    const answer = await ask<OwnCalls, "siteState">("siteState", { tabId, url: tab?.url ?? "" });
    site = answer.ok ? answer.value : { at: "unavailable", why: "unknown" };
    draw(site);
  }

  /** The browser asks the reader only when the request comes straight from the click: nothing is awaited before it. */
  function grant(): void {
    if (site?.at === "off") void browser.permissions.request({ origins: [site.pattern] }).then(refresh);
  }

  function revoke(): void {
    if (site?.at === "on") void browser.permissions.remove({ origins: [site.pattern] }).then(refresh);
  }

  async function readOnce(): Promise<void> {
    if (tab?.id !== undefined) await ask<OwnCalls, "readOnce">("readOnce", { tabId: tab.id });
    await refresh();
  }

  draw({ at: "loading" });
  await refresh();
}

void start();

import { useEffect, useMemo, useState } from "preact/hooks";
import { PopupRadar } from "@/components/popup-radar";
import { PopupTerms } from "@/components/popup-terms";
import { SettingsDiagnostic } from "@/components/settings-diagnostic";
import { SettingsForm } from "@/components/settings-form";
import { SettingsLanguage } from "@/components/settings-language";
import { SitePopup } from "@/components/site-popup";
import type { PageCalls } from "@/core/protocol";
import type { Settings } from "@/core/settings";
import { diagnostic } from "@/extension/diagnostic";
import { createTranslate } from "@/extension/i18n";
import { inquire } from "@/extension/messaging";
import { openNotebook } from "@/extension/notebook";
import { openPanel } from "@/extension/panel";
import { askReader, tellReader } from "@/extension/readers";
import { changeSettings, languageFor } from "@/extension/settings-store";
import { requestSites, revokeSites } from "@/extension/sites";
import { openSettings } from "@/extension/welcome";
import { NotesLine } from "./notes-line";
import { useTab } from "./use-tab";

type Props = {
  readonly tabId: number;
  readonly url: string;
  readonly isPrivate: boolean;
  readonly stored: Settings;
};

/** What the popup knows and does; `components/` draws it. */
export function Popup({ tabId, url, isPrivate, stored }: Props) {
  const [settings, setSettings] = useState(stored);
  const { site, page, refresh, readOnce } = useTab(tabId, url);
  const report = useDiagnostic({ settings, site, page });
  const language = languageFor(settings);
  const t = useMemo(() => createTranslate(language), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  async function change(changed: Partial<Settings>): Promise<void> {
    setSettings(await changeSettings(changed));
    await refresh();
  }

  /** A site read only this once has no permission to take back: its reader is told to leave the page. */
  async function revoke(pattern: string): Promise<void> {
    if (site?.at === "on" && site.always) await revokeSites([pattern]);
    else await tellReader(tabId, "stopOn", { origins: [pattern] });
    await refresh();
  }

  async function know(id: string, known: boolean): Promise<void> {
    await inquire<PageCalls, "knowTerm">("knowTerm", { id, known, isPrivate });
    await refresh();
  }

  return (
    <SitePopup
      state={site ?? { at: "loading" }}
      language={language}
      t={t}
      onGrant={(pattern) => void requestSites([pattern]).then(refresh)}
      onRevoke={(pattern) => void revoke(pattern)}
      onReadOnce={() => void readOnce()}
    >
      {page !== undefined && page.terms.length > 0 && (
        <PopupTerms
          terms={page.terms}
          language={language}
          t={t}
          onGo={async ({ id }) => (await askReader(tabId, "goTo", { id })) ?? false}
          onKnow={(id, known) => void know(id, known)}
        />
      )}
      {page !== undefined && page.radar.length > 0 && <PopupRadar radar={page.radar} t={t} />}
      <div class="actions row">
        <button type="button" onClick={() => void openPanel(tabId).then(() => window.close())}>
          {t("popup.panel")}
        </button>
        <button type="button" onClick={() => void openNotebook().then(() => window.close())}>
          {t("popup.notebook")}
        </button>
      </div>
      <NotesLine t={t} />
      <details class="part">
        <summary>{t("popup.settings")}</summary>
        <div class="settings">
          <SettingsLanguage settings={settings} t={t} onChange={(changed) => void change(changed)} />
          <SettingsForm settings={settings} t={t} onChange={(changed) => void change(changed)} />
        </div>
        <div class="actions">
          <button type="button" onClick={() => void openSettings().then(() => window.close())}>
            {t("popup.allSettings")}
          </button>
        </div>
      </details>
      <SettingsDiagnostic text={report} t={t} onCopy={() => copy(report)} />
    </SitePopup>
  );
}

/** A late text, about what was seen before, is dropped. */
function useDiagnostic(seen: Parameters<typeof diagnostic>[0]): string {
  const [report, setReport] = useState("");
  useEffect(() => {
    let isCurrent = true;
    void diagnostic(seen).then((text) => {
      if (isCurrent) setReport(text);
    });
    return () => {
      isCurrent = false;
    };
  }, [seen.settings, seen.site, seen.page]);
  return report;
}

function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

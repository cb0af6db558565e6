import { useEffect, useMemo, useState } from "preact/hooks";
import { SettingsDiagnostic } from "@/components/settings-diagnostic";
import { WelcomePage } from "@/components/welcome-page";
import type { KnownTerm, OwnCalls, PageCalls } from "@/core/protocol";
import type { Settings } from "@/core/settings";
import { diagnostic } from "@/extension/diagnostic";
import { createTranslate } from "@/extension/i18n";
import { KNOWN_KEY } from "@/extension/known-terms";
import { inquire } from "@/extension/messaging";
import { changeSettings, languageFor, onStored } from "@/extension/settings-store";
import type { OfferedSite } from "@/extension/sites";
import { Demo } from "./demo";
import { Sites } from "./sites";

type Props = { readonly isWelcome: boolean; readonly stored: Settings; readonly offered: readonly OfferedSite[] };

/** What the page knows and does; `components/` draws it. */
export function Welcome({ isWelcome, stored, offered }: Props) {
  const [settings, setSettings] = useState(stored);
  const [known, setKnown] = useState<readonly KnownTerm[]>([]);
  const [report, setReport] = useState("");
  const language = languageFor(settings);
  const t = useMemo(() => createTranslate(language), [language]);

  async function refreshKnown(): Promise<void> {
    const answer = await inquire<OwnCalls, "knownTerms">("knownTerms", null);
    if (answer.ok) setKnown(answer.value);
  }

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t(isWelcome ? "welcome.title" : "welcome.settingsTitle");
  }, [language]);
  useEffect(() => void diagnostic({ settings }).then(setReport), [settings, known]);
  useEffect(() => {
    void refreshKnown();
    return onStored([KNOWN_KEY], () => void refreshKnown());
  }, []);

  return (
    <WelcomePage
      isWelcome={isWelcome}
      language={language}
      settings={settings}
      known={known}
      t={t}
      onSettings={(change) => void changeSettings(change).then(setSettings)}
      onKnow={(id, isKnown) => void inquire<PageCalls, "knowTerm">("knowTerm", { id, known: isKnown })}
      sites={<Sites offered={offered} language={language} t={t} />}
      demo={<Demo language={language} settings={settings} t={t} />}
      diagnostic={<SettingsDiagnostic text={report} t={t} onCopy={() => copy(report)} />}
    />
  );
}

function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

import type { ComponentChildren } from "preact";
import type { Language } from "@/core/languages";
import type { KnownTerm } from "@/core/protocol";
import type { Settings } from "@/core/settings";
import type { Translate } from "@/locales/keys";
import { SettingsForm } from "./settings-form";
import { SettingsLanguage } from "./settings-language";
import { TermsList } from "./terms-list";

type Props = {
  /** Just installed: the page welcomes; later it is the page of all settings. */
  readonly isWelcome: boolean;
  readonly language: Language;
  readonly settings: Settings;
  readonly known: readonly KnownTerm[];
  readonly t: Translate;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onKnow: (id: string, known: boolean) => void;
  readonly sites: ComponentChildren;
  readonly demo: ComponentChildren;
  readonly diagnostic: ComponentChildren;
};

/** The page that opens at installation, and the page of all settings: one page, so that what was chosen is found again. */
export function WelcomePage(props: Props) {
  const { isWelcome, language, settings, known, t, onSettings, onKnow } = props;
  return (
    <main class="popup welcome" lang={language}>
      <header>
        <h1>{t(isWelcome ? "welcome.title" : "welcome.settingsTitle")}</h1>
        {isWelcome && <p class="intro">{t("welcome.intro")}</p>}
        <p>{t("popup.privacy")}</p>
        <SettingsLanguage settings={settings} t={t} onChange={onSettings} />
      </header>
      {isWelcome && props.demo}
      {props.sites}
      <section class="part" aria-labelledby="reading-title">
        <h2 id="reading-title">{t("welcome.reading")}</h2>
        <SettingsForm settings={settings} t={t} onChange={onSettings} />
      </section>
      <section class="part" aria-labelledby="known-title">
        <h2 id="known-title">{t("settings.known.title")}</h2>
        <TermsList terms={known} language={language} t={t} onKnow={onKnow} />
      </section>
      {!isWelcome && props.demo}
      {props.diagnostic}
    </main>
  );
}

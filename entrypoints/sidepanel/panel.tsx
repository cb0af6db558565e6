import { useEffect, useMemo, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import type { Settings } from "@/core/settings";
import { createTranslate } from "@/extension/i18n";
import { type Notes, openNotes } from "@/extension/notes";
import { languageFor, onStored, readSettings, SETTINGS_KEY } from "@/extension/settings-store";
import { PagePanel } from "./page-panel";
import { useFrontTab } from "./use-front-tab";

type Props = {
  /** The one tab that the panel is about; absent, it follows the tab in front. */
  readonly fixed: number | undefined;
  readonly stored: Settings;
};

/** What the panel knows of its window; `page-panel.tsx` knows the page. */
export function Panel({ fixed, stored }: Props) {
  const [settings, setSettings] = useState(stored);
  const language = languageFor(settings);
  const t = useMemo(() => createTranslate(language), [language]);
  const tab = useFrontTab(fixed);
  const isPrivate = (tab?.isPrivate ?? false) || browser.extension.inIncognitoContext === true;
  const notes = useMemo((): Notes => openNotes(isPrivate), [isPrivate]);

  useEffect(() => () => notes.connection.close(), [notes]);
  useEffect(() => onStored([SETTINGS_KEY], () => void readSettings().then(setSettings)), []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t("panel.title");
  }, [language]);

  return (
    <main class="popup panel" lang={language}>
      <h1 class="unseen">{t("panel.title")}</h1>
      {tab === undefined ? (
        <p role="status">{t("popup.loading")}</p>
      ) : (
        // What is shown of one tab is never shown of another.
        <PagePanel key={tab.id} {...{ tab, notes, isPrivate, language, t }} />
      )}
    </main>
  );
}

import { DataReminder } from "@/components/data-reminder";
import { PopupRadar } from "@/components/popup-radar";
import { PopupTerms } from "@/components/popup-terms";
import { SettingsDiagnostic } from "@/components/settings-diagnostic";
import { SettingsForm } from "@/components/settings-form";
import { SettingsLanguage } from "@/components/settings-language";
import type { SitePopupState } from "@/components/site-access";
import { SitePopup } from "@/components/site-popup";
import type { Language } from "@/core/languages";
import type { PageTerm } from "@/core/protocol";
import { parseSettings, type Settings } from "@/core/settings";
import type { Translate } from "@/locales/keys";

const pattern = "*://*.exemple.fr/*";
const on = { at: "on", pattern, always: true, frames: [] } as const;
const embedded = { host: "embarque.exemple.net", pattern: "*://*.exemple.net/*" };

export const STATES: Readonly<Record<string, SitePopupState>> = {
  on: { ...on, host: "www.jeuneafrique.com", count: 47 },
  none: { ...on, host: "www.lefaso.net", count: 0 },
  counting: { ...on, host: "www.maliweb.net", count: undefined },
  once: { ...on, host: "www.rfi.fr", count: 12, always: false, frames: [embedded] },
  off: { at: "off", pattern, host: "afrique.courrier-international-des-armees.example.fr" },
  loading: { at: "loading" },
  store: { at: "unavailable", why: "store" },
  "browser-page": { at: "unavailable", why: "browser-page" },
  pdf: { at: "unavailable", why: "pdf" },
  unknown: { at: "unavailable", why: "unknown" },
};

const term = (surface: string, fr: string, en: string, family: PageTerm["family"], count: number): PageTerm => ({
  ...{ id: surface, entry: surface, surface, fr, en, family, count },
  ambiguous: false,
});

export const TERMS: readonly PageTerm[] = [
  term("AES", "Confédération des États du Sahel", "Confederation of Sahel States", "organisation", 9),
  term(
    "JNIM",
    "Groupe de soutien à l’islam et aux musulmans",
    "Group for the Support of Islam and Muslims",
    "armed",
    4,
  ),
  { ...term("FAR", "FAR", "FAR", "armed", 2), entry: undefined, ambiguous: true },
  term("Minusma", "Minusma", "MINUSMA", "operation", 1),
  term("général de brigade", "général de brigade", "brigadier general", "concept", 3),
  term("Kidal", "Kidal", "Kidal", "place", 1),
];

type Props = { readonly query: URLSearchParams; readonly language: Language; readonly t: Translate };

/** The popup as its wiring draws it, in the state that the query names. */
export function PopupSurface({ query, language, t }: Props) {
  const settings: Settings = parseSettings({ hiddenFamilies: ["place"] });
  const state = STATES[query.get("state") ?? ""] ?? { at: "loading" };
  const isRead = state.at === "on" && (state.count ?? 0) > 0;
  const log = (event: string) => () => console.info(event);
  return (
    <SitePopup {...{ state, language, t }} onGrant={log("grant")} onRevoke={log("revoke")} onReadOnce={log("once")}>
      {isRead && (
        <PopupTerms {...{ terms: TERMS, language, t }} onGo={async ({ id }) => id !== "Kidal"} onKnow={log("know")} />
      )}
      {isRead && <PopupRadar radar={["CEFC", "PCIAT", "GTIA", "OSTP", "BATLOG"]} t={t} />}
      {query.has("remind") && (
        <DataReminder reminder={{ why: "old", days: 31 }} t={t}>
          <button type="button">{t("data.reminder.go")}</button>
        </DataReminder>
      )}
      <details class="part">
        <summary>{t("popup.settings")}</summary>
        <div class="settings">
          <SettingsLanguage {...{ settings, t }} onChange={log("change")} />
          <SettingsForm {...{ settings, t }} onChange={log("change")} />
        </div>
      </details>
      <SettingsDiagnostic text={"Repères: 0.1.0\nbrowser: Exemple/1.0"} t={t} onCopy={async () => true} />
    </SitePopup>
  );
}

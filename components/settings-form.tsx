import { FAMILIES, type Family } from "@/core/reading/family";
import { DENSITIES, LONGEST_DWELL_MS, LONGEST_GRACE_MS, OPENINGS, type Settings } from "@/core/settings";
import type { Translate } from "@/locales/keys";
import { SettingsChoice } from "./settings-choice";
import { SettingsDelay } from "./settings-delay";

type Props = {
  readonly settings: Settings;
  readonly t: Translate;
  readonly onChange: (change: Partial<Settings>) => void;
};

/** Every choice about reading; the language of the interface stands apart. It knows neither where settings are kept nor who is told. */
export function SettingsForm({ settings, t, onChange }: Props) {
  const hidden = new Set(settings.hiddenFamilies);
  const show = (family: Family, shown: boolean) =>
    onChange({ hiddenFamilies: FAMILIES.filter((each) => (each === family ? !shown : hidden.has(each))) });
  return (
    <div class="settings">
      <SettingsChoice
        legend={t("settings.definitions.legend")}
        choices={(["interface", "fr", "en"] as const).map((value) => [value, t(`settings.definitions.${value}`)])}
        chosen={settings.definitions}
        onChoose={(definitions) => onChange({ definitions })}
      />
      <SettingsChoice
        legend={t("settings.density.legend")}
        choices={DENSITIES.map((value) => [value, t(`settings.density.${value}`)])}
        chosen={settings.density}
        onChoose={(density) => onChange({ density })}
        note={t("settings.density.note")}
      />
      <fieldset class="setting">
        <legend>{t("settings.families.legend")}</legend>
        <div class="choices">
          {FAMILIES.map((family) => (
            <label key={family} class={`choice family-${family}`}>
              <input
                type="checkbox"
                checked={!hidden.has(family)}
                onChange={({ currentTarget }) => show(family, currentTarget.checked)}
              />
              <span class="family">{t(`settings.families.${family}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <SettingsChoice
        legend={t("settings.opens.legend")}
        choices={OPENINGS.map((value) => [value, t(`settings.opens.${value}`)])}
        chosen={settings.opens}
        onChoose={(opens) => onChange({ opens })}
      />
      <SettingsDelay
        label={t("settings.dwell")}
        milliseconds={settings.dwellMs}
        longest={LONGEST_DWELL_MS}
        onChange={(dwellMs) => onChange({ dwellMs })}
        t={t}
      />
      <SettingsDelay
        label={t("settings.grace")}
        milliseconds={settings.graceMs}
        longest={LONGEST_GRACE_MS}
        onChange={(graceMs) => onChange({ graceMs })}
        t={t}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.forcedColours}
          onChange={({ currentTarget }) => onChange({ forcedColours: currentTarget.checked })}
        />
        {t("settings.forcedColours")}
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.selectionBar}
          onChange={({ currentTarget }) => onChange({ selectionBar: currentTarget.checked })}
        />
        {t("settings.selectionBar")}
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.badge}
          onChange={({ currentTarget }) => onChange({ badge: currentTarget.checked })}
        />
        {t("settings.badge")}
      </label>
    </div>
  );
}

import type { Settings } from "@/core/settings";
import type { Translate } from "@/locales/keys";
import { SettingsChoice } from "./settings-choice";

type Props = {
  readonly settings: Settings;
  readonly t: Translate;
  readonly onChange: (change: Partial<Settings>) => void;
};

/** The language of the interface; each language is named in itself, for whoever does not read the other. */
export function SettingsLanguage({ settings, t, onChange }: Props) {
  return (
    <SettingsChoice
      legend={t("settings.language.legend")}
      choices={(["auto", "fr", "en"] as const).map((value) => [value, t(`settings.language.${value}`)])}
      chosen={settings.language}
      onChoose={(language) => onChange({ language })}
    />
  );
}

import { createInstance } from "i18next";
import type { Language } from "@/core/languages";
import en from "@/locales/en.json";
import fr from "@/locales/fr.json";
import type { Translate } from "@/locales/keys";

/** The sentences as the shell would hand them to the components, without the shell. */
export function translator(language: Language): Translate {
  const i18n = createInstance();
  i18n.init({
    lng: language,
    initAsync: false,
    resources: { fr: { translation: fr }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return (key, values) => i18n.t(key, { ...values });
}

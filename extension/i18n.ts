import { createInstance } from "i18next";
import type { Language } from "@/core/languages";
import en from "@/locales/en.json";
import fr from "@/locales/fr.json";
import type { Translate } from "@/locales/keys";

/** The interface's sentences in one language. Values are not escaped: Preact does that where they are drawn. */
export function createTranslate(language: Language): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: "fr",
    resources: { fr: { translation: fr }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (key, values) => i18n.t(key, { ...values });
}

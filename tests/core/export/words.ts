import type { ExportKey, Say } from "@/core/export/bundle";
import type { Language } from "@/core/languages";

const WORDS: Readonly<Record<Language, Readonly<Record<ExportKey, string>>>> = {
  fr: {
    "export.source": "Lire dans l’article",
    "export.archive": "Copie archivée",
    "export.translation": "Ma traduction ({{language}})",
    "export.machineTranslation": "Traduction automatique ({{language}}, {{engine}})",
    "export.speaker": "{{speaker}}",
    "export.direct": "propos directs",
    "export.reported": "propos rapportés",
    "export.alleged": "propos prêtés",
    "export.untitled": "Article sans titre",
  },
  en: {
    "export.source": "Read in the article",
    "export.archive": "Archived copy",
    "export.translation": "My translation ({{language}})",
    "export.machineTranslation": "Machine translation ({{language}}, {{engine}})",
    "export.speaker": "{{speaker}}",
    "export.direct": "direct speech",
    "export.reported": "reported speech",
    "export.alleged": "alleged speech",
    "export.untitled": "Untitled article",
  },
};

/** Stands in for the locale files. */
export function sayIn(language: Language): Say {
  return (key, values = {}) =>
    WORDS[language][key].replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? "");
}

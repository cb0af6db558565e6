import type { Language } from "@/core/languages";

/** Where CLDR's name ("Congo-Kinshasa", "Congo - Brazzaville") is not what either press writes. */
const PRESS_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  CD: { fr: "RD Congo", en: "DR Congo" },
  CG: { fr: "Congo", en: "Congo" },
};

/** The name of an ISO 3166-1 code; the code itself when the platform knows none. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return PRESS_NAMES[code]?.[language] ?? new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}

/** The name of a language tag; the tag itself when the platform knows none. */
export function languageName(tag: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
}

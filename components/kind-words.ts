import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { countryName } from "./country-name";

/** More would push the name itself down: ECOWAS has twelve. */
const COUNTRIES_SHOWN = 3;

/** The kind and the countries, as the line above the name says them. */
export function kindWords({ kind, countries }: Card, language: Language, t: Translate): string {
  const kindName = t(`kind.${kind}`);
  if (countries.length === 0) return kindName;
  return t("card.kindAndCountries", { kind: kindName, countries: countryWords(countries, language, t) });
}

function countryWords(codes: readonly string[], language: Language, t: Translate): string {
  const names = codes.map((code) => countryName(code, language));
  if (names.length <= COUNTRIES_SHOWN) return names.join(", ");
  const shown = names.slice(0, COUNTRIES_SHOWN - 1);
  return t("card.countriesMore", { countries: shown.join(", "), count: names.length - shown.length });
}

import { countryName } from "@/components/country-name";
import type { SiteChoice, SiteGroup } from "@/components/site-list";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";

/** UN M.49: the world. */
const EVERYWHERE = "001";

/** The sites by country, in the list's own order: the Sahel first, then its neighbours, then those who write about it. */
export function groupsOf(
  sites: readonly (SiteChoice & { readonly country: string })[],
  language: Language,
  t: Translate,
): readonly SiteGroup[] {
  return [...new Set(sites.map(({ country }) => country))].map((country) => ({
    country,
    title: country === EVERYWHERE ? t("welcome.sites.international") : countryName(country, language),
    sites: sites.filter((site) => site.country === country),
  }));
}

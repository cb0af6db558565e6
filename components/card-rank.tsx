import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { CardSection } from "./card-section";
import { countryName } from "./country-name";

type Props = { readonly rank: Card["rank"]; readonly language: Language; readonly t: Translate };

/** What the rank is called in the three English-speaking forces, and NATO's code, which settles it. */
export function CardRank({ rank, language, t }: Props) {
  if (rank === undefined) return null;
  const equivalents = [
    ["GB", rank.uk],
    ["US", rank.us],
    ["CA", rank.ca],
  ] as const;
  const known = equivalents.filter(([, name]) => name !== undefined);
  if (known.length === 0 && rank.code === undefined) return null;
  return (
    <CardSection title={t("card.rank.title")}>
      <dl class="pairs">
        {known.map(([country, name]) => (
          <div key={country}>
            <dt>{countryName(country, language)}</dt>
            <dd class="named" lang="en">
              {name}
            </dd>
          </div>
        ))}
        {rank.code !== undefined && (
          <div>
            <dt>{t("card.rank.code")}</dt>
            <dd>{rank.code}</dd>
          </div>
        )}
      </dl>
    </CardSection>
  );
}

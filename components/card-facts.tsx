import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { CardSection } from "./card-section";
import { formatDate } from "./dates";
import { formatPeriod } from "./format-period";
import { MoreList } from "./more-list";

const FACTS_SHOWN = 3;

type Props = { readonly card: Card; readonly language: Language; readonly first: Language; readonly t: Translate };

/** Who designated it, and who held it. */
export function CardFacts({ card, language, first, t }: Props) {
  const designations = card.designations.map(({ by, date, until }) => {
    const period = date !== undefined && until === undefined ? formatDate(date, language) : undefined;
    const words = period ?? formatPeriod({ from: date, to: until }, language, t);
    return (
      <li key={`${by.en} ${date}`}>
        <span lang={first}>{by[first]}</span>
        <Dates words={words} />
      </li>
    );
  });
  const holders = card.holders.toReversed().map(({ person, from, to }) => (
    <li key={`${person} ${from}`}>
      <span class="named">{person}</span>
      <Dates words={formatPeriod({ from, to }, language, t)} />
    </li>
  ));
  return (
    <>
      {designations.length > 0 && (
        <CardSection title={t("card.designations")}>
          <MoreList items={designations} end={FACTS_SHOWN} t={t} />
        </CardSection>
      )}
      {holders.length > 0 && (
        <CardSection title={t("card.holders")}>
          <MoreList items={holders} end={FACTS_SHOWN} t={t} />
        </CardSection>
      )}
    </>
  );
}

function Dates({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : <small>, {words}</small>;
}

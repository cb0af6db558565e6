import { useEffect, useRef } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { Reading } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { CardCorrection } from "./card-correction";
import { CardEvents } from "./card-events";
import { CardFacts } from "./card-facts";
import { CardInside } from "./card-inside";
import { CardOtherNames } from "./card-other-names";
import { CardRank } from "./card-rank";
import { CardRelations } from "./card-relations";
import { CardSection } from "./card-section";
import { CardSources } from "./card-sources";
import { CardTrust } from "./card-trust";
import { CardWhen } from "./card-when";
import { CardWhy, type ChosenBy } from "./card-why";

type Props = {
  readonly card: Card;
  readonly reading: Reading | undefined;
  readonly inside: readonly Card[];
  readonly chosenBy: ChosenBy;
  readonly senses: Readonly<Record<string, Card>>;
  readonly language: Language;
  readonly first: Language;
  readonly today: string;
  readonly sourcesShown: boolean;
  readonly t: Translate;
  readonly onRelation: (id: string) => void;
  readonly onSense: (id: string) => void;
  readonly onCorrect: (scope: "article" | "site") => void;
  readonly onUndoCorrection: () => void;
};

/** The part of the card that scrolls: first what settles the reading, then what the curious scroll to. */
export function CardBody(props: Props) {
  const { card, reading, language, first, sourcesShown, t } = props;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sourcesShown) end.current?.scrollIntoView({ block: "nearest" });
  }, [sourcesShown]);
  return (
    // Focusable, so that arrow keys scroll a card that has no button of its own.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard (WCAG 2.1.1)
    <section class="body" aria-labelledby="card-name" tabIndex={0}>
      <p class="definition" lang={first}>
        {card[first].definition}
      </p>
      {card.equivalence !== "exact" && <p class="caution">{t(`card.equivalence.${card.equivalence}`)}</p>}
      <CardWhen {...props} />
      <CardRank rank={card.rank} language={language} t={t} />
      <CardRelations {...props} />
      <CardInside {...props} />
      {reading !== undefined && <CardWhy {...props} reading={reading} />}
      {reading !== undefined && <CardCorrection {...props} reading={reading} />}
      {card.usage !== undefined && (
        <CardSection title={t("card.usage")}>
          <p lang={first}>{card.usage[first]}</p>
        </CardSection>
      )}
      <CardEvents {...props} />
      <CardOtherNames {...props} />
      <CardFacts {...props} />
      <CardTrust card={card} language={language} t={t} />
      <div ref={end}>{sourcesShown && <CardSources sources={card.sources} language={language} t={t} />}</div>
    </section>
  );
}

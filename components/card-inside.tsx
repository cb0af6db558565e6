import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { CardSection } from "./card-section";

type Props = {
  /** The cards of the shorter terms inside the longer one, which would else hide them. */
  readonly inside: readonly Card[];
  readonly first: Language;
  readonly t: Translate;
  readonly onRelation: (id: string) => void;
};

/** « École de guerre du Mali » has the Mali in it: the shorter terms stay within reach. */
export function CardInside({ inside, first, t, onRelation }: Props) {
  if (inside.length === 0) return null;
  return (
    <CardSection title={t("card.inside")}>
      <ul class="chips">
        {inside.map((card) => (
          <li key={card.id}>
            <button type="button" class="chip" lang={first} onClick={() => onRelation(card.id)}>
              {(card[first].acronym ?? card[first].name).text}
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

import { useState } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { Card, CardRelation } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { CardSection } from "./card-section";
import { formatPeriod } from "./format-period";

const CHIPS_SHOWN = 4;

type Props = {
  readonly card: Card;
  readonly language: Language;
  readonly first: Language;
  readonly t: Translate;
  readonly onRelation: (id: string) => void;
};

/** The entries tied to this one. A tie that has ended says so on its chip. */
export function CardRelations({ card, language, first, t, onRelation }: Props) {
  const [state, setState] = useState<"folded" | "open">("folded");
  const { relations } = card;
  if (relations.length === 0) return null;
  const shown = state === "open" ? relations : relations.slice(0, CHIPS_SHOWN);
  const hidden = relations.length - shown.length;
  return (
    <CardSection title={t("card.relations")}>
      <ul class="chips">
        {shown.map((relation) => (
          <li key={`${relation.type} ${relation.id}`}>
            <button type="button" class="chip" onClick={() => onRelation(relation.id)}>
              <Chip relation={relation} language={language} first={first} t={t} />
            </button>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <button
              type="button"
              class="chip"
              aria-label={t("card.relationsMore", { count: hidden })}
              title={t("card.relationsMore", { count: hidden })}
              onClick={() => setState("open")}
            >
              +{hidden}
            </button>
          </li>
        )}
      </ul>
    </CardSection>
  );
}

type ChipProps = Omit<Props, "card" | "onRelation"> & { readonly relation: CardRelation };

function Chip({ relation, language, first, t }: ChipProps) {
  const ended = relation.until === undefined ? undefined : formatPeriod({ to: relation.until }, language, t);
  return (
    <>
      {relation.type !== "see-also" && <small>{t(`relation.${relation.type}`)} </small>}
      <span lang={first}>{relation[first]}</span>
      {ended !== undefined && <small> {ended}</small>}
    </>
  );
}

import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { formatDate } from "./dates";

type Props = { readonly card: Card; readonly language: Language; readonly t: Translate };

/** How far the entry can be relied on: a dot for the eye, the words for everyone. */
export function CardTrust({ card, language, t }: Props) {
  return (
    <p class={`trust trust-${card.confidence}`}>
      <span class="dot" aria-hidden="true" />
      <span>
        <b>{t(`confidence.${card.confidence}`)}</b>{" "}
        {t("card.sources.reviewed", { date: formatDate(card.reviewed, language) })}
      </span>
    </p>
  );
}

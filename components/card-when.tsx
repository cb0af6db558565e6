import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { formatDate, monthsBetween } from "./dates";
import { whenView } from "./when-view";

/** Half a year: in this field a force, a front or an alliance has changed since. */
const STALE_AFTER_MONTHS = 6;

type Props = {
  readonly card: Card;
  readonly language: Language;
  readonly first: Language;
  readonly today: string;
  readonly t: Translate;
};
type Row = { readonly label: string; readonly text: string; readonly lang: Language; readonly by: "entry" | "us" };

/** What was true when the article appeared, and when the entry was last reviewed: never "today". */
export function CardWhen({ card, language, first, today, t }: Props) {
  const rows = rowsOf(card, language, first, t);
  const stale = monthsBetween(card.reviewed, today);
  if (rows.length === 0 && stale <= STALE_AFTER_MONTHS) return null;
  return (
    <div class="when">
      {rows.length > 0 && (
        <dl aria-label={t("card.when.title")}>
          {rows.map(({ label, text, lang, by }) => (
            <div class="when-row" key={label}>
              <dt>{label}</dt>
              <dd class={by} lang={lang}>
                {text}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {stale > STALE_AFTER_MONTHS && <p class="stale">{t("card.when.stale", { count: stale })}</p>}
    </div>
  );
}

function rowsOf(card: Card, language: Language, first: Language, t: Translate): readonly Row[] {
  const view = whenView(card);
  const reviewed = formatDate(card.reviewed, language);
  const said = (key: "unknown" | "undatedWhy" | "newer", label: string): Row => {
    return { label, text: t(`card.when.${key}`), lang: language, by: "us" };
  };
  const state = (label: string, at: Card["stateThen"]): Row => {
    return at === undefined ? said("unknown", label) : { label, text: at[first], lang: first, by: "entry" };
  };
  const asOf = t("card.when.asOf", { date: reviewed });
  switch (view.at) {
    case "timeless":
      return [];
    case "undated":
      return [said("undatedWhy", t("card.when.undated")), state(asOf, view.atReview)];
    case "newer":
      return [
        state(asOf, view.atReview),
        said("newer", t("card.when.on", { date: formatDate(card.published ?? card.reviewed, language) })),
      ];
    case "same":
      return [state(t("card.when.same", { date: formatDate(view.published, language), reviewed }), view.state)];
    case "changed":
      return [
        state(t("card.when.on", { date: formatDate(view.published, language) }), view.atArticle),
        state(asOf, view.atReview),
      ];
  }
}

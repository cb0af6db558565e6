import type { Reading } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import type { ChosenBy } from "./card-why";

type Props = {
  readonly card: Card;
  readonly reading: Reading;
  readonly chosenBy: ChosenBy;
  readonly t: Translate;
  readonly onCorrect: (scope: "article" | "site") => void;
  readonly onUndoCorrection: () => void;
};

/** The reader knows better than the rules: a sense picked by hand can be kept for the article or the site, and undone. */
export function CardCorrection({ card, reading, chosenBy, t, onCorrect, onUndoCorrection }: Props) {
  const isCorrected = reading.senses.some(
    ({ id, why }) => id === card.id && why.some(({ type }) => type === "correction"),
  );
  if (isCorrected) {
    return (
      <p class="correction">
        <button type="button" class="text-button" onClick={onUndoCorrection}>
          {t("card.correction.undo")}
        </button>
      </p>
    );
  }
  if (chosenBy !== "reader") return null;
  return (
    <p class="correction">
      <button type="button" class="text-button" onClick={() => onCorrect("article")}>
        {t("card.correction.keepArticle")}
      </button>{" "}
      <button type="button" class="text-button" onClick={() => onCorrect("site")}>
        {t("card.correction.keepSite")}
      </button>
    </p>
  );
}

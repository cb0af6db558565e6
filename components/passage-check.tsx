import type { Translate } from "@/locales/keys";
import type { PassageNoteView } from "./passage-note";
import { WordDiff } from "./word-diff";

type Props = {
  readonly passage: Pick<PassageNoteView, "exact" | "language">;
  readonly check: NonNullable<PassageNoteView["check"]>;
  readonly t: Translate;
  readonly onConfirm: () => void;
  readonly onRefuse: () => void;
};

/** A likely place for a passage: what was kept beside what stands there, for the reader to say whether it is the same. */
export function PassageCheck({ passage, check, t, onConfirm, onRefuse }: Props) {
  return (
    <div class="passage-check">
      <p>{t(`selection.check.${check.reason}`)}</p>
      <WordDiff before={passage.exact} after={check.found} language={passage.language} t={t} />
      <div class="bar">
        <button type="button" class="keep" onClick={onConfirm}>
          {t("selection.check.confirm")}
        </button>
        <button type="button" class="keep" onClick={onRefuse}>
          {t("selection.check.refuse")}
        </button>
      </div>
    </div>
  );
}

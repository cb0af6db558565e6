import { X } from "lucide";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";
import { WalkHint, type WalkPosition } from "./walk-hint";

type Props = {
  readonly acronym: string;
  /** As the article writes it. */
  readonly expansion: string;
  readonly language: Language;
  readonly walk: WalkPosition | undefined;
  readonly t: Translate;
  readonly onClose: () => void;
};

/** An acronym that the glossary does not have and the article explains itself: said as the article's word, not ours. */
export function DefinedCard({ acronym, expansion, language, walk, t, onClose }: Props) {
  return (
    <section class="card notice" role="dialog" aria-labelledby="card-name" lang={language}>
      <header class="head">
        <div class="kind-line">
          <p class="kind">{t("card.defined.kind")}</p>
          <IconButton icon={X} label={t("card.close")} onPress={onClose} />
        </div>
        <h2 id="card-name">
          {expansion} <span class="acronym">{acronym}</span>
        </h2>
      </header>
      <div class="body">
        <p>{t("card.defined.sentence")}</p>
      </div>
      {walk !== undefined && <WalkHint walk={walk} t={t} />}
    </section>
  );
}

import { X } from "lucide";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { quoteWords } from "./form-words";
import { IconButton } from "./icon-button";

type Props = {
  /** What was looked up. */
  readonly words: string;
  readonly language: Language;
  readonly t: Translate;
  readonly onClose: () => void;
};

/** What was looked up and no entry explains: said plainly, without a guess. */
export function UnknownCard({ words, language, t, onClose }: Props) {
  return (
    <section class="card notice" role="dialog" aria-labelledby="card-name" lang={language}>
      <header class="head">
        <div class="kind-line">
          <p class="kind">{t("card.unknown.kind")}</p>
          <IconButton icon={X} label={t("card.close")} onPress={onClose} />
        </div>
        <h2 id="card-name">{quoteWords([words], language)}</h2>
      </header>
      <div class="body">
        <p>{t("card.unknown.sentence")}</p>
      </div>
    </section>
  );
}

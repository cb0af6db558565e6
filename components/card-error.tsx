import { X } from "lucide";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";

type Props = {
  readonly language: Language;
  readonly t: Translate;
  readonly onRetry: () => void;
  readonly onClose: () => void;
};

/** An entry that could not be fetched: the background may have died, or the extension been updated meanwhile. */
export function CardError({ language, t, onRetry, onClose }: Props) {
  return (
    <section class="card notice" role="dialog" aria-labelledby="card-name" lang={language}>
      <header class="head">
        <div class="kind-line">
          <h2 id="card-name">{t("card.error.title")}</h2>
          <IconButton icon={X} label={t("card.close")} onPress={onClose} />
        </div>
      </header>
      <div class="body">
        <p>{t("card.error.sentence")}</p>
      </div>
      <footer class="foot">
        <button type="button" onClick={onRetry}>
          {t("card.error.retry")}
        </button>
      </footer>
    </section>
  );
}

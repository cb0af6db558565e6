import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";

/** Shown only where an answer is late; a card usually comes at once, with its page's marks. */
export function CardLoading({ language, t }: { readonly language: Language; readonly t: Translate }) {
  return (
    <section class="card notice" role="status" lang={language}>
      <p class="loading">
        <span class="dot" aria-hidden="true" />
        {t("card.loading")}
      </p>
    </section>
  );
}

import type { Translate } from "@/locales/keys";

/** Acronyms of the page that neither the glossary nor the article explains: what the reader is left to look up. */
export function PopupRadar({ radar, t }: { readonly radar: readonly string[]; readonly t: Translate }) {
  return (
    <details class="part">
      <summary>{t("popup.radar.title", { count: radar.length })}</summary>
      <p class="note">{t("popup.radar.why")}</p>
      <ul class="radar">
        {radar.map((acronym) => (
          <li key={acronym}>{acronym}</li>
        ))}
      </ul>
    </details>
  );
}

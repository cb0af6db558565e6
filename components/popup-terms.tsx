import { Check } from "lucide";
import { useState } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { PageTerm } from "@/core/protocol";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";

type Props = {
  readonly terms: readonly PageTerm[];
  readonly language: Language;
  readonly t: Translate;
  /** Scrolls the page; false when the term has left it. */
  readonly onGo: (term: PageTerm) => Promise<boolean>;
  /** "I know it", or its undoing. */
  readonly onKnow: (entry: string, known: boolean) => void;
};

type Said = { readonly at: "nothing" } | { readonly at: "gone" } | { readonly at: "known"; readonly term: PageTerm };

/** The page's terms, each with its way to the page: highlights have no node, so this list is what a screen reader has. */
export function PopupTerms({ terms, language, t, onGo, onKnow }: Props) {
  const [said, setSaid] = useState<Said>({ at: "nothing" });
  const go = async (term: PageTerm) => setSaid((await onGo(term)) ? { at: "nothing" } : { at: "gone" });

  function know(term: PageTerm, known: boolean): void {
    if (term.entry === undefined) return;
    setSaid(known ? { at: "known", term } : { at: "nothing" });
    onKnow(term.entry, known);
  }

  const listed = said.at === "known" ? terms.filter(({ id }) => id !== said.term.id) : terms;
  return (
    <section class="part" aria-labelledby="terms-title">
      <h2 id="terms-title">{t("popup.terms.title", { count: terms.length })}</h2>
      <p class="said" role="status">
        {said.at === "gone" && t("popup.terms.gone")}
        {said.at === "known" && t("popup.terms.known", { name: said.term.surface })}
      </p>
      {said.at === "known" && (
        <button type="button" class="text-button" onClick={() => know(said.term, false)}>
          {t("popup.terms.undo")}
        </button>
      )}
      <ul class="terms">
        {listed.map((term) => (
          <li key={term.id} class={`term family-${term.family}`}>
            <button type="button" class="term-go" title={t("popup.terms.goTo")} onClick={() => void go(term)}>
              <span class="term-line">
                <span class="term-name">{term.surface}</span>
                <span class="term-facts">
                  {term.ambiguous && <span class="uncertain">{t("popup.terms.ambiguous")} · </span>}
                  {t("popup.terms.mentions", { count: term.count })}
                </span>
              </span>
              <Names term={term} language={language} />
            </button>
            {term.entry !== undefined && (
              <IconButton
                icon={Check}
                label={t("popup.terms.know", { name: term.surface })}
                onPress={() => know(term, true)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The names of the entry where they differ from what the page writes, the reader's language first. */
function Names({ term, language }: { readonly term: PageTerm; readonly language: Language }) {
  const other = language === "fr" ? "en" : "fr";
  const names = ([language, other] as const).filter((each, index) => {
    const shown = index === 0 ? [term.surface] : [term.surface, term[language]];
    return !shown.includes(term[each]);
  });
  return names.map((each) => (
    <span key={each} class="term-other" lang={each}>
      {term[each]}
    </span>
  ));
}

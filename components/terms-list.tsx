import { RotateCcw } from "lucide";
import { useState } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { KnownTerm } from "@/core/protocol";
import type { Translate } from "@/locales/keys";
import { formatDate } from "./dates";
import { IconButton } from "./icon-button";

type Props = {
  readonly terms: readonly KnownTerm[];
  readonly language: Language;
  readonly t: Translate;
  readonly onKnow: (id: string, known: boolean) => void;
};

/** The terms that the reader knows. Taking one back undoes instead of asking. */
export function TermsList({ terms, language, t, onKnow }: Props) {
  const [forgotten, setForgotten] = useState<KnownTerm>();

  function forget(term: KnownTerm): void {
    setForgotten(term);
    onKnow(term.id, false);
  }

  function undo(): void {
    if (forgotten === undefined) return;
    setForgotten(undefined);
    onKnow(forgotten.id, true);
  }

  return (
    <>
      {terms.length === 0 && <p class="note">{t("settings.known.none")}</p>}
      <p class="said" role="status">
        {forgotten !== undefined && t("settings.known.forgotten", { name: forgotten[language] })}
      </p>
      {forgotten !== undefined && (
        <button type="button" class="text-button" onClick={undo}>
          {t("settings.known.undo")}
        </button>
      )}
      <ul class="terms">
        {terms.map((term) => (
          <li key={term.id} class="term">
            <span class="term-known">
              <span class="term-name">{term[language]}</span>
              <span class="term-facts">{t("settings.known.since", { date: formatDate(term.since, language) })}</span>
            </span>
            <IconButton
              icon={RotateCcw}
              label={t("settings.known.forget", { name: term[language] })}
              onPress={() => forget(term)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

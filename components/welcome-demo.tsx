import type { ComponentChildren } from "preact";
import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";

type Props = {
  /** The terms to try, each with what it is called in an article. */
  readonly cards: readonly Card[];
  readonly chosen: string | undefined;
  readonly language: Language;
  readonly t: Translate;
  readonly onChoose: (id: string) => void;
  /** The card of the chosen term. */
  readonly children: ComponentChildren;
};

/** A few terms to try a card on, before any site is granted. */
export function WelcomeDemo({ cards, chosen, language, t, onChoose, children }: Props) {
  return (
    <section class="part" aria-labelledby="demo-title">
      <h2 id="demo-title">{t("welcome.demo.title")}</h2>
      <p>{t("welcome.demo.why")}</p>
      <div class="tries">
        {cards.map((card) => (
          <button
            key={card.id}
            type="button"
            class={`try family-${card.family}`}
            aria-pressed={card.id === chosen}
            onClick={() => onChoose(card.id)}
          >
            {(card[language].acronym ?? card[language].name).text}
          </button>
        ))}
      </div>
      {children}
    </section>
  );
}

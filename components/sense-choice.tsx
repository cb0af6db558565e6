import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { kindWords } from "./kind-words";

type Props = {
  readonly senses: readonly Card[];
  readonly language: Language;
  readonly first: Language;
  readonly t: Translate;
  readonly onSense: (id: string) => void;
};

/** Every sense of an ambiguous form, none put forward: in the order of the alphabet, not of our scores. */
export function SenseChoice({ senses, language, first, t, onSense }: Props) {
  const ordered = senses.toSorted((a, b) => a[first].name.text.localeCompare(b[first].name.text, first));
  return (
    <div class="body">
      <p class="caution">{t("card.ambiguous.sentence")}</p>
      <ul class="senses">
        {ordered.map((sense) => (
          <li key={sense.id}>
            <button type="button" class={`sense family-${sense.family}`} onClick={() => onSense(sense.id)}>
              <span class="kind">{kindWords(sense, language, t)}</span>
              <span class="named" lang={first}>
                {sense[first].name.text}
              </span>
              <span class="one-line" lang={first}>
                {sense[first].definition}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="order">{t("card.ambiguous.order")}</p>
    </div>
  );
}

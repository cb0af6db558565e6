import type { Language } from "@/core/languages";
import type { Evidence, Reading } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { countryName } from "./country-name";
import { quoteWords } from "./form-words";

/** Who chose the sense on the card: the article's words, or the reader among several. */
export type ChosenBy = "article" | "reader";

type Props = {
  readonly card: Card;
  readonly reading: Reading;
  readonly chosenBy: ChosenBy;
  readonly senses: Readonly<Record<string, Card>>;
  readonly language: Language;
  readonly first: Language;
  readonly t: Translate;
  readonly onSense: (id: string) => void;
};

/** Why we think so, and what else it could be. */
export function CardWhy({ card, reading, chosenBy, senses, language, first, t, onSense }: Props) {
  const why = reading.senses.find(({ id }) => id === card.id)?.why ?? [];
  const others = reading.senses.flatMap(({ id }) => (id === card.id ? [] : (senses[id] ?? [])));
  return (
    <div class="why">
      <p>
        <b>{t("card.why.title")}</b> {sentences(why, chosenBy, language, t)}
      </p>
      {others.length > 0 && (
        <>
          <p id="card-others">{t("card.why.others", { surface: quoteWords([reading.surface], language) })}</p>
          <ul class="chips" aria-labelledby="card-others">
            {others.map((other) => (
              <li key={other.id}>
                <button type="button" class="chip" lang={first} onClick={() => onSense(other.id)}>
                  {other[first].name.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function sentences(why: readonly Evidence[], chosenBy: ChosenBy, language: Language, t: Translate): string {
  if (chosenBy === "reader") return t("card.why.reader");
  return why
    .filter(({ type }, _, all) => type !== "language" || all.length === 1)
    .map((evidence) => t(`evidence.${evidence.type}`, { words: wordsOf(evidence, language) }))
    .join(" ");
}

/** Countries come as codes, everything else as the article wrote it. */
function wordsOf({ type, words }: Evidence, language: Language): string {
  if (type !== "country") return quoteWords(words, language);
  return new Intl.ListFormat(language).format(words.map((code) => countryName(code, language)));
}

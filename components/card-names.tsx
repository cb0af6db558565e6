import type { Form } from "@/core/entry";
import type { Language } from "@/core/languages";
import type { Card, CardHalf } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { genderWords, withArticle } from "./form-words";
import { LanguageBadge } from "./language-badge";
import { ListenButton } from "./listen-button";

type Props = {
  readonly card: Card;
  readonly first: Language;
  readonly voices: readonly Language[];
  readonly t: Translate;
  readonly onListen: (language: Language) => void;
};

/** The name in the reader's language, then in the other with what is needed to use it in a sentence. */
export function CardNames({ card, first, voices, t, onListen }: Props) {
  const listen = { voices, t, onListen };
  const second = first === "fr" ? "en" : "fr";
  const top = card[first];
  const below = card[second];
  return (
    <>
      <div class="name-line">
        <h2 id="card-name" lang={first}>
          {top.name.text}
          {top.acronym && (
            <>
              {" "}
              <span class="acronym">{top.acronym.text}</span>
            </>
          )}
          <Gender form={top.name} t={t} />
        </h2>
        <ListenButton language={first} {...listen} />
      </div>
      <div class="name-line">
        <p class="other-name">
          <LanguageBadge language={second} t={t} />
          <span class="named" lang={second}>
            {below.name.text}
          </span>
          <Gender form={below.name} t={t} />
          <InSentence half={below} language={second} t={t} />
        </p>
        <ListenButton language={second} {...listen} />
      </div>
    </>
  );
}

function Gender({ form, t }: { readonly form: Form; readonly t: Translate }) {
  const gender = genderWords(form, t);
  if (gender === undefined) return null;
  return (
    <>
      {" "}
      <abbr class="gender" title={gender.full}>
        {gender.short}
      </abbr>
    </>
  );
}

type InSentenceProps = { readonly half: CardHalf; readonly language: Language; readonly t: Translate };

/** How the short form stands in a sentence: l’AES, the AES, JNIM without article. */
function InSentence({ half: { name, acronym }, language, t }: InSentenceProps) {
  const form = acronym ?? name;
  // Of a name without acronym the gender has said it already.
  if (acronym === undefined && (name.gender !== undefined || name.article === undefined)) return null;
  return (
    <>
      {", "}
      <i lang={language}>{withArticle(form)}</i>
      {form.article === "none" && ` (${t("card.noArticle")})`}
    </>
  );
}

import type { Form } from "@/core/entry";
import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { CardSection } from "./card-section";
import { languageName } from "./country-name";
import { directionOf } from "./direction-of";
import { formatPeriod } from "./format-period";
import { LanguageBadge } from "./language-badge";
import { MoreList } from "./more-list";

const NAMES_SHOWN = 4;

type Props = { readonly card: Card; readonly language: Language; readonly first: Language; readonly t: Translate };

/** Former names, variants, and the name in further languages, each with who uses it and when it held. */
export function CardOtherNames({ card, language, first, t }: Props) {
  const halves = first === "fr" ? (["fr", "en"] as const) : (["en", "fr"] as const);
  const items = [
    ...halves.flatMap((half) =>
      tellingFirst(card[half].otherNames).map((form) => (
        <li key={`${half} ${form.text}`}>
          <LanguageBadge language={half} t={t} />
          <span class="named" lang={half}>
            {form.text}
          </span>
          <Facts words={formFacts(form, language, t)} />
        </li>
      )),
    ),
    ...card.other.map(({ lang, text, roman }) => (
      <li key={`${lang} ${text}`}>
        <abbr class="badge" title={languageName(lang, language)}>
          {lang.split("-")[0]?.toUpperCase()}
        </abbr>
        <span class="named" lang={lang} dir={directionOf(lang)}>
          {text}
        </span>
        {roman !== undefined && <i lang={`${lang.split("-")[0]}-Latn`}> {roman}</i>}
      </li>
    )),
  ];
  if (items.length === 0) return null;
  return (
    <CardSection title={t("card.names.title")}>
      <MoreList items={items} end={NAMES_SHOWN} t={t} />
    </CardSection>
  );
}

/** Former and contested names before mere spellings: a glossary lists many of those, for finding only. */
function tellingFirst(forms: readonly Form[]): readonly Form[] {
  const tells = ({ from, to, usedBy, status }: Form) => Boolean(from ?? to ?? usedBy) || status === "deprecated";
  const rank = (form: Form) => (tells(form) ? 0 : ["full", "acronym", "short", "variant"].indexOf(form.type) + 1);
  return forms.toSorted((a, b) => rank(a) - rank(b));
}

function Facts({ words }: { readonly words: readonly string[] }) {
  return words.length === 0 ? null : <small> ({words.join(" · ")})</small>;
}

function formFacts(form: Form, language: Language, t: Translate): readonly string[] {
  const facts = [
    formatPeriod(form, language, t),
    form.usedBy && t("card.names.usedBy", { who: form.usedBy[language] }),
    form.status === "deprecated" ? t("card.names.deprecated") : undefined,
    form.register && t(`card.names.${form.register}`),
    form.translation === "ours" ? t("card.names.ours") : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

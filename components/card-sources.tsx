import type { Source } from "@/core/entry";
import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { CardSection } from "./card-section";
import { formatDate } from "./dates";
import { webAddress } from "./web-address";

type Props = { readonly sources: Card["sources"]; readonly language: Language; readonly t: Translate };

/** Where the facts come from. Only a page that was really opened has a link. */
export function CardSources({ sources, language, t }: Props) {
  return (
    <CardSection title={t("card.sources.title")}>
      <ul class="list">
        {sources.map((source) => (
          <li key={source.key}>
            <Title source={source} t={t} />
            <small>, {[source.publisher, ...dateWords(source, language, t)].join(" · ")}</small>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function Title({ source, t }: { readonly source: Source; readonly t: Translate }) {
  const address = webAddress(source.url);
  if (address === undefined) return <span class="named">{source.title}</span>;
  return (
    <a class="named" href={address} target="_blank" rel="noreferrer noopener" title={t("card.sources.newTab")}>
      {source.title}
    </a>
  );
}

function dateWords({ published, read }: Source, language: Language, t: Translate): readonly string[] {
  const words = [];
  if (published !== undefined) words.push(t("card.sources.published", { date: formatDate(published, language) }));
  if (read !== undefined) words.push(t("card.sources.read", { date: formatDate(read, language) }));
  return words;
}

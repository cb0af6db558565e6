import type { Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { CardSection } from "./card-section";
import { formatDate } from "./dates";
import { eventsNear } from "./events-near";
import { MoreList } from "./more-list";

const EVENTS_SHOWN = 3;

type Props = { readonly card: Card; readonly language: Language; readonly first: Language; readonly t: Translate };

/** The dated events around the article's day; what came after it is said to have come after it. */
export function CardEvents({ card, language, first, t }: Props) {
  const { events, published, reviewed } = card;
  if (events.length === 0) return null;
  const { start, end } = eventsNear(events, published ?? reviewed, EVENTS_SHOWN);
  const items = events.map((event) => (
    <li class="dated" key={`${event.date} ${event.en}`}>
      <span class="date">{formatDate(event.date, language)}</span>
      <span>
        <span lang={first}>{event[first]}</span>
        {published !== undefined && event.date > published && <small class="later">{t("card.events.later")}</small>}
      </span>
    </li>
  ));
  return (
    <CardSection title={t("card.events.title")}>
      <MoreList items={items} start={start} end={end} t={t} />
    </CardSection>
  );
}

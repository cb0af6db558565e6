import { meta } from "./article";
import { attributeOf, queryFirst } from "./dom";
import { type JsonLd, textIn } from "./json-ld";
import { dayIn, publishedText } from "./published-day";

const MODIFIED = [
  'meta[property="article:modified_time"]',
  'meta[itemprop="dateModified"]',
  'meta[property="og:updated_time"]',
  'meta[name="DCTERMS.modified" i]',
  'meta[name="last-modified" i]',
];

/** When the article came out, as precisely as its page says. */
export function publishedDate(document: Document): string | undefined {
  return dateIn(publishedText(document));
}

/** When it was last changed. Before it came out it cannot have been: then one of the two is wrong, and this one the less sure. */
export function modifiedDate(
  document: Document,
  article: JsonLd | undefined,
  published: string | undefined,
): string | undefined {
  const time = queryFirst(document, 'article time[itemprop="dateModified"][datetime]');
  const said = [
    textIn(article?.["dateModified"]),
    ...MODIFIED.map((selector) => meta(document, selector)),
    time === null ? undefined : attributeOf(time, "datetime"),
  ];
  const modified = said.map(dateIn).find((date) => date !== undefined);
  return (dayIn(modified) ?? "") < (dayIn(published) ?? "") ? undefined : modified;
}

const WHOLE =
  /^\s*(\d{4}-\d\d-\d\d)[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)\s?(Z|[+-]\d\d:?\d\d)\s*$/;

/** With the hour where the page gives it whole, else the day. */
function dateIn(text: string | null | undefined): string | undefined {
  const whole = WHOLE.exec(text ?? "");
  const day = dayIn(text);
  if (whole === null || day === undefined) return day;
  return `${whole[1]}T${whole[2]}${whole[3]?.replace(/(\d\d):?(\d\d)$/, "$1:$2")}`;
}

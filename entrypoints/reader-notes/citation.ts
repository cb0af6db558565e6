import { formatDate } from "@/components/dates";
import { passageAddress } from "@/core/export/text-fragment";
import type { Language } from "@/core/languages";
import { pageAddress } from "@/core/notes/address";
import type { Quote } from "@/core/notes/quote/quote";
import type { FoundPage } from "@/core/protocol-notes";

const QUOTES = { fr: ["«\u00a0", "\u00a0»"], en: ["“", "”"] } as const;

/** A passage as it is copied: the words, who wrote them where and when, and an address that opens at them. */
export function citation(quote: Quote, facts: FoundPage, url: string, language: Language): string {
  const [open, close] = QUOTES[language];
  const { author, agency, title, site, published } = facts;
  const day = published === undefined ? undefined : formatDate(published.slice(0, 10), language);
  const source = [author, agency, title && `${open}${title}${close}`, site, day].filter(Boolean).join(", ");
  const address = passageAddress(pageAddress(url) ?? url, quote);
  return [`${open}${quote.exact.trim()}${close}`, source, address].filter(Boolean).join("\n");
}

import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { formatDate, precisionOf } from "./dates";

type Ends = { readonly from?: string | undefined; readonly to?: string | undefined };

/** A period in words; undefined when both ends are open. French wants another preposition for a day than for a month. */
export function formatPeriod({ from, to }: Ends, language: Language, t: Translate): string | undefined {
  if (from !== undefined && to !== undefined) {
    return t("period.between", { from: formatDate(from, language), to: formatDate(to, language) });
  }
  if (from !== undefined) return t(`period.since${precisionOf(from)}`, { date: formatDate(from, language) });
  if (to !== undefined) return t(`period.until${precisionOf(to)}`, { date: formatDate(to, language) });
  return undefined;
}

import type { Language } from "@/core/languages";
import { formatDate } from "./dates";

/** The day of an instant where the reader is, `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An instant in words, to the minute: 21 Feb 2025, 14:05. */
export function formatMoment(instant: string, language: Language): string {
  const time = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", { hour: "2-digit", minute: "2-digit" });
  return `${formatDate(localDay(instant), language)}, ${time.format(new Date(instant))}`;
}

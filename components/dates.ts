import type { Language } from "@/core/languages";

type Precision = "Day" | "Month" | "Year";

/** British English, as the French press's English partners write dates: 21 Feb 2025. */
const LOCALES = { fr: "fr-FR", en: "en-GB" } as const satisfies Record<Language, string>;

const PARTS = {
  Day: { day: "numeric", month: "short", year: "numeric" },
  Month: { month: "long", year: "numeric" },
  Year: { year: "numeric" },
} as const satisfies Record<Precision, Intl.DateTimeFormatOptions>;

/** Making one costs more than writing many dates with it, and a list of notes writes hundreds. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  formatters.set(key, made);
  return made;
}

export function precisionOf(date: string): Precision {
  return date.length === 4 ? "Year" : date.length === 7 ? "Month" : "Day";
}

/** Writes `2012`, `2012-04` or `2012-04-06` in words, as precise as it is given and unbreakable. */
export function formatDate(date: string, language: Language): string {
  // Intl knows no "1er", which French requires.
  const first = language === "fr" && date.endsWith("-01") && precisionOf(date) === "Day";
  return formatterOf(language, { ...PARTS[precisionOf(date)], timeZone: "UTC" })
    .formatToParts(Date.parse(date))
    .map(({ type, value }) => (first && type === "day" ? "1er" : value))
    .join("")
    .replaceAll(" ", "\u00a0");
}

/** A day with its name in the week, as a heading: vendredi 21 février 2025. */
export function formatWeekday(day: string, language: Language): string {
  const words = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return formatterOf(language, words)
    .formatToParts(Date.parse(day))
    .map(({ type, value }) => (language === "fr" && type === "day" && value === "1" ? "1er" : value))
    .join("");
}

/** Whole months from one day to a later one; 0 when it is not later. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split("-").map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  return Math.max(0, months);
}

/** Writes an instant in the reader's own time zone, to the minute. */
export function momentWords(instant: string, language: Language): string {
  return formatterOf(language, { ...PARTS.Day, hour: "2-digit", minute: "2-digit" })
    .format(Date.parse(instant))
    .replaceAll(" ", "\u00a0");
}

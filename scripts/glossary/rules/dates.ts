import { isCalendarDate } from "../periods";
import { type EntryFault, entryRule } from "../rule";

const DATE_KEYS: ReadonlySet<string> = new Set(["from", "to", "until", "date", "published", "read", "reviewed"]);
/** What somebody did cannot lie ahead; a mandate's end may. */
const DONE_KEYS: ReadonlySet<string> = new Set(["published", "read", "reviewed"]);
const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** Dates are those of the calendar, and nobody has read tomorrow. */
export const dates = entryRule("dates", ({ entry }, { today }) => datesIn(entry, [], today));

function datesIn(value: unknown, path: readonly string[], today: string): readonly EntryFault[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => datesIn(each, [...path, key], today));
  }
  const key = path.at(-1) ?? "";
  // A relation leads `to` an id, a period runs `to` a date.
  if (typeof value !== "string" || !DATE_KEYS.has(key) || !DATE.test(value)) return [];
  const place = path.join(".");
  if (!isCalendarDate(value)) return [{ place, says: `${value} is not a date of the calendar.` }];
  if (DONE_KEYS.has(key) && value > today) return [{ place, says: `${value} lies in the future.` }];
  return [];
}

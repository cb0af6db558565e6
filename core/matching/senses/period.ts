import { firstDay } from "@/core/reading/period";
import { NOTHING, type SenseRule } from "./sense-rule";

const OUT_OF_PERIOD = -2;
/** The press goes on naming what has ended for some years. */
const YEARS_AFTER = 5;

/** A name whose forms were in use only before or after the article's day (FAR of Rwanda, 1962 to 1994). */
export const period: SenseRule = {
  name: "period",
  weigh({ forms }, { facts }) {
    const day = facts.published;
    if (day === undefined) return NOTHING;
    const inUse = forms.some(({ form }) => {
      const begun = form.from === undefined || firstDay(form.from) <= day;
      const ended = form.to !== undefined && addYears(firstDay(form.to), YEARS_AFTER) <= day;
      return begun && !ended;
    });
    return inUse ? NOTHING : { points: OUT_OF_PERIOD, evidence: { type: "against", words: [day] } };
  },
};

function addYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}

import { countriesOf } from "@/core/reading/countries-of";
import { NOTHING, type SenseRule } from "./sense-rule";

const POINTS = 1.5;

/** A national site speaks of its own country first: the country code at the end of its host (maliactu.net has none). */
export const site: SenseRule = {
  name: "site",
  weigh({ entry }, { facts }) {
    const host = hostOf(facts.url);
    const ending = host.split(".").at(-1)?.toUpperCase() ?? "";
    if (ending.length !== 2 || !countriesOf(entry).includes(ending)) return NOTHING;
    return { points: POINTS, evidence: { type: "site", words: [host] } };
  },
};

function hostOf(url: string): string {
  return /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";
}

import { countriesOf } from "@/core/reading/countries-of";
import { NOTHING, type SenseRule } from "./sense-rule";

/** The country an article is about tells more than its topic: acronyms change state inside the region. */
const MOST = 2.5;
/** Countries named less often than this share of the most named one say nothing. */
const LEAST_SHARE = 0.2;

export const country: SenseRule = {
  name: "country",
  weigh({ entry }, { countryCounts }) {
    const most = Math.max(0, ...countryCounts.values());
    if (most === 0) return NOTHING;
    const named = countriesOf(entry)
      .map((code) => ({ code, share: (countryCounts.get(code) ?? 0) / most }))
      .toSorted((a, b) => b.share - a.share);
    const [best] = named;
    if (best === undefined || best.share < LEAST_SHARE) return NOTHING;
    const words = named.filter(({ share }) => share >= LEAST_SHARE).map(({ code }) => code);
    return { points: MOST * best.share, evidence: { type: "country", words: words.slice(0, 3) } };
  },
};

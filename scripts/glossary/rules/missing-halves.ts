import { entryRule } from "../rule";

/** Both halves are written: the same text in both is one of them forgotten. */
export const missingHalves = entryRule("missing halves", ({ entry }) => {
  const pairs = [
    { place: "definition", fr: entry.fr.definition, en: entry.en.definition },
    ...(entry.usage === undefined ? [] : [{ place: "usage", ...entry.usage }]),
    ...(entry.states ?? []).map(({ fr, en }, index) => ({ place: `states.${index}`, fr, en })),
    ...(entry.events ?? []).map(({ fr, en }, index) => ({ place: `events.${index}`, fr, en })),
  ];
  return pairs.flatMap(({ place, fr, en }) =>
    fr === en ? [{ place, says: "is the same text in both languages: one half is missing." }] : [],
  );
});

import type { Entry } from "@/core/entry";
import { LANGUAGES, type Language } from "@/core/languages";

/** A text of an entry that a reader sees, and where it stands. */
export type EntryText = { readonly place: string; readonly language: Language; readonly text: string };

/** What we say ourselves, in our words: definition, states, events. */
export function ownTexts(entry: Entry): readonly EntryText[] {
  return [
    ...LANGUAGES.map((language) => ({ place: `${language}.definition`, language, text: entry[language].definition })),
    ...bilingualTexts("states", entry.states),
    ...bilingualTexts("events", entry.events),
  ];
}

/** Every text of an entry but the names themselves. */
export function allTexts(entry: Entry): readonly EntryText[] {
  return [
    ...ownTexts(entry),
    ...(entry.usage === undefined ? [] : bilingualTexts("usage", [entry.usage])),
    ...bilingualTexts(
      "designations",
      entry.designations?.map(({ by }) => by),
    ),
    ...LANGUAGES.flatMap((language) => [
      ...(entry[language].collocations ?? []).map((text) => ({ place: `${language}.collocations`, language, text })),
      ...bilingualTexts(
        `${language}.forms usedBy`,
        entry[language].forms.flatMap(({ usedBy }) => (usedBy === undefined ? [] : [usedBy])),
      ),
    ]),
  ];
}

function bilingualTexts(
  place: string,
  texts: readonly { readonly fr: string; readonly en: string }[] | undefined,
): readonly EntryText[] {
  return (texts ?? []).flatMap((each, index) =>
    LANGUAGES.map((language) => ({ place: `${place}.${index}.${language}`, language, text: each[language] })),
  );
}

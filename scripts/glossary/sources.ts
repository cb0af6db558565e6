import { type Entry, GENERAL_KNOWLEDGE } from "@/core/entry";

/** Where an entry names a source by its key. */
export function sourceReferences(entry: Entry): readonly { readonly place: string; readonly key: string }[] {
  const of = (place: string, list: readonly { readonly source?: string | undefined }[] | undefined) =>
    (list ?? []).flatMap(({ source }, index) =>
      source === undefined || source === GENERAL_KNOWLEDGE ? [] : [{ place: `${place}.${index}`, key: source }],
    );
  const context = (language: "fr" | "en") => {
    const given = entry[language].context;
    return given === undefined ? [] : of(`${language}.context`, [given]);
  };
  return [
    ...of("fr.forms", entry.fr.forms),
    ...context("fr"),
    ...of("en.forms", entry.en.forms),
    ...context("en"),
    ...of("states", entry.states),
    ...of("events", entry.events),
    ...of("relations", entry.relations),
    ...of("holders", entry.holders),
    ...of("designations", entry.designations),
  ];
}

import { faultOf, type Rule } from "../rule";

/** An address is given only for a page whose look-up is recorded, and look-ups speak of entries that exist. */
export const lookups: Rule = {
  name: "look-ups",
  faults({ entries, lookups: files, files: themeFiles }) {
    const recorded = new Set(files.flatMap(({ rows }) => rows.map(({ url }) => url)));
    const ids = new Set(entries.map(({ entry }) => entry.id));
    const themes = new Set(themeFiles.map(({ name }) => name));
    return [
      ...entries.flatMap((located) =>
        located.entry.sources.flatMap(({ url }, index) =>
          url === undefined || recorded.has(url)
            ? []
            : [faultOf(located, `sources.${index}`, `no look-up of glossary/lookups records ${url}.`)],
        ),
      ),
      ...files.flatMap(({ name, rows }) => [
        ...(themes.has(name) ? [] : [`lookups/${name}: no theme has this name.`]),
        ...rows.flatMap((row, index) => [
          ...(row.entries.length === 0 ? [`lookups/${name}: row ${index}: ${row.url} speaks for no entry.`] : []),
          ...row.entries
            .filter((id) => !ids.has(id))
            .map((id) => `lookups/${name}: row ${index}: ${row.url} speaks for ${id}, which no entry has as its id.`),
        ]),
      ]),
    ];
  },
};

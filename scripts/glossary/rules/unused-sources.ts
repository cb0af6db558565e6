import { entryRule } from "../rule";
import { sourceReferences } from "../sources";

/** A source serves something: a key names it, or a recorded look-up says that the page speaks for the entry. */
export const unusedSources = entryRule("unused sources", ({ entry }, { lookups }) => {
  const named = new Set(sourceReferences(entry).map(({ key }) => key));
  const recorded = new Set(
    lookups.flatMap(({ rows }) => rows.filter(({ entries }) => entries.includes(entry.id)).map(({ url }) => url)),
  );
  return entry.sources.flatMap(({ key, url }, index) =>
    named.has(key) || (url !== undefined && recorded.has(url))
      ? []
      : [{ place: `sources.${index}`, says: `nothing in the entry and no look-up uses the source ${key}.` }],
  );
});

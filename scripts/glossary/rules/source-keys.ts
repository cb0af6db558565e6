import { GENERAL_KNOWLEDGE } from "@/core/entry";
import { type EntryFault, entryRule } from "../rule";
import { sourceReferences } from "../sources";

/** Whatever names a source names one of the entry's own. */
export const sourceKeys = entryRule("source keys", ({ entry }) => {
  const keys = entry.sources.map(({ key }) => key);
  const faults: EntryFault[] = sourceReferences(entry)
    .filter(({ key }) => !keys.includes(key))
    .map(({ place, key }) => ({ place, says: `the source ${key} is not among the entry's sources.` }));
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) < index) faults.push({ place: `sources.${index}`, says: `the key ${key} is given twice.` });
    if (key === GENERAL_KNOWLEDGE) {
      faults.push({
        place: `sources.${index}`,
        says: `${GENERAL_KNOWLEDGE} is no source's key: it says that there is none.`,
      });
    }
  }
  return faults;
});

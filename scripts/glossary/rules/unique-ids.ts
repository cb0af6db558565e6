import { faultOf, type Rule } from "../rule";

/** An id is for ever: no two entries have one, now or formerly, and what replaced an entry exists. */
export const uniqueIds: Rule = {
  name: "unique ids",
  faults({ entries }) {
    const ids = new Set(entries.map(({ entry }) => entry.id));
    const owners = new Map<string, string>();
    return entries.flatMap((located) => {
      const { id, formerIds = [], replacedBy } = located.entry;
      const faults: string[] = [];
      for (const each of [id, ...formerIds]) {
        const owner = owners.get(each);
        if (owner === undefined) owners.set(each, `${located.theme}, entry ${id}`);
        else faults.push(faultOf(located, undefined, `the id ${each} is already that of ${owner}.`));
      }
      if (replacedBy === id) faults.push(faultOf(located, "replacedBy", "names the entry itself."));
      else if (replacedBy !== undefined && !ids.has(replacedBy)) {
        faults.push(faultOf(located, "replacedBy", `no entry has the id ${replacedBy}.`));
      }
      return faults;
    });
  },
};

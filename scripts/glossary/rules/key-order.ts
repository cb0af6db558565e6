import { inSchemaOrder } from "../key-order";
import type { Rule } from "../rule";

type Theme = { readonly entries: readonly { readonly id: string }[] };

/** Keys stand in the order of the schema, so that every entry reads alike. */
export const keyOrder: Rule = {
  name: "key order",
  faults: ({ files }) =>
    files.flatMap(({ name, data }) => {
      const sorted = inSchemaOrder(data) as Theme;
      const faults = (data as Theme).entries.flatMap((entry, index) =>
        same(entry, sorted.entries[index])
          ? []
          : [`${name}: entry ${entry.id}: its keys are not in the order of the schema (check --fix).`],
      );
      if (faults.length === 0 && !same(data, sorted)) {
        faults.push(`${name}: the keys of the file are not in the order of the schema (check --fix).`);
      }
      return faults;
    }),
};

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

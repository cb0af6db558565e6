import type { Rule } from "../rule";

/** Entries stand by id, so that two writers do not meet at the end of a file. */
export const entryOrder: Rule = {
  name: "entry order",
  faults: ({ files }) =>
    files.flatMap(({ name, data }) => {
      const ids = (data as { readonly entries: readonly { readonly id: string }[] }).entries.map(({ id }) => id);
      return ids.flatMap((id, index) => {
        const before = ids[index - 1];
        return before === undefined || before <= id
          ? []
          : [`${name}: entry ${id}: stands after ${before}, but entries are in the order of their ids (check --fix).`];
      });
    }),
};

import type { Rule } from "../rule";
import { schemaText } from "../schema-text";

/** `glossary/schema.json` says what `core/entry.ts` says. */
export const freshSchema: Rule = {
  name: "fresh schema",
  faults: ({ schema }) =>
    schema === schemaText()
      ? []
      : ["schema.json: is not what core/entry.ts says; write it again with npm run glossary -- schema."],
};

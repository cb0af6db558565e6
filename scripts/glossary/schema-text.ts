import { toJsonSchema } from "@valibot/to-json-schema";
import { themeSchema } from "@/core/entry";

/** The text of `glossary/schema.json`, by which editors help whoever writes an entry. */
export function schemaText(): string {
  // What JSON Schema cannot say (address and day together, no spaces at an end) is left to `check`.
  return `${JSON.stringify(toJsonSchema(themeSchema, { errorMode: "ignore" }), null, 2)}\n`;
}

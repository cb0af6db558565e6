import { GENERAL_KNOWLEDGE } from "@/core/entry";
import { entryRule } from "../rule";

/** How sure an entry calls itself follows from the pages that were opened for it. */
export const confidence = entryRule("confidence", ({ entry }) => {
  const opened = entry.sources.filter(({ url }) => url !== undefined);
  const publishers = new Set(opened.map(({ publisher }) => publisher.toLowerCase()));
  if (entry.confidence === "high" && publishers.size < 2) {
    return [`confidence high needs opened sources of two publishers; it has ${publishers.size}.`];
  }
  if (entry.confidence === "medium" && opened.length === 0) {
    return ["confidence medium needs an opened source; it has none."];
  }
  if (entry.confidence === GENERAL_KNOWLEDGE && opened.length > 0) {
    return [`confidence ${GENERAL_KNOWLEDGE} means that no page was opened; ${opened.length} were.`];
  }
  return [];
});

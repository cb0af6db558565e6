import type { Entry } from "@/core/entry";

/** Every country that an entry concerns, origin and members before area, each once (ISO 3166-1). */
export function countriesOf({ countries }: Entry): readonly string[] {
  return [...new Set([...(countries?.origin ?? []), ...(countries?.members ?? []), ...(countries?.area ?? [])])];
}

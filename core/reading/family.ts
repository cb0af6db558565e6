import type { Kind } from "@/core/entry";

/**
 * Kinds that share one hue and one line style. No colour is a verdict: a state's army, a rebel movement and a company
 * are one family, and the kind is told in words.
 */
export const FAMILIES = ["armed", "organisation", "operation", "concept", "place", "person"] as const;
export type Family = (typeof FAMILIES)[number];

export const FAMILY_OF_KIND = {
  "armed-group": "armed",
  "armed-force": "armed",
  company: "armed",
  unit: "armed",
  organisation: "organisation",
  media: "organisation",
  operation: "operation",
  agreement: "operation",
  resolution: "operation",
  "designation-list": "operation",
  event: "operation",
  rank: "concept",
  office: "concept",
  equipment: "concept",
  concept: "concept",
  "press-usage": "concept",
  "off-field": "concept",
  place: "place",
  community: "person",
  person: "person",
} as const satisfies Record<Kind, Family>;

import data from "./sites.json";

/** The news sites and research institutes of the field that the welcome page offers, in its order. */
export type NewsSite = {
  readonly name: string;
  /** Without `www.`: a grant covers the host and everything below it. */
  readonly hosts: readonly string[];
  /** ISO 3166-1, or `001` (UN M.49: the world) for those that belong to no country. */
  readonly country: string;
  /** What most of its articles are written in. */
  readonly language: "fr" | "en";
  readonly kind: "press" | "agency" | "broadcaster" | "think-tank" | "official";
};

/** A place on the list is no judgement of a site; the reader chooses, and can read any other site from the toolbar. */
export const newsSites: readonly NewsSite[] = data as readonly NewsSite[];

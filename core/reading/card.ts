import type { Entry, Form, Kind, Relation, Source, State } from "@/core/entry";
import type { Language } from "@/core/languages";
import { countriesOf } from "./countries-of";
import { FAMILY_OF_KIND, type Family } from "./family";
import { covers, isValidAt } from "./period";

/** What a card shows of an entry, with everything that depends on the article's date already chosen. */
export type Card = {
  readonly id: string;
  readonly kind: Kind;
  readonly family: Family;
  /** Everyday words are underlined at their first mention only. */
  readonly density: "name" | "everyday";
  /** ISO 3166-1 codes, origin and members before area. */
  readonly countries: readonly string[];
  readonly fr: CardHalf;
  readonly en: CardHalf;
  readonly equivalence: "exact" | "partial" | "none";
  /** The article's day, `undefined` when its metadata give none. */
  readonly published: string | undefined;
  /** What was true on the article's day; absent when the entry has no state for it. */
  readonly stateThen: State | undefined;
  /** What was true when the entry was last reviewed. */
  readonly stateAtReview: State | undefined;
  readonly reviewed: string;
  readonly relations: readonly CardRelation[];
  readonly events: NonNullable<Entry["events"]>;
  readonly holders: NonNullable<Entry["holders"]>;
  readonly designations: NonNullable<Entry["designations"]>;
  readonly rank: Entry["rank"];
  readonly other: NonNullable<Entry["other"]>;
  readonly usage: Entry["usage"];
  readonly sources: readonly Source[];
  readonly confidence: Entry["confidence"];
};

export type CardHalf = {
  readonly definition: string;
  /** The full name of the article's period (of the review's, when the article has no date). */
  readonly name: Form;
  readonly acronym: Form | undefined;
  /** Every further name, for "also written": no spelling that differs from another only by its case. */
  readonly otherNames: readonly Form[];
};

export type CardRelation = {
  readonly type: SeenRelation["type"];
  readonly id: string;
  readonly fr: string;
  readonly en: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
};

/** A relation seen from either end: `has-part` is the other end of `part-of`, and no entry says it itself. */
export type SeenRelation = Omit<Relation, "type"> & { readonly type: Relation["type"] | "has-part" };

/** The entries that stand in a relation with one, seen from it: inverse relations are derived, never kept by hand. */
export type RelationIndex = ReadonlyMap<string, readonly SeenRelation[]>;

/**
 * Makes the card of an entry for an article.
 * @param published the article's day `YYYY-MM-DD`, or undefined when unknown
 */
export function cardOf(
  entry: Entry,
  published: string | undefined,
  entryOf: (id: string) => Entry | undefined,
  relationsOf: RelationIndex,
): Card {
  const day = published ?? entry.reviewed;
  return {
    id: entry.id,
    kind: entry.kind,
    family: FAMILY_OF_KIND[entry.kind],
    density: entry.density ?? (EVERYDAY_KINDS.has(entry.kind) ? "everyday" : "name"),
    countries: countriesOf(entry),
    fr: halfAt(entry, "fr", day),
    en: halfAt(entry, "en", day),
    equivalence: entry.equivalence ?? "exact",
    published,
    stateThen: published === undefined ? undefined : entry.states?.find((state) => covers(state, published)),
    stateAtReview: entry.states?.find((state) => covers(state, entry.reviewed)),
    reviewed: entry.reviewed,
    relations: (relationsOf.get(entry.id) ?? []).flatMap((relation) => relationView(relation, day, entryOf)),
    events: (entry.events ?? []).toSorted((a, b) => a.date.localeCompare(b.date)),
    holders: entry.holders ?? [],
    designations: entry.designations ?? [],
    rank: entry.rank,
    other: entry.other ?? [],
    usage: entry.usage,
    sources: entry.sources,
    confidence: entry.confidence,
  };
}

/** Kinds whose words are in more articles than any acronym: marking each would paint the page. */
const EVERYDAY_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  "rank",
  "concept",
  "equipment",
  "press-usage",
  "off-field",
  "office",
]);

function halfAt(entry: Entry, language: Language, day: string): CardHalf {
  const { definition, forms } = entry[language];
  const name = nameAt(forms, day);
  const acronym = acronymAt(
    forms.filter((form) => form !== name),
    day,
  );
  const shown = new Set([name.text, acronym?.text ?? ""].map((text) => text.toLowerCase()));
  const otherNames = forms.filter(({ text }) => {
    const key = text.toLowerCase();
    if (shown.has(key)) return false;
    shown.add(key);
    return true;
  });
  return { definition, name, acronym, otherNames };
}

/** The preferred full name valid on that day; else any preferred form valid then; else the first preferred form. */
export function nameAt(forms: readonly Form[], day: string): Form {
  const preferred = forms.filter(({ status }) => status === "preferred");
  const valid = preferred.filter((form) => isValidAt(form, day));
  const full = valid.find(({ type }) => type === "full") ?? valid[0] ?? preferred[0] ?? forms[0];
  if (full === undefined) throw new Error("an entry without forms passed parseEntries");
  return full;
}

function relationView(relation: SeenRelation, day: string, entryOf: (id: string) => Entry | undefined): CardRelation[] {
  const target = entryOf(relation.to);
  if (target === undefined) return [];
  return [
    {
      type: relation.type,
      id: relation.to,
      fr: shortNameOf(target, "fr", day),
      en: shortNameOf(target, "en", day),
      from: relation.from,
      until: relation.until,
    },
  ];
}

function shortNameOf(entry: Entry, language: Language, day: string): string {
  const { forms } = entry[language];
  return (acronymAt(forms, day, "preferred") ?? nameAt(forms, day)).text;
}

/** The acronym of the period: a preferred one before an admitted one, never a deprecated one. */
function acronymAt(forms: readonly Form[], day: string, least?: "preferred"): Form | undefined {
  const valid = forms.filter((form) => form.type === "acronym" && form.status !== "deprecated" && isValidAt(form, day));
  const preferred = valid.find(({ status }) => status === "preferred");
  return least === "preferred" ? preferred : (preferred ?? valid[0]);
}

import * as v from "valibot";

/**
 * What a glossary entry is: a concept, not a string (ISO 30042). One entry holds both languages, and every form of the
 * name carries its own facts. These schemas are the one source of the shape: the types below and `glossary/schema.json`
 * are derived from them.
 */

export const KINDS = [
  "armed-group",
  "armed-force",
  "company",
  "operation",
  "organisation",
  "office",
  "agreement",
  "resolution",
  "designation-list",
  "rank",
  "unit",
  "equipment",
  "concept",
  "press-usage",
  "place",
  "person",
  "community",
  "event",
  "media",
  "off-field",
] as const;

export const RELATION_TYPES = [
  "part-of",
  "successor",
  "predecessor",
  "member",
  "ally",
  "opponent",
  "see-also",
] as const;

/** The name of `source` where no page was opened: the card says "general knowledge". */
export const GENERAL_KNOWLEDGE = "general-knowledge";

const sentence = v.pipe(v.string(), v.minLength(1, "must not be empty"), v.check(isTrimmed, "has spaces at an end"));
function isTrimmed(text: string): boolean {
  return text === text.trim();
}

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not kebab-case (a-z, 0-9 and single hyphens)"));

/** `2012`, `2012-04` or `2012-04-06`: as precise as the source is, never more. */
const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "is not a date YYYY, YYYY-MM or YYYY-MM-DD"),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "is not a day YYYY-MM-DD"));

/** ISO 3166-1 alpha-2; EH (Western Sahara) is one of them. XK is user-assigned and widely used. */
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "is not a two-letter ISO 3166-1 code"));

/** A key of the entry's `sources`, or `general-knowledge`. */
const sourceKey = id;

const bilingual = v.strictObject({ fr: sentence, en: sentence });

const source = v.pipe(
  v.strictObject({
    key: id,
    title: sentence,
    publisher: sentence,
    /** Only for a page really opened; then `read` is the day it was. */
    url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, "is not a web address"))),
    /** The page's own date of publication, when it gives one. */
    published: v.optional(partialDate),
    read: v.optional(day),
  }),
  v.check(
    ({ url, read }) => (url === undefined) === (read === undefined),
    "needs `url` and `read` together, or neither",
  ),
);

const form = v.strictObject({
  text: sentence,
  type: v.picklist(["full", "acronym", "short", "variant"]),
  /** Default `admitted`; each half has at least one `preferred` form. */
  status: v.optional(v.picklist(["preferred", "admitted", "deprecated"])),
  /** A label that only one side uses ("Sahara marocain"): who, in both languages. */
  usedBy: v.optional(bilingual),
  /** Default: `exact` for a single token with two capitals or more, `initial` with any capital, else `fold`. */
  case: v.optional(v.picklist(["exact", "initial", "fold"])),
  gender: v.optional(v.picklist(["m", "f", "mf"])),
  number: v.optional(v.picklist(["singular", "plural"])),
  /** `invariable`, or the plural as it is written (IEDs). Default: by rule for words, none for `exact` forms. */
  plural: v.optional(sentence),
  /** What stands before it in a sentence: l’AES, le JNIM, les FAR, the AES; `none` for JNIM in English. */
  article: v.optional(v.picklist(["le", "la", "l’", "les", "the", "none"])),
  spoken: v.optional(v.picklist(["word", "letters"])),
  register: v.optional(v.picklist(["communiqué", "press", "militant"])),
  region: v.optional(sentence),
  from: v.optional(partialDate),
  to: v.optional(partialDate),
  source: v.optional(sourceKey),
  translation: v.optional(v.picklist(["official", "press", "ours"])),
  /** An everyday word or a common first name too: marked only where something else in the article speaks for this sense. */
  needsSupport: v.optional(v.boolean()),
  ids: v.optional(
    v.strictObject({
      franceterme: v.optional(sentence),
      aap06: v.optional(sentence),
      termium: v.optional(sentence),
      iate: v.optional(sentence),
    }),
  ),
});

const half = v.strictObject({
  /** One to three neutral sentences of our own. */
  definition: v.pipe(sentence, v.maxLength(600, "is longer than 600 characters")),
  forms: v.pipe(
    v.array(form),
    v.minLength(1, "has no form"),
    v.check((forms) => forms.some(({ status }) => status === "preferred"), "has no preferred form"),
  ),
  collocations: v.optional(v.array(sentence)),
  context: v.optional(v.strictObject({ text: sentence, source: sourceKey })),
});

const relation = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  to: id,
  from: v.optional(partialDate),
  until: v.optional(partialDate),
  source: v.optional(sourceKey),
});

const entry = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  /** The theme's name unless said. */
  subject: v.optional(id),
  countries: v.optional(
    v.strictObject({
      origin: v.optional(v.array(country)),
      members: v.optional(v.array(country)),
      area: v.optional(v.array(country)),
    }),
  ),
  fr: half,
  en: half,
  /** How far the two halves say the same; default `exact`. */
  equivalence: v.optional(v.picklist(["exact", "partial", "none"])),
  /** The name in further languages; `roman` is a romanisation. */
  other: v.optional(
    v.array(
      v.strictObject({
        lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, "is not a language tag")),
        text: sentence,
        roman: v.optional(sentence),
      }),
    ),
  ),
  states: v.optional(
    v.array(
      v.strictObject({
        from: v.optional(partialDate),
        to: v.optional(partialDate),
        fr: sentence,
        en: sentence,
        source: sourceKey,
      }),
    ),
  ),
  events: v.optional(v.array(v.strictObject({ date: partialDate, fr: sentence, en: sentence, source: sourceKey }))),
  relations: v.optional(v.array(relation)),
  holders: v.optional(
    v.array(
      v.strictObject({
        person: sentence,
        from: v.optional(partialDate),
        to: v.optional(partialDate),
        source: sourceKey,
      }),
    ),
  ),
  designations: v.optional(
    v.array(
      v.strictObject({
        by: bilingual,
        date: v.optional(partialDate),
        until: v.optional(partialDate),
        source: sourceKey,
      }),
    ),
  ),
  rank: v.optional(
    v.strictObject({
      country: v.optional(country),
      service: v.optional(sentence),
      /** NATO code (STANAG 2116): OR-1 to OR-9, OF-D, OF-1 to OF-10. */
      code: v.optional(v.pipe(v.string(), v.regex(/^(OR-[1-9]|OF-(D|[1-9]|10))$/, "is not a NATO rank code"))),
      uk: v.optional(sentence),
      us: v.optional(sentence),
      ca: v.optional(sentence),
    }),
  ),
  /** Words that speak for or against this sense where a form has several. Any language, matched folded. */
  cues: v.optional(v.strictObject({ for: v.optional(v.array(sentence)), against: v.optional(v.array(sentence)) })),
  /** Contested name, loaded word, false friend. */
  usage: v.optional(bilingual),
  sources: v.array(source),
  /** `high`: two opened sources that agree; `medium`: one; `low`: sources differ or are weak; else general knowledge. */
  confidence: v.picklist(["high", "medium", "low", GENERAL_KNOWLEDGE]),
  /** Default by kind: ranks, concepts, equipment and press usage are `everyday`, all else is a `name`. */
  density: v.optional(v.picklist(["name", "everyday"])),
  formerIds: v.optional(v.array(id)),
  replacedBy: v.optional(id),
  /** The day the entry was last read through as a whole. */
  reviewed: day,
});

export const themeSchema = v.strictObject({
  $schema: v.optional(v.string()),
  theme: id,
  entries: v.array(entry),
});

export type Entry = Readonly<v.InferOutput<typeof entry>>;
export type Form = Readonly<v.InferOutput<typeof form>>;
export type Kind = (typeof KINDS)[number];
export type Half = Entry["fr"];
export type State = NonNullable<Entry["states"]>[number];
export type Relation = NonNullable<Entry["relations"]>[number];
export type Source = Readonly<v.InferOutput<typeof source>>;

/** How the press names a country: by its name, its people's adjective, or its towns and regions. */
const countryWords = v.strictObject({
  code: v.string(),
  names: v.array(v.string()),
  adjectives: v.array(v.string()),
  places: v.array(v.string()),
});
export const countriesSchema = v.array(countryWords);
export type CountryWords = Readonly<v.InferOutput<typeof countryWords>>;

export type ParsedEntries = { readonly entries: readonly Entry[]; readonly faults: readonly string[] };

/**
 * Reads one theme file of the glossary. Never throws: what is wrong comes back as sentences that name the place
 * (`armed-groups: entry jnim, fr.forms.0.text: must not be empty`); entries are given only when nothing is wrong.
 */
export function parseEntries(data: unknown): ParsedEntries {
  const read = v.safeParse(themeSchema, data);
  if (read.success) {
    const subject = read.output.theme;
    return { entries: read.output.entries.map((each) => ({ ...each, subject: each.subject ?? subject })), faults: [] };
  }
  return { entries: [], faults: read.issues.map((issue) => faultSentence(data, issue)) };
}

function faultSentence(data: unknown, issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) => String(key)) ?? [];
  const theme = textAt(data, ["theme"]) ?? "theme file";
  if (keys[0] !== "entries" || keys.length < 2) return `${theme}: ${keys.join(".") || "file"}: ${issue.message}`;
  const name = textAt(data, ["entries", keys[1] ?? "", "id"]) ?? `number ${keys[1]}`;
  return `${theme}: entry ${name}, ${keys.slice(2).join(".") || "as a whole"}: ${issue.message}`;
}

function textAt(data: unknown, keys: readonly string[]): string | undefined {
  let value = data;
  for (const key of keys) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === "string" ? value : undefined;
}

import { describe, expect, test, vi } from "vitest";
import type { Entry, Form } from "@/core/entry";
import { check } from "@/scripts/glossary/check";
import type { Glossary, LookupFile } from "@/scripts/glossary/glossary";
import { inSchemaOrder } from "@/scripts/glossary/key-order";
import { rules } from "@/scripts/glossary/rules/rules";
import { schemaText } from "@/scripts/glossary/schema-text";

const URL_ONE = "https://exemple.org/un";
const URL_TWO = "https://exemple.org/deux";
const source = { key: "un", title: "Une page", publisher: "Un journal", url: URL_ONE, read: "2026-01-01" };
const bilingual = { fr: "Un texte.", en: "A text." };

const form = (text: string, more: Partial<Form> = {}): Form => ({ text, type: "full", status: "preferred", ...more });
const half = (definition: string, ...forms: readonly Form[]) => ({ definition, forms: [...forms] });

function entry(id: string, change: Partial<Entry> = {}): Entry {
  return {
    id,
    kind: "armed-group",
    fr: half(`Groupe armé du nord, dit ${id}.`, form(`Mouvement ${id}`)),
    en: half(`Armed group of the north, called ${id}.`, form(`Movement ${id}`)),
    sources: [],
    confidence: "general-knowledge",
    reviewed: "2026-01-01",
    ...change,
  };
}

function glossary(entries: readonly Entry[], change: Partial<Glossary> = {}): Glossary {
  const data = inSchemaOrder({ $schema: "../schema.json", theme: "groups", entries });
  return {
    files: [{ name: "groups", data }],
    shipped: ["groups"],
    entries: entries.map((each) => ({ theme: "groups", entry: each })),
    lookups: [],
    countries: [{ code: "ML", names: ["Mali"], adjectives: ["malien"], places: ["Bamako"] }],
    schema: schemaText(),
    today: "2026-06-01",
    ...change,
  };
}

const lookups = (...urls: readonly string[]): readonly LookupFile[] => [
  { name: "groups", rows: urls.map((url) => ({ url, entries: ["a"] })) },
];
/** An entry that is proved by one page, and the look-up of that page. */
const proved = (change: Partial<Entry>) => entry("a", { sources: [source], confidence: "medium", ...change });
const one = (change: Partial<Entry>) => glossary([entry("a", change)]);
const two = (a: Partial<Entry>, b: Partial<Entry>) => glossary([entry("a", a), entry("b", b)]);
const french = (definition: string) => one({ fr: half(definition, form("Mouvement a")) });
const english = (definition: string) => one({ en: half(definition, form("Movement a")) });
const named = (text: string, more: Partial<Form> = {}, change: Partial<Entry> = {}) =>
  one({ fr: half("Groupe armé du nord du pays.", form(text, more)), ...change });
const state = (from: string | undefined, to: string | undefined) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...bilingual,
  source: "general-knowledge",
});

const NOT_OPENED = { key: "un", title: "Une page", publisher: "Un journal" };
const withTheme = (change: Record<string, unknown>) =>
  glossary([entry("a")], {
    files: [
      {
        name: "groups",
        data: inSchemaOrder({ $schema: "../schema.json", theme: "groups", entries: [entry("a")], ...change }),
      },
    ],
  });

/** Entries with their own keys in order, for a file whose keys are not. */
const ordered = (entries: readonly Entry[]) =>
  (inSchemaOrder({ theme: "groups", entries }) as { readonly entries: readonly unknown[] }).entries;

const reversed = (each: Entry) => Object.fromEntries(Object.entries(each).toReversed());

type Case = readonly [rule: string, what: string, glossary: Glossary, sentence: string];

const broken: readonly Case[] = [
  [
    "theme files",
    "a theme that is not the file's name",
    glossary([entry("a")], {
      files: [
        { name: "bands", data: inSchemaOrder({ $schema: "../schema.json", theme: "groups", entries: [entry("a")] }) },
      ],
    }),
    "bands: its theme is “groups”, which is not the file's name.",
  ],
  [
    "theme files",
    "another schema",
    withTheme({ $schema: "./schema.json" }),
    'groups: does not name "../schema.json" as its $schema.',
  ],
  [
    "theme files",
    "a theme that is not shipped",
    glossary([entry("a")], { shipped: [] }),
    "groups: is not in the list of glossary/index.ts, so nobody gets it.",
  ],
  [
    "theme files",
    "more entries than one reads at a sitting",
    glossary(Array.from({ length: 61 }, (_, index) => entry(`a${100 + index}`))),
    "groups: has 61 entries, more than 60: divide it by theme.",
  ],
  [
    "entry order",
    "entries out of order",
    glossary([entry("b"), entry("a")]),
    "groups: entry a: stands after b, but entries are in the order of their ids (check --fix).",
  ],
  [
    "key order",
    "keys out of order",
    glossary([entry("a")], {
      files: [
        {
          name: "groups",
          data: { $schema: "../schema.json", theme: "groups", entries: [reversed(entry("a"))] },
        },
      ],
    }),
    "groups: entry a: its keys are not in the order of the schema (check --fix).",
  ],
  [
    "key order",
    "the file's own keys out of order",
    glossary([entry("a")], {
      files: [
        {
          name: "groups",
          data: { theme: "groups", $schema: "../schema.json", entries: ordered([entry("a")]) },
        },
      ],
    }),
    "groups: the keys of the file are not in the order of the schema (check --fix).",
  ],
  [
    "unique ids",
    "an id twice over themes",
    glossary([entry("a")], {
      entries: [
        { theme: "groups", entry: entry("a") },
        { theme: "forces", entry: entry("a", { cues: { for: ["nord"] } }) },
      ],
    }),
    "forces: entry a: the id a is already that of groups, entry a.",
  ],
  [
    "unique ids",
    "a former id that another entry has",
    two({}, { formerIds: ["a"] }),
    "groups: entry b: the id a is already that of groups, entry a.",
  ],
  [
    "unique ids",
    "replaced by nothing",
    one({ replacedBy: "z" }),
    "groups: entry a, replacedBy: no entry has the id z.",
  ],
  [
    "unique ids",
    "replaced by itself",
    one({ replacedBy: "a" }),
    "groups: entry a, replacedBy: names the entry itself.",
  ],
  [
    "relations",
    "a dangling relation",
    one({ relations: [{ type: "ally", to: "z" }] }),
    "groups: entry a, relations.0: ally leads to z, which no entry has as its id.",
  ],
  [
    "relations",
    "a relation to itself",
    one({ relations: [{ type: "ally", to: "a" }] }),
    "groups: entry a, relations.0: ally leads to the entry itself.",
  ],
  [
    "relations",
    "a relation to an entry that was replaced",
    glossary([entry("a", { relations: [{ type: "ally", to: "b" }] }), entry("b", { replacedBy: "c" }), entry("c")]),
    "groups: entry a, relations.0: ally leads to b, which c has replaced.",
  ],
  [
    "relations",
    "a relation twice",
    two(
      {
        relations: [
          { type: "ally", to: "b" },
          { type: "ally", to: "b" },
        ],
      },
      {},
    ),
    "groups: entry a, relations.1: ally b is given twice.",
  ],
  [
    "relations",
    "both ends given",
    two({ relations: [{ type: "successor", to: "b" }] }, { relations: [{ type: "predecessor", to: "a" }] }),
    "groups: entry b, relations.0: predecessor a is already given by successor of a: the other end is derived.",
  ],
  [
    "relations",
    "each a part of the other",
    two({ relations: [{ type: "part-of", to: "b" }] }, { relations: [{ type: "part-of", to: "a" }] }),
    "groups: entry b, relations.0: part-of a contradicts part-of of a: one cannot be both for the other.",
  ],
  [
    "relations",
    "ally and opponent at once",
    two(
      {
        relations: [
          { type: "ally", to: "b", from: "2020" },
          { type: "opponent", to: "b", from: "2021-03" },
        ],
      },
      {},
    ),
    "groups: entry a, relations.1: opponent b contradicts relations.0: ally and opponent at the same time.",
  ],
  [
    "periods",
    "a period that ends before it begins",
    one({ states: [state("2023-05", "2022")] }),
    "groups: entry a, states.0: ends (2022) before it begins (2023-05).",
  ],
  [
    "periods",
    "two states at once",
    one({ states: [state("2020", "2023-02"), state("2022-11-30", undefined)] }),
    "groups: entry a: two states hold at once: 2020 to 2023-02 and 2022-11-30 to ….",
  ],
  [
    "dates",
    "a date that no calendar has",
    one({ events: [{ date: "2023-02-30", ...bilingual, source: "general-knowledge" }] }),
    "groups: entry a, events.0.date: 2023-02-30 is not a date of the calendar.",
  ],
  [
    "dates",
    "a review to come",
    one({ reviewed: "2026-06-02" }),
    "groups: entry a, reviewed: 2026-06-02 lies in the future.",
  ],
  [
    "source keys",
    "a source that is not listed",
    one({ events: [{ date: "2023", ...bilingual, source: "onu" }] }),
    "groups: entry a, events.0: the source onu is not among the entry's sources.",
  ],
  [
    "source keys",
    "a key twice",
    glossary([proved({ sources: [source, { ...source, title: "Une autre" }] })], { lookups: lookups(URL_ONE) }),
    "groups: entry a, sources.1: the key un is given twice.",
  ],
  [
    "source keys",
    "a page called general knowledge",
    glossary([proved({ sources: [{ ...source, key: "general-knowledge" }] })], { lookups: lookups(URL_ONE) }),
    "groups: entry a, sources.0: general-knowledge is no source's key: it says that there is none.",
  ],
  [
    "unused sources",
    "a source that serves nothing",
    one({ sources: [NOT_OPENED] }),
    "groups: entry a, sources.0: nothing in the entry and no look-up uses the source un.",
  ],
  [
    "look-ups",
    "an address without a look-up",
    glossary([proved({ events: [{ date: "2023", ...bilingual, source: "un" }] })]),
    `groups: entry a, sources.0: no look-up of glossary/lookups records ${URL_ONE}.`,
  ],
  [
    "look-ups",
    "a look-up for an unknown entry",
    glossary([entry("a")], { lookups: [{ name: "groups", rows: [{ url: URL_ONE, entries: ["a", "z"] }] }] }),
    `lookups/groups: row 0: ${URL_ONE} speaks for z, which no entry has as its id.`,
  ],
  [
    "look-ups",
    "a look-up for nothing",
    glossary([entry("a")], { lookups: [{ name: "groups", rows: [{ url: URL_ONE, entries: [] }] }] }),
    `lookups/groups: row 0: ${URL_ONE} speaks for no entry.`,
  ],
  [
    "look-ups",
    "look-ups of no theme",
    glossary([entry("a")], { lookups: [{ name: "bands", rows: [] }] }),
    "lookups/bands: no theme has this name.",
  ],
  [
    "confidence",
    "high on one publisher",
    glossary([proved({ confidence: "high", sources: [source, { ...source, key: "deux", url: URL_TWO }] })], {
      lookups: lookups(URL_ONE, URL_TWO),
    }),
    "groups: entry a: confidence high needs opened sources of two publishers; it has 1.",
  ],
  [
    "confidence",
    "medium on nothing",
    one({ confidence: "medium" }),
    "groups: entry a: confidence medium needs an opened source; it has none.",
  ],
  [
    "confidence",
    "general knowledge that was looked up",
    glossary([proved({ confidence: "general-knowledge" })], { lookups: lookups(URL_ONE) }),
    "groups: entry a: confidence general-knowledge means that no page was opened; 1 were.",
  ],
  [
    "repeated forms",
    "a form twice",
    one({ fr: half("Groupe armé du nord du pays.", form("Mouvement a"), form("Mouvement a")) }),
    "groups: entry a, fr.forms.1: “Mouvement a” is given twice.",
  ],
  [
    "rival forms",
    "one form, two senses, no cue",
    two(
      { fr: half("Groupe armé du nord du pays.", form("XQZ")) },
      { en: half("Armed group of the south.", form("XQZ")) },
    ),
    "groups: entry b: “XQZ” is also a form of entry a (groups), and neither has cues to choose by.",
  ],
  [
    "everyday words",
    "a group named like a word",
    named("Serval"),
    'groups: entry a, fr.forms.0: “Serval” is also an ordinary French word: it needs "needsSupport" or "case": "exact".',
  ],
  [
    "everyday words",
    "a short acronym that folds, of any kind",
    named("FAR", { type: "acronym", case: "fold" }, { kind: "concept" }),
    'groups: entry a, fr.forms.0: “FAR” is also an ordinary French and English word: it needs "needsSupport" or "case": "exact".',
  ],
  [
    "missing halves",
    "one text for both languages",
    one({ usage: { fr: "A text.", en: "A text." } }),
    "groups: entry a, usage: is the same text in both languages: one half is missing.",
  ],
  [
    "missing halves",
    "one definition for both languages",
    one({ en: half("Groupe armé du nord, dit a.", form("Movement a")) }),
    "groups: entry a, definition: is the same text in both languages: one half is missing.",
  ],
  [
    "missing halves",
    "one state's text for both languages",
    one({ states: [{ fr: "Dissous.", en: "Dissous.", source: "general-knowledge" }] }),
    "groups: entry a, states.0: is the same text in both languages: one half is missing.",
  ],
  [
    "missing halves",
    "one event's text for both languages",
    one({ events: [{ date: "2012", fr: "Fondation", en: "Fondation", source: "general-knowledge" }] }),
    "groups: entry a, events.0: is the same text in both languages: one half is missing.",
  ],
  [
    "circular definitions",
    "a name as its own definition",
    french("Le mouvement a."),
    "groups: entry a, fr.definition: says only the entry's own name.",
  ],
  [
    "circular definitions",
    "the name and its translation",
    english("Movement a (Mouvement a)."),
    "groups: entry a, en.definition: says only the entry's own name.",
  ],
  [
    "dated words",
    "French of the day",
    french("Groupe armé aujourd’hui dissous."),
    "groups: entry a, fr.definition: “aujourd’hui” will be untrue one day: give the date, or a state.",
  ],
  [
    "dated words",
    "English of the day",
    english("Armed group, currently dissolved."),
    "groups: entry a, en.definition: “currently” will be untrue one day: give the date, or a state.",
  ],
  [
    "typography",
    "a straight apostrophe",
    french("Groupe armé de l'Azawad."),
    "groups: entry a, fr.definition: has a straight apostrophe: “l'Azawad.”.",
  ],
  [
    "typography",
    "a plain space before a colon",
    french("Groupe armé : un groupe."),
    "groups: entry a, fr.definition: has no no-break space before :: “armé :”.",
  ],
  [
    "typography",
    "a plain space before a semicolon",
    french("Groupe armé ; il est dissous."),
    "groups: entry a, fr.definition: has no no-break space before ; ! ? or »: “armé ;”.",
  ],
  [
    "typography",
    "plain spaces inside quotation marks",
    french("Groupe dit « du nord\u00a0»."),
    "groups: entry a, fr.definition: has no no-break space after «: “« du”.",
  ],
  [
    "typography",
    "a plain space in a number",
    french("Groupe de 12 000 hommes."),
    "groups: entry a, fr.definition: has a plain space inside a number or before %: “12 000”.",
  ],
  [
    "typography",
    "straight quotation marks in English",
    one({ usage: { fr: "Un texte.", en: 'Say "a" text.' } }),
    'groups: entry a, usage.0.en: has a straight quotation mark: “"a"”.',
  ],
  [
    "neutrality",
    "a side's noun",
    french("Groupe terroriste du nord."),
    "groups: entry a, fr.definition: “terroriste” is not neutral: quote it, or record who designates it in designations.",
  ],
  [
    "neutrality",
    "a town that fell",
    one({ events: [{ date: "2012", fr: "Kidal est prise.", en: "Kidal falls.", source: "general-knowledge" }] }),
    "groups: entry a, events.0.en: “falls” is not neutral: say who took control, entered or left.",
  ],
  [
    "countries",
    "a country twice",
    glossary([entry("a")], {
      countries: Array(2).fill({ code: "ML", names: [], adjectives: [], places: [] }),
    }),
    "countries.json: the country ML is given twice.",
  ],
  [
    "countries",
    "a country without places",
    glossary([entry("a")], { countries: [{ code: "ML", names: [], adjectives: [] }] }),
    'countries.json: 0.places: Invalid key: Expected "places" but received undefined',
  ],
  [
    "fresh schema",
    "a stale schema",
    glossary([entry("a")], { schema: "{}" }),
    "schema.json: is not what core/entry.ts says; write it again with npm run glossary -- schema.",
  ],
];

/** The first check reads the word lists. */
vi.setConfig({ testTimeout: 30_000 });

describe("each fault is one sentence that names file and entry", () => {
  test.each(broken)("%s: %s", (_rule, _what, given, sentence) => {
    expect(check(given)).toEqual([sentence]);
  });

  test("every rule is broken at least once", () => {
    expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
  });
});

describe("what is right is not blamed", () => {
  test.each<readonly [string, Glossary]>([
    ["a plain entry", glossary([entry("a"), entry("b")])],
    ["one state giving way to the next", one({ states: [state(undefined, "2020"), state("2020", undefined)] })],
    ["a mandate that ends in the future", one({ states: [state("2025", "2030")] })],
    [
      "allies who became opponents",
      two(
        {
          relations: [
            { type: "ally", to: "b", until: "2020" },
            { type: "opponent", to: "b", from: "2020" },
          ],
        },
        {},
      ),
    ],
    [
      "one acronym, two senses, one with cues",
      two(
        { fr: half("Groupe armé du nord du pays.", form("XQZ")), cues: { for: ["nord"] } },
        { fr: half("Groupe armé du sud du pays.", form("XQZ")) },
      ),
    ],
    [
      "two off-field senses",
      two(
        { kind: "off-field", fr: half("Club de football du nord.", form("XQZ")) },
        { kind: "off-field", fr: half("Norme de calcul du sud.", form("XQZ")) },
      ),
    ],
    ["a word that is the term", named("embuscade", {}, { kind: "concept" })],
    ["a lower-case name of the thing itself", named("gendarmerie", {}, { kind: "armed-force" })],
    ["a name like a word, with support", named("Serval", { needsSupport: true })],
    ["an acronym like a word, in its exact case", named("FAR", { type: "acronym" })],
    ["a side's noun in quotation", french("Groupe que Bamako dit «\u00a0terroriste\u00a0».")],
    ["a side's noun in a usage note", one({ usage: { fr: "On lit junte.", en: "Junta is read." } })],
    ["Tombouctou", french("Groupe armé de Tombouctou.")],
    ["hostages freed", french("Groupe connu pour la libération d’otages.")],
    ["a source that a look-up names", glossary([proved({})], { lookups: lookups(URL_ONE) })],
  ])("%s", (_name, given) => {
    expect(check(given)).toEqual([]);
  });
});

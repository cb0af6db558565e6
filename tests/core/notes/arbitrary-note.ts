import fc from "fast-check";
import { COLOURS, type ColourNames } from "@/core/notes/colours";
import { NOTE_SCHEMA, type Note, type Purged } from "@/core/notes/note";
import { at } from "./note-of";

/** Any note that the schema admits: the exchange must carry each of them unchanged. */
const text = (maxLength: number) => fc.string({ unit: "binary", maxLength });
const line = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((raw) => raw.replace(/[\n\r]/g, " ").trim())
  .filter((raw) => raw !== "");
const instant = fc.integer({ min: 0, max: 5_000_000 }).map(at);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/);
const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
const language = fc.constantFrom("fr", "en", "ar-Latn", "fr-CA");
const count = fc.nat(9_999);

const quote = fc.record(
  {
    exact: fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
    prefix: text(20),
    suffix: text(20),
    surroundings: fc.record({ before: text(10), after: text(10) }),
    unique: fc.boolean(),
    occurrence: fc.record({ index: count, of: count }),
    repeats: count,
    position: fc.tuple(count, count).map(([start, length]) => ({ start, end: start + length })),
    block: fc.record({ text: text(60), start: count, hash: text(8) }),
    folding: count,
    language,
  },
  {
    requiredKeys: [
      "exact",
      "prefix",
      "suffix",
      "surroundings",
      "unique",
      "occurrence",
      "repeats",
      "position",
      "block",
      "folding",
    ],
  },
);
const named = fc.record({ name: text(10), definition: text(20) });
const term = fc.record({
  start: fc.constant(0),
  end: count,
  ambiguous: fc.boolean(),
  senses: fc.array(fc.record({ id, fr: named, en: named }), { maxLength: 2 }),
});

export const arbitraryNote: fc.Arbitrary<Note> = fc.record(
  {
    schema: fc.constant(NOTE_SCHEMA),
    id,
    revision: fc.integer({ min: 1, max: 50 }),
    page: fc.record(
      {
        address,
        title: line,
        site: line,
        author: line,
        agency: line,
        language,
        published: fc.constantFrom("2023", "2023-11", "2023-11-14T10:00Z"),
        modified: fc.constant("2023-11-15"),
        read: instant,
      },
      { requiredKeys: ["address", "read"] },
    ),
    quote,
    speech: fc.record(
      { speaker: line, manner: fc.constantFrom("direct", "reported", "alleged") },
      { requiredKeys: [] },
    ),
    understood: fc.record({ glossary: line, terms: fc.array(term, { maxLength: 2 }) }),
    body: text(60),
    tags: fc.uniqueArray(
      line.map((raw) => raw.replace(/[,#]/g, "x")),
      { maxLength: 3 },
    ),
    colour: fc.constantFrom(...COLOURS),
    translation: fc.record({ text: text(30), language }),
    machineTranslation: fc.record({ text: text(30), language, engine: line, made: instant }),
    archive: address,
    created: instant,
    modified: instant,
    earlier: fc.uniqueArray(instant, { maxLength: 3 }),
    deletedAt: instant,
    freeSince: instant,
    reanchored: fc.array(fc.record({ at: instant, how: fc.constantFrom("confirmed", "reattached"), was: quote }), {
      maxLength: 2,
    }),
    copyOf: id,
  },
  {
    requiredKeys: [
      "schema",
      "id",
      "revision",
      "page",
      "quote",
      "body",
      "tags",
      "colour",
      "created",
      "modified",
      "earlier",
      "reanchored",
    ],
  },
);

export type Library = {
  readonly notes: readonly Note[];
  readonly purged: readonly Purged[];
  readonly colours: ColourNames;
};

/** A whole notebook: notes, marks of purged ones, names of colours. */
export const arbitraryLibrary: fc.Arbitrary<Library> = fc
  .record({
    notes: fc.uniqueArray(arbitraryNote, { selector: (note) => note.id, maxLength: 4 }),
    purged: fc.uniqueArray(fc.record({ id, at: instant, versions: fc.uniqueArray(instant, { maxLength: 3 }) }), {
      selector: (mark) => mark.id,
      maxLength: 3,
    }),
    colours: fc.record({ yellow: line, pink: line }, { requiredKeys: [] }),
  })
  // A note that is here was not purged, and a copy whose original is here was made by an import.
  .map(({ notes, purged, colours }) => ({
    notes,
    purged: purged.filter((mark) => notes.every((note) => note.id !== mark.id)),
    colours,
  }));

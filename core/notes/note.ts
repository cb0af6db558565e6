import * as v from "valibot";
import { COLOURS } from "./colours";
import { type Fault, type FaultCode, faultsOf } from "./faults";
import { isTooLong } from "./quote/is-too-long";
import { quoteSchema } from "./quote/quote";
import {
  instant,
  isWebAddress,
  languageTag,
  lineUpTo,
  noteId,
  pageDate,
  textUpTo,
  webAddress,
  wholeNumber,
} from "./shapes";

/**
 * What a note is. This schema is the one source of its shape: what the database holds, what messages carry and what
 * files bring is checked against it. Absent is absent: no key holds `undefined`, so that a note through JSON is itself.
 */

/** A change of the shape raises this number, adds a step to `upgrade-note.ts` and a frozen fixture to the tests. */
export const NOTE_SCHEMA = 2;

/** Longest translation and body; articles are shorter, and a forged message gets no further. */
const MOST_PASSAGE_UNITS = 50_000;
const MOST_BODY_UNITS = 200_000;

const code = (fault: FaultCode): FaultCode => fault;
const span = v.pipe(
  v.strictObject({ start: wholeNumber, end: wholeNumber }),
  v.check(({ start, end }) => start <= end, code("end-before-start")),
);

/**
 * The passage, as `quote/` describes it; here only what storing asks for is added: no unknown keys, nothing absent by
 * `undefined`, and bounds.
 */
const storedQuote = v.pipe(
  v.strictObject({
    ...quoteSchema.entries,
    exact: v.pipe(v.string(), v.minLength(1, code("missing"))),
    position: span,
    language: v.exactOptional(textUpTo(100)),
  }),
  v.check((quote) => !isTooLong(quote), code("too-long")),
);

/** Where the passage was read. What the page does not say is absent, never guessed. */
const page = v.strictObject({
  /** The tab's own address, or a canonical one of the same origin that was checked; without tracking parameters. */
  address: webAddress,
  title: v.exactOptional(lineUpTo(2_000)),
  site: v.exactOptional(lineUpTo(500)),
  /** The person who signs; the agency (AFP, Reuters) is told apart. */
  author: v.exactOptional(lineUpTo(500)),
  agency: v.exactOptional(lineUpTo(500)),
  language: v.exactOptional(languageTag),
  published: v.exactOptional(pageDate),
  modified: v.exactOptional(pageDate),
  read: instant,
});

const nameAndDefinition = v.strictObject({ name: textUpTo(500), definition: textUpTo(2_000) });

/** One term of the passage as it was understood when read; a later glossary does not rewrite it. */
const understoodTerm = v.pipe(
  v.strictObject({
    /** UTF-16 units into `quote.exact`. */
    start: wholeNumber,
    end: wholeNumber,
    ambiguous: v.boolean(),
    /** In order; the first is the one shown. */
    senses: v.array(v.strictObject({ id: noteId, fr: nameAndDefinition, en: nameAndDefinition })),
  }),
  v.check(({ start, end }) => start <= end, code("end-before-start")),
);

const tag = v.pipe(
  lineUpTo(100),
  v.check((text) => !/[,#]/.test(text), code("not-a-tag")),
);

const noteEntries = {
  schema: v.literal(NOTE_SCHEMA),
  id: noteId,
  /** Raised by the store at each write: whoever saves over a revision that is not there any more is told. */
  revision: wholeNumber,
  page,
  quote: storedQuote,
  /** Who speaks in the passage and how it is reported, if the reader says so. */
  speech: v.exactOptional(
    v.strictObject({
      speaker: v.exactOptional(lineUpTo(500)),
      manner: v.exactOptional(v.picklist(["direct", "reported", "alleged"])),
    }),
  ),
  /** The terms of the passage with their senses, frozen with the glossary's version. */
  understood: v.exactOptional(v.strictObject({ glossary: lineUpTo(100), terms: v.array(understoodTerm) })),
  /** Markdown, as the reader typed it. */
  body: textUpTo(MOST_BODY_UNITS),
  tags: v.pipe(v.array(tag), v.maxLength(200, code("too-long"))),
  colour: v.picklist(COLOURS, code("not-a-colour")),
  /** The reader's own; never mixed with a machine's. */
  translation: v.exactOptional(v.strictObject({ text: textUpTo(MOST_PASSAGE_UNITS), language: languageTag })),
  machineTranslation: v.exactOptional(
    v.strictObject({
      text: textUpTo(MOST_PASSAGE_UNITS),
      language: languageTag,
      engine: lineUpTo(200),
      made: instant,
    }),
  ),
  archive: v.exactOptional(v.pipe(textUpTo(8_000), v.check(isWebAddress, code("not-an-address")))),
  created: instant,
  modified: instant,
  /** The `modified` of every earlier version that this one grew from, oldest first: lets two copies be compared. */
  earlier: v.array(instant),
  /** A tombstone: in the trash, and not brought back by an import. */
  deletedAt: v.exactOptional(instant),
  /** Kept without its passage since then, as its reader said: no page is searched for it any more. */
  freeSince: v.exactOptional(instant),
  /** Each time the passage was found elsewhere and the reader confirmed it: what it was before. */
  reanchored: v.array(v.strictObject({ at: instant, how: v.picklist(["confirmed", "reattached"]), was: storedQuote })),
  /** This note is the other version of that one: both were edited apart, and neither was thrown away. */
  copyOf: v.exactOptional(noteId),
};

export const noteSchema = v.strictObject(noteEntries);

/** What is left of a note that was emptied from the trash: enough to refuse it when an old file brings it back. */
export const purgedSchema = v.strictObject({ id: noteId, at: instant, versions: v.array(instant) });

type Deep<T> = T extends (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

export type Note = Deep<v.InferOutput<typeof noteSchema>>;
export type NotePage = Note["page"];
export type Purged = Deep<v.InferOutput<typeof purgedSchema>>;

export type ParsedNote =
  | { readonly ok: true; readonly note: Note }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a note that comes from outside. Never throws. */
export function parseNote(value: unknown): ParsedNote {
  const read = v.safeParse(noteSchema, value);
  return read.success ? { ok: true, note: read.output } : { ok: false, faults: faultsOf(read.issues) };
}

/** Whether the note is in use, not in the trash. */
export function isLive(note: Note): boolean {
  return note.deletedAt === undefined;
}

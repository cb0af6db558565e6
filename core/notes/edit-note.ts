import { NOTE_SCHEMA, type Note } from "./note";
import type { Quote } from "./quote/quote";
import { isSame } from "./same-note";
import { cleanTags } from "./tags";
import { nextVersion } from "./versions";

/** What a new note may say; the rest is made. */
export type NoteDraft = { readonly page: Note["page"]; readonly quote: Readonly<Quote> } & Partial<
  Pick<
    Note,
    "body" | "tags" | "colour" | "speech" | "understood" | "translation" | "machineTranslation" | "archive" | "copyOf"
  >
>;

type Always = "body" | "tags" | "colour" | "page";
type Sometimes = "speech" | "translation" | "machineTranslation" | "archive";
/** What the reader may change; `undefined` takes an optional field away. */
export type NoteChange = { readonly [K in Always]?: Note[K] } & { readonly [K in Sometimes]?: Note[K] | undefined };

/** Makes a note that no store has seen yet: revision 0. Id and time are the caller's. */
export function newNote(draft: NoteDraft, { id, now }: { readonly id: string; readonly now: string }): Note {
  return {
    ...draft,
    quote: storable(draft.quote),
    schema: NOTE_SCHEMA,
    id,
    revision: 0,
    body: draft.body ?? "",
    tags: cleanTags(draft.tags ?? []),
    colour: draft.colour ?? "yellow",
    created: now,
    modified: now,
    earlier: [],
    reanchored: [],
  };
}

/** Gives the changed note; the note itself when nothing changed, so that an idle save makes no version. */
export function editNote(note: Note, change: NoteChange, now: string): Note {
  const changed = { ...note, ...change, tags: change.tags === undefined ? note.tags : cleanTags(change.tags) };
  const edited = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Note;
  return isSame(edited, note) ? note : { ...edited, ...nextVersion(note, now) };
}

/** Puts a note into the trash: a tombstone, so that no import brings it back. */
export function deleteNote(note: Note, now: string): Note {
  return note.deletedAt === undefined ? { ...note, ...nextVersion(note, now), deletedAt: now } : note;
}

/** Takes a note out of the trash. */
export function restoreNote(note: Note, now: string): Note {
  if (note.deletedAt === undefined) return note;
  const { deletedAt: _gone, ...live } = note;
  return { ...live, ...nextVersion(note, now) };
}

/** Keeps a note without its passage: no page is searched for it any more. */
export function freeNote(note: Note, now: string): Note {
  return note.freeSince === undefined ? { ...note, ...nextVersion(note, now), freeSince: now } : note;
}

/** Has the passage of a note looked for again. */
export function seekNote(note: Note, now: string): Note {
  if (note.freeSince === undefined) return note;
  const { freeSince: _free, ...sought } = note;
  return { ...sought, ...nextVersion(note, now) };
}

/** Attaches a note to the passage that the reader confirmed or selected, a free one too; what it was is kept. */
export function reanchorNote(
  note: Note,
  quote: Readonly<Quote>,
  how: Note["reanchored"][number]["how"],
  now: string,
): Note {
  const next = storable(quote);
  if (isSame(note.quote, next)) return seekNote(note, now);
  const was = { at: now, how, was: note.quote };
  const { freeSince: _free, ...sought } = note;
  return { ...sought, ...nextVersion(note, now), quote: next, reanchored: [...note.reanchored, was] };
}

/** An unknown language is absent, not `undefined`: through JSON and back, the quote is itself. */
function storable({ language, ...quote }: Readonly<Quote>): Note["quote"] {
  return language === undefined ? quote : { ...quote, language };
}

import type { NoteChange } from "./edit-note";
import type { Note } from "./note";
import { isSame } from "./same-note";

/** What the reader writes in a note; its passage, its page and its past are found, not written. */
const WRITTEN = ["body", "tags", "colour", "speech", "translation", "archive"] as const;
export type WrittenField = (typeof WRITTEN)[number];
export type WordsChange = Pick<NoteChange, WrittenField>;

/** The fields in which the reader's words differ. */
export function wordsApart(one: Note, other: Note): readonly WrittenField[] {
  return WRITTEN.filter((field) => !isSame(one[field], other[field]));
}

/** Whether two versions say the same to the reader, however they came about. */
export function saysSame(one: Note, other: Note): boolean {
  return wordsApart(one, other).length === 0;
}

/** The words of one version on the ground of another: its passage, its revision, its past. */
export function wordsOn(ground: Note, words: { readonly [K in WrittenField]?: Note[K] | undefined }): Note {
  const { speech: _speech, translation: _translation, archive: _archive, ...found } = ground;
  const { body = ground.body, tags = ground.tags, colour = ground.colour, speech, translation, archive } = words;
  return {
    ...found,
    ...{ body, tags, colour },
    ...(speech === undefined ? {} : { speech }),
    ...(translation === undefined ? {} : { translation }),
    ...(archive === undefined ? {} : { archive }),
  };
}

/** The note with what the reader just typed: no version yet. The note itself when nothing changed. */
export function typeInto(note: Note, change: WordsChange): Note {
  const typed = wordsOn(note, { ...note, ...change });
  return saysSame(note, typed) ? note : typed;
}

/**
 * Two versions that grew from one base, as one on the ground of `theirs`: what only one of them changed is not in
 * dispute (a colour chosen in the page while its note was being written). Undefined when both changed the same field.
 */
export function joinWords(base: Note, mine: Note, theirs: Note): Note | undefined {
  const changed = wordsApart(base, mine);
  const disputed = changed.filter(
    (field) => !isSame(base[field], theirs[field]) && !isSame(mine[field], theirs[field]),
  );
  if (disputed.length > 0) return undefined;
  return wordsOn(theirs, { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) });
}

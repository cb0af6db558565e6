import type { Colour, ColourNames } from "./colours";
import type { Draft } from "./draft";
import type { Note } from "./note";
import type { Saved, StoreFault } from "./outcome";

/**
 * Why the desk could not do it: the store's own reasons, and what may happen on the way to it.
 * gone: no answer, because Repères was updated or stopped · refused: the request was not allowed
 */
export type DeskFault = StoreFault | "gone" | "refused";
export type DeskFailure = { readonly ok: false; readonly why: DeskFault; readonly detail?: string };

/** A note and what its editor needs beside it. */
export type OnDesk = {
  /** As it is saved; undefined when it never was, or was purged. */
  readonly note: Note | undefined;
  /** What was typed and never saved. */
  readonly draft: Draft | undefined;
  /** Tags in use, the most used first. */
  readonly tags: readonly string[];
  readonly colours: ColourNames;
  /** A private window: nothing can be kept. */
  readonly isPrivate: boolean;
};

/** What a save gives, with the desk's own failures beside the store's. */
export type DeskSaved = Saved | DeskFailure;
type Conflict = Extract<Saved, { readonly why: "conflict" }>;

/**
 * Where the note editor has its note from: the store itself in our own pages, messages with a ticket in a page's frame.
 * No call throws; what is `ok` is on disk.
 */
export type NoteDesk = {
  readonly load: (id: string) => Promise<{ readonly ok: true; readonly value: OnDesk } | DeskFailure>;
  /** Keeps what is being typed. A draft that says what is saved is none: keeping it drops the draft. */
  readonly keepDraft: (
    note: Note,
  ) => Promise<{ readonly ok: true } | Exclude<DeskSaved, { readonly ok: true } | Conflict>>;
  readonly save: (note: Note) => Promise<DeskSaved>;
  /** Puts into the trash. */
  readonly remove: (id: string) => Promise<DeskSaved>;
  /** `changed`: the note was edited since, and left alone. */
  readonly undo: (
    change: number,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly why: "changed" } | DeskFailure>;
  /** A blank name takes the name away. */
  readonly nameColour: (colour: Colour, name: string) => Promise<{ readonly ok: true } | DeskFailure>;
};
